import { toPublicError } from '@aa/api';
import type { PublicError } from '@aa/api';
import { AppError } from '@aa/domain';
import { TRPCError } from '@trpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SendPage } from './web-page.ts';

/** The envelope of a failure, as every route of REST answers it. */
function toFailureBody({ code, message, details, requestId }: PublicError) {
  return { success: false, error: { code, message, details, requestId } };
}

/** A failure before tRPC had its turn, in the form that its client reads. */
function toTrpcBody(error: PublicError, url: string) {
  const { code, message, details, retryAfterSeconds, requestId, status } = error;
  const shape = {
    error: {
      message,
      code: -32_600,
      data: { code, httpStatus: status, details, retryAfterSeconds, requestId },
    },
  };
  const names = /^\/trpc\/([^?]*)/.exec(url)?.[1]?.split(/,|%2c/i) ?? [''];
  return url.includes('batch=1') ? names.slice(0, 10).map(() => shape) : shape;
}

/** True when the connection was closed before the answer was through, as a page that is reloaded does. */
function hasLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Answers any error in the form of the door that was asked. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const told = toPublicError(error, request.id);
  // A procedure has written its own failure to the log already; a client that went away is no failure.
  if (told.status >= 500 && !(error instanceof TRPCError) && !hasLeft(error)) {
    request.log.error({ err: error }, 'A request failed.');
  }
  if (told.retryAfterSeconds !== undefined) {
    void reply.header('retry-after', told.retryAfterSeconds);
  }
  const body = request.url.startsWith('/trpc/')
    ? toTrpcBody(told, request.url)
    : toFailureBody(told);
  return reply.code(told.status).type('application/json; charset=utf-8').send(body);
}

/** One form for every failure; an unknown address is one too, unless a browser asks for the page. */
export function addErrorHandlers(app: FastifyInstance, sendPage: SendPage): void {
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => {
    if (sendPage(request, reply)) return reply;
    const error = new AppError('NOT_FOUND', 'There is nothing at this address.');
    return answerError(error, request, reply);
  });
}
