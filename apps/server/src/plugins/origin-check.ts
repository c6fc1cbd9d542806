import { AppError } from '@aa/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

function isForeign(request: FastifyRequest, allowedOrigins: readonly string[]): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) {
    // The scheme is left out: behind a proxy that ends TLS we see another one than the browser.
    return URL.parse(origin)?.host !== request.host && !allowedOrigins.includes(origin);
  }
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** Refuses writes that a page of another origin makes with this browser's cookie. A bearer token is no cookie. */
export function addOriginCheck(app: FastifyInstance, allowedOrigins: readonly string[]): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const isAtRisk =
      !safeMethods.has(request.method) && request.headers.authorization === undefined;
    if (!isAtRisk || !isForeign(request, allowedOrigins)) return done();
    done(new AppError('FORBIDDEN', 'Requests from this origin are not allowed.'));
  });
}
