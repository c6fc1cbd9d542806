import { AgentError } from '@aa/domain';

/** What a failed attempt means for its turn. */
export interface AttemptFailure {
  code: string;
  /** For the person: no inside, and no promise of what comes next. */
  message: string;
  isRetryable: boolean;
  retryAfterMs: number;
  /** For the log. */
  detail: string | undefined;
}

/** Any error of an attempt as code and plain words. What is not the agent's own fault says nothing of the inside. */
export function describeFailure(error: unknown): AttemptFailure {
  if (error instanceof AgentError) {
    return {
      code: `AGENT_${error.kind.toUpperCase()}`,
      message: error.message,
      isRetryable: error.retryable,
      retryAfterMs: Math.min(error.retryAfterMs ?? 0, 60_000),
      detail: error.detail,
    };
  }
  return {
    code: 'AGENT_FAILED',
    message: 'Something went wrong while the message was worked on.',
    isRetryable: true,
    retryAfterMs: 0,
    detail: error instanceof Error ? `${error.name}: ${error.message}` : undefined,
  };
}

/** Milliseconds until the next attempt: doubling from `baseMs` up to 30 s, with full jitter above one half. */
export function computeBackoffMs(roundAttempts: number, baseMs: number, random: number): number {
  const whole = Math.min(baseMs * 2 ** (roundAttempts - 1), 30_000);
  return Math.round(whole * (0.5 + random / 2));
}
