import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Compresses text answers of 1 KB and more; streams that a person watches pass untouched. */
export async function addCompression(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', (request, _reply, done) => {
    // Compressing would hold back the first answers of a streamed batch until the last is there.
    if (request.headers['trpc-accept'] === 'application/jsonl') {
      request.headers['x-no-compression'] = '1';
    }
    done();
  });
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 5 },
  });
}
