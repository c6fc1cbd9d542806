import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

const prefix = '/api/docs';

interface DocsPage {
  html: string;
  script: string;
  contentSecurityPolicy: string;
}

/** Allows exactly the inline scripts that the page has, by their hashes. */
function createPolicy(html: string): string {
  const hashes = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) =>
      `'sha256-${createHash('sha256')
        .update(code ?? '')
        .digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The page comes as a module of several megabytes, so it is loaded when somebody asks for it. */
async function loadPage(): Promise<DocsPage> {
  const { default: apiReference } = await import('@scalar/fastify-api-reference');
  const inner = Fastify();
  await inner.register(apiReference, {
    routePrefix: prefix,
    configuration: {
      url: '/api/openapi.json',
      pageTitle: 'Agentic Architect API',
      withDefaultFonts: false,
      telemetry: false,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  });
  const page = await inner.inject(`${prefix}/`);
  const script = await inner.inject(`${prefix}/js/scalar.js`);
  await inner.close();
  // The page names its script relative to an address with a slash at its end.
  const html = page.body.replace('src="js/', `src="${prefix}/js/`);
  return { html, script: script.body, contentSecurityPolicy: createPolicy(html) };
}

/** `/api/openapi.json` and a page to try it, served without any other host. */
export function addDocs(app: FastifyInstance, createDocument: () => object): void {
  let document: string | undefined;
  let loaded: Promise<DocsPage> | undefined;
  const load = () => (loaded ??= loadPage());

  app.get('/api/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify(createDocument());
    return reply.type('application/json; charset=utf-8').send(document);
  });
  for (const url of [prefix, `${prefix}/`]) {
    app.get(url, async (_request, reply) => {
      const { html, contentSecurityPolicy } = await load();
      return reply
        .header('content-security-policy', contentSecurityPolicy)
        .type('text/html; charset=utf-8')
        .send(html);
    });
  }
  app.get(`${prefix}/js/scalar.js`, async (_request, reply) => {
    const { script } = await load();
    return reply
      .header('cache-control', 'public, max-age=3600')
      .type('text/javascript; charset=utf-8')
      .send(script);
  });
}
