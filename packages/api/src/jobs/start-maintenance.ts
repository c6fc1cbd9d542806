import { sweepAccounts } from '../accounts/sweep.ts';
import type { Services } from '../context.ts';
import { sweepIdempotencyKeys } from '../idempotency/sweep-keys.ts';
import { pause } from '../turns/pause.ts';
import { recoverTurns } from './recover-turns.ts';
import { sweepEvents } from './sweep-events.ts';

const recoverEveryMs = 4_000;
const sweepEveryMs = 60 * 60 * 1000;

/** Housekeeping of a process that works on turns; every process may do it, none needs another to. */
export function startMaintenance(services: Services): { stop(): Promise<void> } {
  const stopping = new AbortController();

  async function repeat(
    name: string,
    everyMs: number,
    work: () => Promise<unknown>,
  ): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await work();
      } catch (error) {
        services.logger.warn({ err: error, task: name }, 'A task of the housekeeping failed.');
      }
      // Processes that started together need not come together.
      await pause(everyMs * (0.75 + Math.random() / 2), stopping.signal);
    }
  }

  const loops = [
    repeat('recover turns', recoverEveryMs, () => recoverTurns(services)),
    repeat('sweep keys', sweepEveryMs, () => sweepIdempotencyKeys(services)),
    repeat('sweep events', sweepEveryMs, () => sweepEvents(services)),
    repeat('sweep accounts', sweepEveryMs, () => sweepAccounts(services)),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}
