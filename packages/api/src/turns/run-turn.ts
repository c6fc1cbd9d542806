import { randomUUID } from 'node:crypto';
import { AgentError } from '@aa/domain';
import type { Services } from '../context.ts';
import { buildRequest } from './build-request.ts';
import { checkReply } from './check-reply.ts';
import { claimTurn } from './claim-turn.ts';
import type { Claim, ClaimedTurn } from './claim-turn.ts';
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

export interface RunSignals {
  /** The process ends: the turn is given back. */
  stopped?: AbortSignal;
  /** Asked once the turn is known: aborts when it was cancelled in the database by this process. */
  onClaimed?: (turnId: string) => AbortSignal;
}

/**
 * One attempt of the conversation's next turn, by whoever comes first: claims it, asks the agent outside
 * any transaction, and writes what came of it. May be called any number of times; the effect is once.
 */
export async function runNextTurn(
  services: Services,
  key: ConversationKey,
  { stopped, onClaimed }: RunSignals = {},
): Promise<TurnOutcome> {
  const token = randomUUID();
  const claim = await claimTurn(services, key, token);
  if (claim.kind !== 'claimed') return claim;
  const { turn } = claim;
  const job = { ...key, turnId: turn.turnId };
  const progress = createTurnProgress(turn.attempts);
  const outcome = await attempt(
    services,
    { job, token, turn, progress },
    { stopped, cancelled: onClaimed?.(turn.turnId) },
  );
  await services.wakeUps.notify(services.db, key.conversationId);
  return outcome;
}

interface Attempt {
  job: TurnJob;
  token: string;
  turn: ClaimedTurn;
  progress: TurnProgress;
}

async function attempt(
  services: Services,
  current: Attempt,
  { stopped, cancelled }: { stopped: AbortSignal | undefined; cancelled: AbortSignal | undefined },
): Promise<TurnOutcome> {
  const { job, turn, progress } = current;
  const { turnId } = job;
  const lease = keepLease(services, current, progress);
  const limit = AbortSignal.timeout(services.settings.agentTimeoutMs);
  const stops = [lease.lost, limit, stopped, cancelled].filter((signal) => signal !== undefined);
  try {
    const answer = await askAgent(services, current, AbortSignal.any(stops));
    const checked = checkReply(answer);
    await lease.release();
    const finished = await finishTurn(services, current, { checked, progress });
    if (finished === undefined) return { kind: 'dropped', turnId };
    return { kind: 'succeeded', turnId, attempts: turn.attempts, finished };
  } catch (error) {
    await lease.release();
    if (lease.lost.aborted || cancelled?.aborted) return { kind: 'dropped', turnId };
    if (stopped?.aborted) {
      await giveBackTurn(services, current);
      return { kind: 'dropped', turnId };
    }
    const cause = limit.aborted ? createTimeoutError(services, error) : error;
    const failure = describeFailure(cause);
    services.logger.warn(
      { turnId, attempt: turn.attempts, code: failure.code, detail: failure.detail },
      'An attempt of a turn failed.',
    );
    const outcome = await settleFailure(services, current, failure);
    return outcome.kind === 'lost' ? { kind: 'dropped', turnId } : { ...outcome, turnId };
  }
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
