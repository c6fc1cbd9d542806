import type { Services } from '../context.ts';
import { pause } from './pause.ts';
import { renewLease } from './renew-lease.ts';
import { defaultLeaseMs } from './turn-job.ts';
import type { TurnJob } from './turn-job.ts';
import type { TurnProgress } from './turn-progress.ts';

/** How often what the agent reports is made visible. */
const reportEveryMs = 250;

export interface KeptLease {
  /** Stops renewing; resolves when no renewal is under way. */
  release(): Promise<void>;
}

/**
 * Renews a lease while the agent works, well before it ends; sooner when there is something to report or
 * somebody rang for the conversation (which is how a cancel on another server arrives). Calls `onLost`
 * when the lease is another's, the turn was cancelled, or it can't be told any more. An agent that answers
 * at once costs nothing of this.
 */
export function keepLease(
  services: Services,
  lease: { job: TurnJob; token: string; progress: TurnProgress },
  onLost: () => void,
): KeptLease {
  const released = new AbortController();
  let keeping: Promise<void> | undefined;
  const timer = setTimeout(() => {
    keeping = keepRenewing(services, lease, { released: released.signal, onLost });
  }, reportEveryMs);
  return {
    async release() {
      clearTimeout(timer);
      if (keeping === undefined) return;
      released.abort('released');
      await keeping;
    },
  };
}

async function keepRenewing(
  services: Services,
  lease: { job: TurnJob; token: string; progress: TurnProgress },
  { released, onLost }: { released: AbortSignal; onLost: () => void },
): Promise<void> {
  const { progress, job } = lease;
  const leaseMs = services.settings.turnLeaseMs ?? defaultLeaseMs;
  let renewedAt = Date.now();
  while (!released.aborted) {
    try {
      if (!(await renewLease(services, lease, progress))) {
        onLost();
        return;
      }
      renewedAt = Date.now();
    } catch (error) {
      services.logger.warn({ err: error, turnId: job.turnId }, 'A lease could not be renewed.');
      if (Date.now() - renewedAt > leaseMs) {
        onLost();
        return;
      }
    }
    await pause(reportEveryMs, released);
    if (progress.hasNews() || released.aborted) continue;
    const news = new AbortController();
    progress.onNews(() => news.abort('news'));
    await services.wakeUps.wait(job.conversationId, {
      timeoutMs: Math.max(0, leaseMs / 3 - reportEveryMs),
      signal: AbortSignal.any([news.signal, released]),
    });
  }
}
