import type { RequestContext, Services } from '@aa/api';
import { maxTurnWaitSeconds } from '@aa/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Credentials } from '../plugins/credentials.ts';

export type CreateContext = (request: FastifyRequest, reply: FastifyReply) => RequestContext;

function headerText(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Seconds of `Prefer: wait=N` within the bound; without it the bound itself (RFC 7240). */
export function readWaitSeconds(prefer: string | null): number {
  const wait = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})"?/i.exec(prefer ?? '')?.[1];
  return wait === undefined ? maxTurnWaitSeconds : Math.min(Number(wait), maxTurnWaitSeconds);
}

/** Aborts when the client is gone or the server is stopping: what waits then, ends its wait. */
function createAborts(draining: AbortSignal) {
  // One listener for all: each call of its own would cost more than the rest of its context.
  const open = new Set<AbortController>();
  draining.addEventListener('abort', () => {
    for (const controller of open) controller.abort();
  });
  return (reply: FastifyReply): AbortSignal => {
    const controller = new AbortController();
    if (reply.raw.destroyed || draining.aborted) controller.abort();
    else {
      open.add(controller);
      reply.raw.on('close', () => {
        open.delete(controller);
        // After a whole answer nobody waits, and an abort is dear: it makes an error with a stack.
        if (!reply.raw.writableFinished) controller.abort();
      });
    }
    return controller.signal;
  };
}

/** What every door hands to the procedures, made from one HTTP request. */
export function createContextFactory(
  services: Services,
  credentials: Credentials,
  draining: AbortSignal,
): CreateContext {
  const createSignal = createAborts(draining);
  return (request, reply) => {
    let signal: AbortSignal | undefined;
    return {
      services,
      requestId: request.id,
      credential: credentials.read(request),
      client: {
        ipAddress: request.ip,
        userAgent: headerText(request, 'user-agent')?.slice(0, 400) ?? null,
      },
      idempotencyKey: headerText(request, 'idempotency-key'),
      waitSeconds: readWaitSeconds(headerText(request, 'prefer')),
      ifMatch: headerText(request, 'if-match'),
      setSessionCookie: (session) => credentials.keep(request, reply, session),
      setHeader: (name, value) => void reply.header(name, value),
      setStatus: (status) => void reply.code(status),
      get signal() {
        // Few procedures look at it: the rest need not pay for it.
        signal ??= createSignal(reply);
        return signal;
      },
    };
  };
}
