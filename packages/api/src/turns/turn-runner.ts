import type { Services } from '../context.ts';
import type { Claimed } from './claimed-turn.ts';
import { createFairGate } from './fair-gate.ts';
import { giveBackTurn } from './give-back-turn.ts';
import { pause } from './pause.ts';
import { runClaimed, runNextTurn } from './run-turn.ts';
import type { RunOptions, TurnOutcome } from './run-turn.ts';
import type { TurnJob } from './turn-job.ts';

/** Runs turns in this process. */
export interface TurnRunner {
  /**
   * Takes a turn on and sees it through, with the turns before it and the pauses between attempts.
   * With a claim its lease is held already. Resolves with how it ended here; undefined when it ended elsewhere or is left to the queue.
   */
  accept(job: TurnJob, claimed?: Claimed): Promise<TurnOutcome | undefined>;
  /** False when turns must be left to the queue. */
  isTaking(): boolean;
  /** True when a turn of the user's would begin at once. */
  hasRoomFor(userId: string): boolean;
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

/** A turn that was taken on: who waits for it, and its lease where that is held already. */
interface Taken {
  resolves: ((outcome: TurnOutcome | undefined) => void)[];
  claimed?: Claimed | undefined;
}
type TakenTurns = Map<string, Taken>;

/** Creates the runner of a process: one loop a conversation, while turns of it are taken on. */
export function createTurnRunner(
  services: Services,
  options: Partial<TurnRunnerOptions> = {},
): TurnRunner {
  const settings = { ...defaults, ...options };
  const gate = createFairGate(settings);
  const stopping = new AbortController();
  const aborting = new AbortController();
  /** By conversation, then by turn. */
  const taken = new Map<string, TakenTurns>();
  const loops = new Set<Promise<void>>();
  /** By turn: stops its agent. */
  const running = new Map<string, () => void>();
  let acceptedCount = 0;

  const isTaking = () => !stopping.signal.aborted && acceptedCount < settings.maxAccepted;

  async function runOnce(job: TurnJob, waiting: TakenTurns): Promise<TurnOutcome | undefined> {
    return gate.run(job.userId, async () => {
      const claimed = takeClaim(waiting);
      if (stopping.signal.aborted) {
        if (claimed) await giveBack(job, claimed);
        return undefined;
      }
      let runningId: string | undefined;
      const options: RunOptions = {
        stopped: aborting.signal,
        onClaimed: (turnId, cancel) => {
          running.set(turnId, cancel);
          runningId = turnId;
        },
      };
      try {
        return claimed
          ? await runClaimed(services, { ...claimed, key: job }, options)
          : await runNextTurn(services, job, options);
      } finally {
        if (runningId !== undefined) running.delete(runningId);
      }
    });
  }

  async function giveBack({ userId, conversationId }: TurnJob, claimed: Claimed): Promise<void> {
    const { token, turn } = claimed;
    const job = { userId, conversationId, turnId: turn.turnId };
    try {
      await giveBackTurn(services, { job, token });
    } catch (error) {
      // Its lease ends by itself, then the sweep finds it.
      services.logger.warn({ err: error, turnId: job.turnId }, 'A turn could not be given back.');
    }
  }

  function resolveTurn(waiting: TakenTurns, turnId: string, outcome?: TurnOutcome): void {
    const resolves = waiting.get(turnId)?.resolves ?? [];
    waiting.delete(turnId);
    acceptedCount -= resolves.length;
    for (const resolve of resolves) resolve(outcome);
  }

  async function drive(job: TurnJob, waiting: TakenTurns): Promise<void> {
    while (waiting.size > 0 && !stopping.signal.aborted) {
      const takenBefore = [...waiting.keys()];
      const outcome = await runOnce(job, waiting);
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

  async function driveLogged(job: TurnJob, waiting: TakenTurns): Promise<void> {
    try {
      await drive(job, waiting);
    } catch (error) {
      // Row and job stand: the queue or the sweep takes the next look.
      services.logger.error({ err: error, turnId: job.turnId }, 'A turn could not be run here.');
    }
    taken.delete(job.conversationId);
    const claimed = takeClaim(waiting);
    if (claimed) await giveBack(job, claimed);
    for (const turnId of waiting.keys()) resolveTurn(waiting, turnId);
  }

  return {
    async accept(job, claimed) {
      if (!isTaking()) {
        if (claimed) await giveBack(job, claimed);
        return undefined;
      }
      acceptedCount += 1;
      return new Promise((resolve) => {
        const known = taken.get(job.conversationId);
        const waiting: TakenTurns = known ?? new Map();
        const { resolves = [] } = waiting.get(job.turnId) ?? {};
        waiting.set(job.turnId, { resolves: [...resolves, resolve], claimed });
        if (known) return;
        taken.set(job.conversationId, waiting);
        const loop = driveLogged(job, waiting).finally(() => loops.delete(loop));
        loops.add(loop);
      });
    },
    isTaking,
    hasRoomFor: (userId) => isTaking() && gate.hasRoomFor(userId),
    cancel(turnId) {
      running.get(turnId)?.();
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

/** The lease that is held for one of the turns, which is then used up; undefined when there is none. */
function takeClaim(waiting: TakenTurns): Claimed | undefined {
  for (const entry of waiting.values()) {
    const { claimed } = entry;
    if (claimed === undefined) continue;
    entry.claimed = undefined;
    return claimed;
  }
  return undefined;
}
