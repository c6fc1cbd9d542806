import type { Services } from '../context.ts';
import { pause } from './pause.ts';
import { renewLease } from './renew-lease.ts';
import { defaultLeaseMs } from './turn-job.ts';
import type { TurnJob } from './turn-job.ts';
import type { TurnProgress } from './turn-progress.ts';

/** How often what the agent reports is made visible. */
const reportEveryMs = 250;

export interface KeptLease {
  /** Aborts when the lease is another's, the turn was cancelled, or it can't be told any more. */
  lost: AbortSignal;
  /** Stops renewing; resolves when no renewal is under way. */
  release(): Promise<void>;
}

/**
 * Renews a lease while the agent works, well before it ends; sooner when there is something to report or
 * somebody rang for the conversation (which is how a cancel on another server arrives).
 */
export function keepLease(
  services: Services,
  lease: { job: TurnJob; token: string },
  progress: TurnProgress,
): KeptLease {
  const { wakeUps, settings, logger } = services;
  const lost = new AbortController();
  const released = new AbortController();
  const leaseMs = settings.turnLeaseMs ?? defaultLeaseMs;
  let renewedAt = Date.now();

  async function renewOnce(): Promise<void> {
    try {
      if (await renewLease(services, lease, progress)) renewedAt = Date.now();
      else lost.abort();
    } catch (error) {
      logger.warn({ err: error, turnId: lease.job.turnId }, 'A lease could not be renewed.');
      if (Date.now() - renewedAt > leaseMs) lost.abort();
    }
  }

  async function keep(): Promise<void> {
    while (!released.signal.aborted && !lost.signal.aborted) {
      await pause(reportEveryMs, released.signal);
      if (!progress.hasNews()) {
        const timeoutMs = Math.max(0, leaseMs / 3 - reportEveryMs);
        const news = new AbortController();
        progress.onNews(() => news.abort());
        await wakeUps.wait(lease.job.conversationId, {
          timeoutMs,
          signal: AbortSignal.any([news.signal, released.signal]),
        });
      }
      if (!released.signal.aborted) await renewOnce();
    }
  }

  const keeping = keep();
  return {
    lost: lost.signal,
    async release() {
      released.abort();
      await keeping;
    },
  };
}
