import { AgentError } from '@aa/domain';
import type { Services } from '../context.ts';
import { buildRequest } from './build-request.ts';
import { checkReply } from './check-reply.ts';
import { claimTurn } from './claim-turn.ts';
import type { Claim } from './claim-turn.ts';
import type { Claimed } from './claimed-turn.ts';
import { describeFailure } from './describe-failure.ts';
import { finishTurn } from './finish-turn.ts';
import type { FinishedTurn } from './finish-turn.ts';
import { giveBackTurn } from './give-back-turn.ts';
import { keepLease } from './keep-lease.ts';
import { settleFailure } from './settle-failure.ts';
import type { ConversationKey, TurnJob } from './turn-job.ts';
import { createTurnProgress } from './turn-progress.ts';
import type { TurnProgress } from './turn-progress.ts';

export type TurnOutcome =
  | { kind: 'succeeded'; turnId: string; attempts: number; finished: FinishedTurn }
  | { kind: 'failed'; turnId: string }
  | { kind: 'retrying'; turnId: string; inMs: number }
  /** Cancelled, given back, deleted, or another's by now. */
  | { kind: 'dropped'; turnId: string }
  | Exclude<Claim, { kind: 'claimed' }>;

export interface RunOptions {
  /** The process ends: the turn is given back. */
  stopped?: AbortSignal;
  /** Told once the turn is known: `cancel` stops its agent when it was cancelled in the database. */
  onClaimed?: (turnId: string, cancel: () => void) => void;
}

/**
 * One attempt of the conversation's next turn, by whoever comes first: claims it, asks the agent outside
 * any transaction, and writes what came of it. May be called any number of times; the effect is once.
 */
export async function runNextTurn(
  services: Services,
  key: ConversationKey,
  options: RunOptions = {},
): Promise<TurnOutcome> {
  const claim = await claimTurn(services, key);
  return claim.kind === 'claimed'
    ? runClaimed(services, { ...claim.claimed, key }, options)
    : claim;
}

/** One attempt of a turn whose lease is held. */
export async function runClaimed(
  services: Services,
  { key, token, turn }: Claimed & { key: ConversationKey },
  options: RunOptions = {},
): Promise<TurnOutcome> {
  const { userId, conversationId } = key;
  const job = { userId, conversationId, turnId: turn.turnId };
  const progress = createTurnProgress(turn.attempts);
  const outcome = await attempt(services, { job, token, turn, progress }, options);
  services.wakeUps.ring(conversationId);
  return outcome;
}

interface Attempt extends Claimed {
  job: TurnJob;
  progress: TurnProgress;
}

/** late: out of time; lost: the lease is another's; cancelled: by hand, here; stopped: the process ends. */
type StopReason = 'late' | 'lost' | 'cancelled' | 'stopped';

async function attempt(
  services: Services,
  current: Attempt,
  { stopped, onClaimed }: RunOptions,
): Promise<TurnOutcome> {
  const { turn, progress } = current;
  const { turnId } = current.job;
  const stop = new AbortController();
  let reason: StopReason | undefined;
  const end = (why: StopReason) => {
    reason ??= why;
    stop.abort(why);
  };
  const endStopped = () => end('stopped');
  const timer = setTimeout(() => end('late'), services.settings.agentTimeoutMs);
  stopped?.addEventListener('abort', endStopped, { once: true });
  if (stopped?.aborted) endStopped();
  onClaimed?.(turnId, () => end('cancelled'));
  const lease = keepLease(services, current, () => end('lost'));
  try {
    services.failPoint?.('before-agent');
    const answer = await askAgent(services, current, stop.signal);
    services.failPoint?.('after-agent');
    const checked = checkReply(answer);
    await lease.release();
    services.failPoint?.('before-reply');
    const finished = await finishTurn(services, current, { checked, progress });
    services.failPoint?.('after-reply');
    if (finished === undefined) return { kind: 'dropped', turnId };
    return { kind: 'succeeded', turnId, attempts: turn.attempts, finished };
  } catch (error) {
    await lease.release();
    return await settle(services, current, { error, reason });
  } finally {
    clearTimeout(timer);
    stopped?.removeEventListener('abort', endStopped);
  }
}

async function settle(
  services: Services,
  current: Attempt,
  { error, reason }: { error: unknown; reason: StopReason | undefined },
): Promise<TurnOutcome> {
  const { turnId } = current.job;
  if (reason === 'lost' || reason === 'cancelled') return { kind: 'dropped', turnId };
  if (reason === 'stopped') {
    await giveBackTurn(services, current);
    return { kind: 'dropped', turnId };
  }
  const cause = reason === 'late' ? createTimeoutError(services, error) : error;
  const failure = describeFailure(cause);
  services.logger.warn(
    { turnId, attempt: current.turn.attempts, code: failure.code, detail: failure.detail },
    'An attempt of a turn failed.',
  );
  const outcome = await settleFailure(services, current, failure);
  return outcome.kind === 'lost' ? { kind: 'dropped', turnId } : { ...outcome, turnId };
}

function createTimeoutError(services: Services, cause: unknown): AgentError {
  const seconds = Math.round(services.settings.agentTimeoutMs / 1000);
  return new AgentError('timeout', `The agent did not answer within ${seconds} seconds.`, {
    retryable: true,
    cause,
  });
}

/** An agent that does not heed the signal is left alone: its late answer goes nowhere. */
async function askAgent(
  services: Services,
  current: Attempt,
  signal: AbortSignal,
): Promise<unknown> {
  const { progress } = current;
  const ask = async () =>
    services.agent.process(buildRequest(current.job.conversationId, current.turn), {
      signal,
      onStep: (step) => progress.addStep(step),
      onText: (text) => progress.addText(text),
    });
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = () =>
      reject(new AgentError('cancelled', 'The work was stopped.', { retryable: true }));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([ask(), stopped]);
}
