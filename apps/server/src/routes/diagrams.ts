import type { AppRouter } from '@aa/api';
import { diagramAnswer } from '@aa/domain';
import type { FastifyInstance } from 'fastify';
import { callProcedure, envelope } from '../rest/register-rest.ts';
import type { CreateContext } from '../rest/request-context.ts';
import { attachment } from './content-disposition.ts';

/** What is drawn or written for a person may hold their words: a browser that opens it runs nothing of it. */
const inertPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

interface DiagramRequest {
  Params: { id: string; diagramType: string };
  Querystring: Record<string, string>;
}

/** `GET /api/architectures/{id}/diagrams/{diagramType}`: a picture, as a file or as its nodes and edges. */
export function addDiagrams(
  app: FastifyInstance,
  router: AppRouter,
  createContext: CreateContext,
): void {
  app.get<DiagramRequest>(
    '/api/architectures/:id/diagrams/:diagramType',
    async (request, reply) => {
      const { id, diagramType } = request.params;
      const input = { ...request.query, id, diagramType };
      const answer = await callProcedure(
        router,
        { path: 'architectures.diagram', type: 'query', input },
        createContext(request, reply),
      );
      const { mediaType, content } = diagramAnswer.parse(answer);
      if (mediaType === 'application/json') {
        return reply
          .type('application/json; charset=utf-8')
          .send(envelope(`{"diagram":${content}}`));
      }
      const ending = mediaType.startsWith('image/svg') ? 'svg' : 'mmd';
      return reply
        .header('content-security-policy', inertPolicy)
        .header('content-disposition', attachment(`${diagramType.toLowerCase()}.${ending}`))
        .type(mediaType)
        .send(content);
    },
  );
}
