import type { AppRouter } from '@aa/api';
import { exportFileAnswer } from '@aa/domain';
import type { FastifyInstance } from 'fastify';
import { callProcedure } from '../rest/register-rest.ts';
import type { CreateContext } from '../rest/request-context.ts';
import { attachment } from './content-disposition.ts';

/** `GET /api/exports/{id}/download`: the file of an export, as an attachment that no browser runs. */
export function addDownloads(
  app: FastifyInstance,
  router: AppRouter,
  createContext: CreateContext,
): void {
  app.get<{ Params: { id: string } }>('/api/exports/:id/download', async (request, reply) => {
    const answer = await callProcedure(
      router,
      { path: 'exports.download', type: 'mutation', input: { id: request.params.id } },
      createContext(request, reply),
    );
    const file = exportFileAnswer.parse(answer);
    return reply
      .header('content-disposition', attachment(file.fileName))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .type(file.mediaType)
      .send(file.content);
  });
}
