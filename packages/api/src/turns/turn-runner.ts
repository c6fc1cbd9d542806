import type { Services } from '../context.ts';
import { createFairGate } from './fair-gate.ts';
import { pause } from './pause.ts';
import { runTurn } from './run-turn.ts';
import type { TurnOutcome } from './run-turn.ts';
import type { TurnJob } from './turn-job.ts';

/** Runs turns in this process. */
export interface TurnRunner {
  /**
   * Takes a turn on and sees it through: retries after their pause, waits for turns before it. Resolves
   * when the turn is over, or when this process leaves it to the queue.
   */
  accept(job: TurnJob): Promise<TurnOutcome>;
  /** Stops the agent's call of a turn that runs here. */
  cancel(turnId: string): void;
  /** Takes nothing more, lets running turns end for `graceMs`, then gives them back to the queue. */
  stop(graceMs: number): Promise<void>;
}

export interface TurnRunnerOptions {
  /** Turns at once in this process. */
  concurrency: number;
  /** Of these for one user. */
  perUser: number;
  /** Turns taken on and not over; more are left to the queue. */
  maxAccepted: number;
}

const defaults: TurnRunnerOptions = { concurrency: 16, perUser: 8, maxAccepted: 1000 };

/** A turn that another worker is at, or that stands behind one of another process, is looked at so often. */
const lookAgainMs = 1000;

/** Timers may fire a little before the clock says so. */
const clockSlackMs = 5;

/** Creates the runner of a process; the turns of one conversation follow each other in the order accepted. */
export function createTurnRunner(
  services: Services,
  options: Partial<TurnRunnerOptions> = {},
): TurnRunner {
  const settings = { ...defaults, ...options };
  const gate = createFairGate(settings);
  const stopping = new AbortController();
  const aborting = new AbortController();
  const lastOfConversation = new Map<string, Promise<unknown>>();
  const running = new Map<string, AbortController>();
  const accepted = new Set<Promise<TurnOutcome>>();

  async function runOnce(job: TurnJob): Promise<TurnOutcome> {
    return gate.run(job.userId, async () => {
      if (stopping.signal.aborted) return { kind: 'settled' };
      const cancelled = new AbortController();
      running.set(job.turnId, cancelled);
      try {
        return await runTurn(services, job, {
          stopped: aborting.signal,
          cancelled: cancelled.signal,
        });
      } finally {
        running.delete(job.turnId);
      }
    });
  }

  async function seeThrough(
    job: TurnJob,
    before: Promise<unknown> | undefined,
  ): Promise<TurnOutcome> {
    await before;
    // Long enough for a turn of another process to end; after that the queue has the job.
    const until = Date.now() + 2 * services.settings.agentTimeoutMs;
    for (;;) {
      const outcome = await runOnce(job);
      const isOver = outcome.kind !== 'busy' && outcome.kind !== 'retrying';
      if (isOver || stopping.signal.aborted || Date.now() > until) return outcome;
      if (outcome.kind === 'retrying') {
        await pause(outcome.inMs + clockSlackMs, stopping.signal);
      } else {
        await services.wakeUps.wait(job.conversationId, {
          timeoutMs: lookAgainMs,
          signal: stopping.signal,
        });
      }
    }
  }

  async function runLogged(
    job: TurnJob,
    before: Promise<unknown> | undefined,
  ): Promise<TurnOutcome> {
    try {
      return await seeThrough(job, before);
    } catch (error) {
      // The row and the job stand: another look is taken by the queue or the sweep.
      services.logger.error({ err: error, turnId: job.turnId }, 'A turn could not be run here.');
      return { kind: 'busy' };
    }
  }

  return {
    accept(job) {
      if (stopping.signal.aborted || accepted.size >= settings.maxAccepted) {
        return Promise.resolve({ kind: 'busy' });
      }
      const work = runLogged(job, lastOfConversation.get(job.conversationId));
      accepted.add(work);
      lastOfConversation.set(job.conversationId, work);
      void work.then(() => {
        accepted.delete(work);
        if (lastOfConversation.get(job.conversationId) === work) {
          lastOfConversation.delete(job.conversationId);
        }
      });
      return work;
    },
    cancel(turnId) {
      running.get(turnId)?.abort();
    },
    async stop(graceMs) {
      stopping.abort();
      const all = Promise.all(accepted);
      const ended = new AbortController();
      await Promise.race([all, pause(graceMs, ended.signal)]);
      ended.abort();
      aborting.abort();
      await all;
    },
  };
}
