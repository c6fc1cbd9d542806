import type { ErrorCode, FieldError } from '@aa/domain';
import { TRPCClientError } from '@trpc/client';

/** A failure as the page shows it. `status` 0: no answer came at all. */
export interface ShownError {
  code: ErrorCode | 'NO_ANSWER';
  status: number;
  message: string;
  requestId: string | undefined;
  retryAfterSeconds: number | undefined;
  fields: readonly FieldError[];
}

const noAnswer: ShownError = {
  code: 'NO_ANSWER',
  status: 0,
  message: 'The server did not answer. What you wrote is kept.',
  requestId: undefined,
  retryAfterSeconds: undefined,
  fields: [],
};

/** Turns anything thrown by a call into what a person can read and act on. */
export function describeError(error: unknown): ShownError {
  if (!(error instanceof TRPCClientError)) return noAnswer;
  const data: unknown = error.data;
  if (!isRecord(data)) return noAnswer;
  return {
    // The server's error formatter writes only codes of the table.
    code: (typeof data['code'] === 'string' ? data['code'] : 'INTERNAL_SERVER_ERROR') as ErrorCode,
    status: typeof data['httpStatus'] === 'number' ? data['httpStatus'] : 500,
    message: error.message,
    requestId: typeof data['requestId'] === 'string' ? data['requestId'] : undefined,
    retryAfterSeconds: retryAfterOf(data),
    fields: Array.isArray(data['details']) ? data['details'].filter(isFieldError) : [],
  };
}

/** True when the log-in is over: no token, or one that is dead. */
export function isLoggedOut(error: unknown): boolean {
  const { code } = describeError(error);
  return code === 'UNAUTHORIZED' || code === 'INVALID_TOKEN';
}

function retryAfterOf(data: Record<string, unknown>): number | undefined {
  if (typeof data['retryAfterSeconds'] === 'number') return data['retryAfterSeconds'];
  const details = data['details'];
  if (isRecord(details) && typeof details['retryAfterSeconds'] === 'number') {
    return details['retryAfterSeconds'];
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFieldError(value: unknown): value is FieldError {
  return (
    isRecord(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string'
  );
}
