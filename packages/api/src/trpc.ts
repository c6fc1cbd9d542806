import { errorStatus, type ErrorStatus } from '@aa/domain';
import { initTRPC, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { checkSession } from './accounts/check-session.ts';
import type { AuthenticatedSession, RequestContext, Services } from './context.ts';
import { reportError } from './error-report.ts';
import { runOnce } from './idempotency/run-once.ts';
import { toPublicError } from './public-error.ts';

/** What each procedure declares; REST, OpenAPI and the authorization tests are made from it. */
export interface ProcedureMeta {
  /** Who may call; set by the kind of procedure. */
  auth?: 'public' | 'authenticated';
  /** Status of success in REST, 200 when absent. */
  status?: 200 | 201 | 202;
  /** May carry an Idempotency-Key. */
  idempotent?: boolean;
  openapi?: OpenApiMeta['openapi'];
  [key: string]: unknown;
}

/** The nearest code that tRPC knows. A status of the table that is missing here does not compile. */
const trpcCodes: Readonly<Record<ErrorStatus, TRPC_ERROR_CODE_KEY>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  410: 'NOT_FOUND',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
};

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    // Else bodies carry stack traces outside of production.
    isDev: false,
    sse: {
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 45_000 },
    },
    errorFormatter({ error, ctx }) {
      const told = toPublicError(error, ctx?.requestId ?? '');
      return {
        message: told.message,
        code: TRPC_ERROR_CODES_BY_KEY[trpcCodes[told.status]],
        data: {
          code: told.code,
          // tRPC answers with this status, also with one that it has no code for.
          httpStatus: told.status,
          details: told.details,
          retryAfterSeconds: told.retryAfterSeconds,
          requestId: told.requestId,
        },
      };
    },
  });

/** Writes what nobody expected to the log, and tells the client when to come back. */
const reporting = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (!result.ok) {
    const told = toPublicError(result.error, ctx.requestId);
    if (told.retryAfterSeconds !== undefined) {
      ctx.setHeader('retry-after', String(told.retryAfterSeconds));
    }
    const fields = { requestId: ctx.requestId, procedure: path, code: told.code };
    if (told.status >= errorStatus.INTERNAL_SERVER_ERROR) {
      const err = reportError(result.error.cause ?? result.error);
      // Of a passing trouble, such as a full queue, the client knows what to do.
      const level = told.code === 'INTERNAL_SERVER_ERROR' ? 'error' : 'warn';
      ctx.services.logger[level]({ ...fields, err }, 'A procedure failed.');
    } else {
      ctx.services.logger.debug(fields, 'A procedure was refused.');
    }
  }
  return result;
});

/**
 * Makes a ServiceContext of the RequestContext, in place: all calls of a batch have the same session, and a
 * context that is passed to `next` is copied field by field with every step from there on.
 */
const authenticating = t.middleware(async ({ ctx, next }) => {
  const session = await checkSession(ctx.services, ctx.credential);
  Object.assign(ctx, ctx.services, session);
  return next<Services & AuthenticatedSession>({});
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Anybody may call. `ctx` is the RequestContext. */
export const publicProcedure = t.procedure.meta({ auth: 'public' }).use(reporting);

/** A live session may call. `ctx` is the RequestContext and a ServiceContext: pass it on as it is. */
export const authenticatedProcedure = t.procedure
  .meta({ auth: 'authenticated' })
  .use(reporting)
  .use(authenticating)
  .use(async ({ ctx, next, path, type, meta, getRawInput }) => {
    const { idempotencyKey: key } = ctx;
    if (key === null || type !== 'mutation' || meta?.idempotent !== true) return next();
    const result = await runOnce(ctx, key, {
      procedure: path,
      input: await getRawInput(),
      run: (once) => next({ ctx: once }),
    });
    // An answer that was kept has what tRPC reads of a result; its marker is for the compiler only.
    return result as Awaited<ReturnType<typeof next>>;
  });
