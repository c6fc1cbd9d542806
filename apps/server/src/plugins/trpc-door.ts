import type { AppRouter } from '@aa/api';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import { AppError } from '@aa/domain';
import type { FastifyInstance } from 'fastify';
import type { CreateContext } from '../rest/request-context.ts';
import type { OpenStreams } from '../routes/open-streams.ts';
import { maxArchitectureBytes } from './body-parsers.ts';
import { checkUntrustedJson } from './parse-json.ts';
import { costOf } from './rate-limit.ts';

/** More calls in one request are refused. */
const maxBatchSize = 10;

/** Typed tRPC at `/trpc`. tRPC parses bodies itself, so ours are only looked through and passed as text. */
export async function addTrpcDoor(
  app: FastifyInstance,
  router: AppRouter,
  { createContext, streams }: { createContext: CreateContext; streams: OpenStreams },
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string' },
      (_request, body, done) => {
        try {
          checkUntrustedJson(String(body));
          done(null, body);
        } catch (error) {
          done(error as Error); // it throws AppError only
        }
      },
    );
    scope.route<{ Params: { path: string } }>({
      method: ['GET', 'POST'],
      url: '/trpc/:path',
      bodyLimit: maxArchitectureBytes,
      handler: async (request, reply) => {
        if (costOf(request.url) > maxBatchSize) {
          throw new AppError('VALIDATION_ERROR', `Batch at most ${maxBatchSize} calls.`);
        }
        if (request.headers.accept?.includes('text/event-stream')) {
          // Cut, not ended: a client takes an end for the end of the subscription.
          reply.raw.once(
            'close',
            streams.add(() => reply.raw.destroy()),
          );
        }
        await fastifyRequestHandler({
          router,
          req: request,
          res: reply,
          path: request.params.path,
          createContext: () => createContext(request, reply),
          maxBatchSize,
        });
        return reply;
      },
    });
  });
}
