import type { FastifyInstance } from 'fastify';
import { parseUntrustedJson } from './parse-json.ts';

/** The largest body of an ordinary route, in bytes: the longest message, escaped, with room. */
export const maxBodyBytes = 512 * 1024;
/** Where a whole architecture may come in. */
export const maxArchitectureBytes = 4 * 1024 * 1024;

/**
 * JSON is the only body there is; everything else is refused as 415. It is parsed here for all
 * doors, so that the guard against poisoned prototypes and endless nesting has no second way round.
 */
export function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : parseUntrustedJson(String(body)));
    } catch (error) {
      done(error as Error); // it throws AppError only
    }
  });
}
