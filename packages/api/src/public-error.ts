import {
  type AppErrorOptions,
  type ErrorCode,
  type FieldError,
  AppError,
  errorStatus,
} from '@aa/domain';
import { pgErrorCode } from '@aa/db';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

/** What a reader of any door is told of an error. Never more. */
export interface PublicError {
  code: ErrorCode;
  status: (typeof errorStatus)[ErrorCode];
  message: string;
  details?: AppErrorOptions['details'];
  retryAfterSeconds?: number;
  requestId: string;
}

type Told = Omit<PublicError, 'status' | 'requestId'>;

const maxFieldErrors = 50;

/** The 4xx of the frameworks, by status: their own words may hold what the reader should not see. */
const byStatus: Readonly<Record<number, Told>> = {
  400: { code: 'VALIDATION_ERROR', message: 'The request cannot be read. Check its form.' },
  401: { code: 'UNAUTHORIZED', message: 'Log in first.' },
  403: { code: 'FORBIDDEN', message: 'You may not do this.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'This address does not take this method.' },
  413: { code: 'PAYLOAD_TOO_LARGE', message: 'The request is too large. Send less at once.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the body as application/json.' },
  429: { code: 'RATE_LIMITED', message: 'Too many requests. Wait a while.', retryAfterSeconds: 60 },
  503: {
    code: 'UNAVAILABLE',
    message: 'The service is busy. Try again in a moment.',
    retryAfterSeconds: 2,
  },
};
const byTrpcCode: Readonly<Partial<Record<TRPCError['code'], number>>> = {
  PARSE_ERROR: 400,
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_SUPPORTED: 405,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
  CLIENT_CLOSED_REQUEST: 400,
};

const notStorable: Told = {
  code: 'VALIDATION_ERROR',
  message: 'The request holds a value that cannot be stored.',
};
const conflict: Told = {
  code: 'CONFLICT',
  message: 'Somebody changed the same thing at the same moment. Read it again, then try once more.',
};

/** Errors of the database that come from input, competition or load, by SQLSTATE. */
function ofDatabase(code: string): Told | undefined {
  if (/^(?:22P02|22003|22007|22008|22021|22P05)$/.test(code)) return notStorable;
  if (/^2350[35]$/.test(code)) return conflict;
  const isPassing =
    /^(?:40001|40P01|55P03|57014|57P0[1-5]|53\w{3}|08\w{3}|25006|25P0[34])$/.test(code) ||
    /^(?:CONNECT|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/.test(code);
  return isPassing ? byStatus[503] : undefined;
}

function ofZod(error: ZodError): Told {
  const details: FieldError[] = error.issues.slice(0, maxFieldErrors).flatMap((issue) => {
    const path = issue.path.map(String);
    return issue.code === 'unrecognized_keys'
      ? issue.keys.slice(0, maxFieldErrors).map((key) => ({
          path: [...path, key].join('.').slice(0, 200),
          message: 'This field is not known. Leave it out.',
        }))
      : [{ path: path.join('.').slice(0, 200), message: issue.message }];
  });
  return { code: 'VALIDATION_ERROR', message: 'Some fields are not as they should be.', details };
}

/** Fastify and its plugins mark their errors with a status and a code of their own. */
function ofFramework(error: Error): Told | undefined {
  if (!('statusCode' in error) || typeof error.statusCode !== 'number') return undefined;
  return byStatus[error.statusCode];
}

function tell(error: unknown, depth = 0): Told | undefined {
  if (!(error instanceof Error) || depth > 5) return undefined;
  if (error instanceof AppError) {
    const { code, message, details, retryAfterSeconds } = error;
    return { code, message, details, retryAfterSeconds };
  }
  if (error instanceof TRPCError) {
    const status = byTrpcCode[error.code];
    if (status === undefined) {
      // A zod error in here is of our own data, such as an answer that breaks its schema.
      return error.cause instanceof ZodError ? undefined : tell(error.cause, depth + 1);
    }
    return tell(error.cause, depth + 1) ?? byStatus[status];
  }
  if (error instanceof ZodError) return ofZod(error);
  return ofFramework(error) ?? tell(error.cause, depth + 1) ?? ofDatabase(pgErrorCode(error) ?? '');
}

/** The public form of any error, for every door. What is not expected says nothing of the inside. */
export function toPublicError(error: unknown, requestId: string): PublicError {
  const told = tell(error) ?? {
    code: 'INTERNAL_SERVER_ERROR' as const,
    message: 'Something went wrong on our side. Try again; if it stays, report the request id.',
  };
  const { code, message, details, retryAfterSeconds } = told;
  return {
    code,
    status: errorStatus[code],
    message,
    ...(details === undefined ? {} : { details }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    requestId,
  };
}
