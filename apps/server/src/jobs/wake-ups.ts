import type { Logger, WakeUps } from '@aa/api';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type postgres from 'postgres';

/** Bells within this time go out together: a bell of their own each would be a statement more a message. */
const ringAfterMs = 20;

const channel = 'conversation_wake_ups';

/** One listener for the whole process; waiters of a conversation are told here, in memory. */
export interface OpenWakeUps extends WakeUps {
  close(): Promise<void>;
}

/** LISTEN/NOTIFY as the door bell. The payload is the conversation's id and no data. */
export async function openWakeUps(client: postgres.Sql, logger: Logger): Promise<OpenWakeUps> {
  const waiters = new Map<string, Set<() => void>>();
  const wake = (conversationId: string) => {
    for (const tell of waiters.get(conversationId) ?? []) tell();
  };
  const wakeAll = () => {
    for (const conversationId of waiters.keys()) wake(conversationId);
  };
  let isFirst = true;
  const subscription = await client.listen(channel, wake, () => {
    if (!isFirst) {
      // What was told while the connection was gone is lost: everybody looks for himself.
      logger.warn({}, 'The wake-up listener is connected again.');
      wakeAll();
    }
    isFirst = false;
  });

  const toRing = new Set<string>();
  let ringing: Promise<void> | undefined;
  const ringOthers = async () => {
    await pause(ringAfterMs);
    const ids = [...toRing];
    toRing.clear();
    ringing = undefined;
    try {
      await client`select pg_notify(${channel}, id)
        from json_array_elements_text(${JSON.stringify(ids)}::text::json) as id`;
    } catch (error) {
      // Who was not told looks for himself before long.
      logger.warn({ err: error }, 'Wake-ups could not be sent.');
    }
  };

  return {
    ring(conversationId) {
      wake(conversationId);
      toRing.add(conversationId);
      ringing ??= ringOthers();
    },
    async notify(executor, conversationId) {
      await executor.execute(sql`select pg_notify(${channel}, ${conversationId})`);
    },
    wait(conversationId, { timeoutMs, signal }) {
      if (signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const set = waiters.get(conversationId) ?? new Set();
        waiters.set(conversationId, set);
        const end = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', end);
          set.delete(end);
          if (set.size === 0 && waiters.get(conversationId) === set) {
            waiters.delete(conversationId);
          }
          resolve();
        };
        const timer = setTimeout(end, timeoutMs);
        signal?.addEventListener('abort', end, { once: true });
        set.add(end);
      });
    },
    async close() {
      wakeAll();
      await ringing;
      await subscription.unlisten();
    },
  };
}
