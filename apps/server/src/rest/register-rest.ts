import type { AppRouter, RequestContext } from '@aa/api';
import { AppError } from '@aa/domain';
import { callTRPCProcedure } from '@trpc/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { maxArchitectureBytes } from '../plugins/body-parsers.ts';
import { listRestProcedures } from './procedures.ts';
import type { RestProcedure } from './procedures.ts';
import type { CreateContext } from './request-context.ts';

const methodsWithBody = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const json = 'application/json; charset=utf-8';

/** The envelope of a success; `data` is the JSON text of the answer. */
export const envelope = (data: string) => `{"success":true,"data":${data}}`;

/** Path, then body or query: a value of the path can't be overridden. */
function readInput(procedure: RestProcedure, request: FastifyRequest): unknown {
  const hasBody = methodsWithBody.has(procedure.method);
  const given: unknown = hasBody ? request.body : request.query;
  if (
    given !== undefined &&
    (typeof given !== 'object' || given === null || Array.isArray(given))
  ) {
    throw new AppError('VALIDATION_ERROR', 'The body must be a JSON object.', {
      details: [{ path: '', message: 'Send a JSON object.' }],
    });
  }
  const params = request.params as Record<string, string>; // Fastify fills them from the route's own names
  return { ...given, ...params };
}

/** Runs one procedure by name with the input as it came; its own schema checks it. */
export function callProcedure(
  router: AppRouter,
  call: { path: string; type: 'query' | 'mutation' | 'subscription'; input: unknown },
  context: RequestContext,
): Promise<unknown> {
  return callTRPCProcedure({
    router,
    path: call.path,
    type: call.type,
    getRawInput: () => Promise.resolve(call.input),
    input: call.input,
    ctx: context,
    // Few look at it, and each that is made costs listeners: the rest find it in their context.
    signal: call.type === 'subscription' ? context.signal : undefined,
    batchIndex: 0,
  });
}

/** Gives every procedure that declares a REST address its route: the same procedure, another door. */
export function registerRest(
  app: FastifyInstance,
  router: AppRouter,
  createContext: CreateContext,
): void {
  for (const procedure of listRestProcedures(router)) {
    app.route({
      method: procedure.method,
      url: `/api${procedure.restPath.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ...(procedure.path.startsWith('architectures.') ? { bodyLimit: maxArchitectureBytes } : {}),
      handler: async (request, reply) => {
        void reply.code(procedure.status);
        const input = readInput(procedure, request);
        const data = await callProcedure(
          router,
          { path: procedure.path, type: procedure.type, input },
          createContext(request, reply),
        );
        return reply.type(json).send(envelope(JSON.stringify(data ?? {})));
      },
    });
  }
}
