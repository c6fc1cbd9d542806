import { AgentError } from '@aa/domain';
import { errors } from 'undici';

const longestRetryAfterMs = 60_000;

/** The error of an HTTP status that is no success. */
export function errorOfStatus(status: number, retryAfter: string | undefined): AgentError {
  if (status === 429 || status === 503)
    return new AgentError('rate_limited', 'The agent is busy.', {
      retryable: true,
      retryAfterMs: parseRetryAfter(retryAfter),
      detail: `status ${status}`,
    });
  if (status === 400 || status === 413 || status === 422)
    return new AgentError('rejected', 'The agent refused the request.', {
      retryable: false,
      detail: `status ${status}`,
    });
  return new AgentError('status', 'The agent failed.', {
    retryable: status >= 500 || status === 408 || status === 425,
    detail: `status ${status}`,
  });
}

/** Seconds as `Retry-After` gives them, at most a minute; undefined for a date or anything else. */
function parseRetryAfter(value: string | undefined): number | undefined {
  if (value === undefined || !/^\d{1,9}$/.test(value.trim())) return undefined;
  return Math.min(Number(value) * 1000, longestRetryAfterMs);
}

/** Turns what the transport threw into an AgentError; errors of ours pass. */
export function errorOfTransport(
  error: unknown,
  { isCancelled, isLate }: { isCancelled: boolean; isLate: boolean },
): AgentError {
  if (error instanceof AgentError) return error;
  if (isCancelled)
    return new AgentError('cancelled', 'The request was cancelled.', {
      retryable: false,
      cause: error,
    });
  if (isLate || isTimeout(error))
    return new AgentError('timeout', 'The agent did not answer in time.', {
      retryable: true,
      cause: error,
    });
  return new AgentError('unreachable', 'The agent can’t be reached.', {
    retryable: true,
    detail: error instanceof Error ? error.message : undefined,
    cause: error,
  });
}

function isTimeout(error: unknown): boolean {
  return (
    error instanceof errors.ConnectTimeoutError ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError
  );
}
