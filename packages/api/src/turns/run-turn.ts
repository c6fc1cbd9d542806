import { randomUUID } from 'node:crypto';
import type { Turn } from '@aa/domain';
import { AgentError } from '@aa/domain';
import type { Services } from '../context.ts';
import { buildRequest } from './build-request.ts';
import { checkReply } from './check-reply.ts';
import { claimTurn } from './claim-turn.ts';
import type { ClaimedTurn } from './claim-turn.ts';
import { describeFailure } from './describe-failure.ts';
import { finishTurn } from './finish-turn.ts';
import type { FinishedTurn } from './finish-turn.ts';
import { giveBackTurn } from './give-back-turn.ts';
import { keepLease } from './keep-lease.ts';
import { settleFailure } from './settle-failure.ts';
import type { TurnJob } from './turn-job.ts';
import { createTurnProgress } from './turn-progress.ts';
import type { TurnProgress } from './turn-progress.ts';

export type TurnOutcome =
  | { kind: 'succeeded'; attempts: number; finished: FinishedTurn }
  | { kind: 'failed'; attempts: number; error: NonNullable<Turn['error']> }
  | { kind: 'retrying'; inMs: number }
  /** Not this one's to run now: an earlier turn or another worker is at it. */
  | { kind: 'busy' }
  /** Nothing is left to do here: finished, cancelled, deleted, or another's by now. */
  | { kind: 'settled' };

export interface RunSignals {
  /** The process ends: the turn is given back. */
  stopped?: AbortSignal;
  /** The turn was cancelled, here and in the database: nothing is written. */
  cancelled?: AbortSignal;
}

/**
 * One attempt of a turn, by whoever is given the job: claims it, asks the agent outside any transaction,
 * and writes what came of it. May be called any number of times for the same job; the effect is once.
 */
export async function runTurn(
  services: Services,
  job: TurnJob,
  signals: RunSignals = {},
): Promise<TurnOutcome> {
  const token = randomUUID();
  const claim = await claimTurn(services, job, token);
  if (claim.kind !== 'claimed') return claim;
  const { turn } = claim;
  const progress = createTurnProgress(turn.attempts);
  const outcome = await attempt(services, { job, token, turn, progress }, signals);
  if (outcome.kind !== 'settled') await services.wakeUps.notify(services.db, job.conversationId);
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
  { stopped, cancelled }: RunSignals,
): Promise<TurnOutcome> {
  const { job, turn, progress } = current;
  const lease = keepLease(services, current, progress);
  const limit = AbortSignal.timeout(services.settings.agentTimeoutMs);
  const stops = [lease.lost, limit, stopped, cancelled].filter((signal) => signal !== undefined);
  try {
    const answer = await askAgent(services, current, AbortSignal.any(stops));
    const checked = checkReply(answer);
    await lease.release();
    const finished = await finishTurn(services, current, { checked, progress });
    if (finished === undefined) return { kind: 'settled' };
    return { kind: 'succeeded', attempts: turn.attempts, finished };
  } catch (error) {
    await lease.release();
    if (lease.lost.aborted || cancelled?.aborted) return { kind: 'settled' };
    if (stopped?.aborted) {
      await giveBackTurn(services, current);
      return { kind: 'settled' };
    }
    const cause = limit.aborted ? createTimeoutError(services, error) : error;
    const failure = describeFailure(cause);
    services.logger.warn(
      { turnId: job.turnId, attempt: turn.attempts, code: failure.code, detail: failure.detail },
      'An attempt of a turn failed.',
    );
    const outcome = await settleFailure(services, current, failure);
    if (outcome.kind === 'lost') return { kind: 'settled' };
    return outcome.kind === 'failed' ? { ...outcome, attempts: turn.attempts } : outcome;
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
