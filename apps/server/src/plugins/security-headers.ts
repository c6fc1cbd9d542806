import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

/**
 * What a page of ours may load: itself. Inline styles are how the component library positions things.
 * Written out once: helmet would put it together again for every answer.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const isOfApi = (url: string) => url.startsWith('/api/') || url.startsWith('/trpc/');

const ownHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** What helmet would put on each answer anew: they are the same for all, so it is asked once. */
async function readHelmetHeaders(): Promise<Record<string, string>> {
  const inner = Fastify();
  await inner.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  inner.get('/', async (_request, reply) => reply.code(204).send());
  const { headers } = await inner.inject('/');
  await inner.close();
  const isOfConnection = new Set(['date', 'connection', 'content-length', 'keep-alive']);
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      isOfConnection.has(name) ? [] : [[name, String(value)]],
    ),
  );
}

/** Safe headers on every answer. What insists on TLS is sent over TLS only: a plain LAN address must work. */
export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  const headers = { ...(await readHelmetHeaders()), ...ownHeaders };
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    void reply.header('x-request-id', request.id);
    if (request.protocol === 'https') {
      void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    }
    // Answers of the API belong to one person: no cache on the way keeps them.
    if (isOfApi(request.url)) void reply.header('cache-control', 'no-store');
    done();
  });
}
