import { agentServiceRequestSchema, AppError } from '@aa/domain';
import type { Agent, AgentServiceResponse } from '@aa/domain';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { createAnswerStream, wantsStream } from './answer-stream.ts';
import { parseUntrustedJson } from '../plugins/parse-json.ts';

const maxBodyBytes = 10 * 1024 * 1024;
/** Deep enough for a history that carries whole earlier answers. */
const maxRequestDepth = 200;

function failure(code: string, message: string, details?: unknown): AgentServiceResponse {
  return { success: false, error: { code, message, ...(details ? { details } : {}) } };
}

function describeFailure(error: unknown): { status: number; body: AgentServiceResponse } {
  if (error instanceof AppError) {
    return { status: error.status, body: failure(error.code, error.message, error.details) };
  }
  const status = (error as Partial<FastifyError>).statusCode ?? 500; // only Fastify's errors have it
  if (status === 413) {
    return { status, body: failure('PAYLOAD_TOO_LARGE', 'The body is larger than 10 MB.') };
  }
  if (status >= 400 && status < 500) {
    return { status, body: failure('VALIDATION_ERROR', 'Send one JSON document.') };
  }
  return { status: 500, body: failure('INTERNAL_SERVER_ERROR', 'The agent could not answer.') };
}

function statusOf(answer: AgentServiceResponse): number {
  if (answer.success) return 200;
  return answer.error?.code === 'VALIDATION_ERROR' ? 400 : 500;
}

/** Aborts when the caller goes away before its answer: nobody would read it. */
function abortWhenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** The agent protocol over HTTP for any agent: `POST /api/agent/process` and `GET /health`. Never listens. */
export function buildAgentApp(agent: Agent, logger?: FastifyBaseLogger): FastifyInstance {
  const app = Fastify({
    bodyLimit: maxBodyBytes,
    requestTimeout: 60_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    ...(logger ? { loggerInstance: logger } : {}),
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, parseUntrustedJson(String(body), maxRequestDepth));
    } catch (error) {
      done(error as Error); // parseUntrustedJson throws nothing else
    }
  });
  app.setErrorHandler((error, request, reply) => {
    const { status, body } = describeFailure(error);
    if (status >= 500) request.log.error({ err: error }, 'The agent failed.');
    return reply.code(status).send(body);
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(failure('NOT_FOUND', 'There is nothing at this address.')),
  );

  app.get('/health', async (_request, reply) => {
    const health = await agent.health();
    return reply.code(health.status === 'ok' ? 200 : 503).send(health);
  });
  app.post('/api/agent/process', async (request, reply) => {
    const parsed = agentServiceRequestSchema.safeParse(request.body);
    if (!parsed.success) {
      const details = parsed.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        message: issue.message,
      }));
      return reply
        .code(400)
        .send(failure('VALIDATION_ERROR', 'The body is not an agent request.', details));
    }
    const signal = abortWhenGone(reply);
    if (!wantsStream(request.headers.accept)) {
      const answer = await agent.process(parsed.data, { signal });
      return reply.code(statusOf(answer)).send(answer);
    }
    const stream = createAnswerStream(reply.raw);
    const { onStep, onText } = stream;
    try {
      const answer = await agent.process(parsed.data, { signal, onStep, onText });
      if (!stream.hasBegun() && !answer.success) return reply.code(statusOf(answer)).send(answer);
      void reply.hijack();
      stream.end(answer);
    } catch (error) {
      if (!stream.hasBegun()) throw error;
      request.log.error({ err: error }, 'The agent failed.');
      void reply.hijack();
      stream.end(describeFailure(error).body);
    }
    return reply;
  });
  return app;
}
