/** Why an agent gave no usable answer. */
export const agentErrorKinds = [
  'unreachable',
  'timeout',
  'cancelled',
  'status',
  'rejected',
  'rate_limited',
  'too_large',
  'not_json',
  'wrong_schema',
  'circuit_open',
  'overloaded',
] as const;
export type AgentErrorKind = (typeof agentErrorKinds)[number];

/**
 * An agent that failed, hung or answered nonsense. The message is fit for a person and holds nothing of the inside;
 * `cause` and `detail` are for the log.
 */
export class AgentError extends Error {
  readonly kind: AgentErrorKind;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** What the agent asked for by `Retry-After`, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  readonly detail: string | undefined;

  constructor(
    kind: AgentErrorKind,
    message: string,
    options: { retryable: boolean; retryAfterMs?: number; detail?: string; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.name = 'AgentError';
    this.kind = kind;
    this.retryable = options.retryable;
    this.retryAfterMs = options.retryAfterMs;
    this.detail = options.detail;
  }
}
