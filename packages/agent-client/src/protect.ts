import { AgentError } from '@aa/domain';
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CountBreaker,
  circuitBreaker,
  handleWhen,
  wrap,
} from 'cockatiel';

export interface ProtectionOptions {
  /** Calls at the same time. */
  maxConcurrent: number;
  /** Calls that may wait for a place. */
  maxWaiting: number;
  /** How long an open circuit refuses before it tries one call, in milliseconds. */
  breakMs: number;
}

/** Failures that speak of the agent's health; a refused or cancelled request does not. */
const unhealthy = handleWhen(
  (error) => !(error instanceof AgentError) || !['rejected', 'cancelled'].includes(error.kind),
);

/**
 * A bulkhead before a circuit breaker: the circuit opens when half of the last 20 calls failed (at least 5), so that
 * a dead agent costs nothing.
 */
export function createProtection(options: ProtectionOptions) {
  const breaker = circuitBreaker(unhealthy, {
    halfOpenAfter: options.breakMs,
    breaker: new CountBreaker({ threshold: 0.5, size: 20, minimumNumberOfCalls: 5 }),
  });
  const policy = wrap(bulkhead(options.maxConcurrent, options.maxWaiting), breaker);
  return async function protect<Result>(call: () => Promise<Result>): Promise<Result> {
    try {
      return await policy.execute(call);
    } catch (error) {
      throw asAgentError(error, options.breakMs);
    }
  };
}

function asAgentError(error: unknown, breakMs: number): unknown {
  if (error instanceof BrokenCircuitError)
    return new AgentError(
      'circuit_open',
      'The agent failed too often and is left alone for a moment.',
      {
        retryable: true,
        retryAfterMs: breakMs,
        cause: error,
      },
    );
  if (error instanceof BulkheadRejectedError)
    return new AgentError('overloaded', 'Too many requests wait for the agent.', {
      retryable: true,
      retryAfterMs: 1000,
      cause: error,
    });
  return error;
}
