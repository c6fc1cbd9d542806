import type { Services } from '../context.ts';
import { createFairGate } from './fair-gate.ts';
import { pause } from './pause.ts';
import { runNextTurn } from './run-turn.ts';
import type { TurnOutcome } from './run-turn.ts';
import type { TurnJob } from './turn-job.ts';

/** Runs turns in this process. */
export interface TurnRunner {
  /**
   * Takes a turn on and sees it through, with the turns before it and the pauses between attempts.
   * Resolves with how it ended here; undefined when it ended elsewhere or is left to the queue.
   */
  accept(job: TurnJob): Promise<TurnOutcome | undefined>;
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

/** Timers may fire a little before the clock says so. */
const clockSlackMs = 5;

type Resolve = (outcome: TurnOutcome | undefined) => void;

/** Creates the runner of a process: one loop a conversation, while turns of it are taken on. */
export function createTurnRunner(
  services: Services,
  options: Partial<TurnRunnerOptions> = {},
): TurnRunner {
  const settings = { ...defaults, ...options };
  const gate = createFairGate(settings);
  const stopping = new AbortController();
  const aborting = new AbortController();
  /** By conversation: who waits for which turn. */
  const taken = new Map<string, Map<string, Resolve[]>>();
  const loops = new Set<Promise<void>>();
  const running = new Map<string, AbortController>();
  let acceptedCount = 0;

  async function runOnce(job: TurnJob): Promise<TurnOutcome | undefined> {
    return gate.run(job.userId, async () => {
      if (stopping.signal.aborted) return undefined;
      let runningId: string | undefined;
      try {
        return await runNextTurn(services, job, {
          stopped: aborting.signal,
          onClaimed: (turnId) => {
            const cancelled = new AbortController();
            running.set(turnId, cancelled);
            runningId = turnId;
            return cancelled.signal;
          },
        });
      } finally {
        if (runningId !== undefined) running.delete(runningId);
      }
    });
  }

  function resolveTurn(
    waiting: Map<string, Resolve[]>,
    turnId: string,
    outcome?: TurnOutcome,
  ): void {
    const resolves = waiting.get(turnId) ?? [];
    waiting.delete(turnId);
    acceptedCount -= resolves.length;
    for (const resolve of resolves) resolve(outcome);
  }

  async function drive(job: TurnJob, waiting: Map<string, Resolve[]>): Promise<void> {
    while (waiting.size > 0 && !stopping.signal.aborted) {
      const takenBefore = [...waiting.keys()];
      const outcome = await runOnce(job);
      switch (outcome?.kind) {
        case 'succeeded':
        case 'failed':
        case 'dropped':
          resolveTurn(waiting, outcome.turnId, outcome);
          break;
        case 'retrying':
        case 'busy': {
          const ms = outcome.kind === 'busy' ? outcome.lookAgainMs : outcome.inMs;
          await services.wakeUps.wait(job.conversationId, {
            timeoutMs: ms + clockSlackMs,
            signal: stopping.signal,
          });
          break;
        }
        case 'idle':
        case undefined:
          // Only these: one that was taken on meanwhile may not have been seen.
          for (const turnId of takenBefore) resolveTurn(waiting, turnId);
      }
    }
  }

  async function driveLogged(job: TurnJob, waiting: Map<string, Resolve[]>): Promise<void> {
    try {
      await drive(job, waiting);
    } catch (error) {
      // Row and job stand: the queue or the sweep takes the next look.
      services.logger.error({ err: error, turnId: job.turnId }, 'A turn could not be run here.');
    }
    taken.delete(job.conversationId);
    for (const turnId of waiting.keys()) resolveTurn(waiting, turnId);
  }

  return {
    accept(job) {
      if (stopping.signal.aborted || acceptedCount >= settings.maxAccepted) {
        return Promise.resolve(undefined);
      }
      acceptedCount += 1;
      return new Promise((resolve) => {
        const known = taken.get(job.conversationId);
        const waiting = known ?? new Map<string, Resolve[]>();
        waiting.set(job.turnId, [...(waiting.get(job.turnId) ?? []), resolve]);
        if (known) return;
        taken.set(job.conversationId, waiting);
        const loop = driveLogged(job, waiting).finally(() => loops.delete(loop));
        loops.add(loop);
      });
    },
    cancel(turnId) {
      running.get(turnId)?.abort();
    },
    async stop(graceMs) {
      stopping.abort();
      const all = Promise.all(loops);
      const ended = new AbortController();
      await Promise.race([all, pause(graceMs, ended.signal)]);
      ended.abort();
      aborting.abort();
      await all;
    },
  };
}
