import { createHash } from 'node:crypto';
import type { Logger } from '@aa/api';
import { rateLimits } from '@aa/db';
import type { Database } from '@aa/db';
import { lt, sql } from 'drizzle-orm';

const bucket = 'requests';
/** How long counts may stay in this process before the others learn of them. */
const shareIntervalMs = 1000;
/** Sweep expired rows once in so many rounds. */
const roundsPerSweep = 300;

interface Count {
  /** A hash of the address: what is stored. */
  key: string;
  /** What all processes counted, as of the last exchange. */
  shared: number;
  /** What this process counted since. */
  own: number;
  endsAt: number;
}

export interface RateLimitState {
  used: number;
  resetSeconds: number;
}

export interface RateLimitCounter {
  /** Counts `cost` calls of an address and tells how many it has made in the window. */
  add(address: string, cost: number): RateLimitState;
  close(): Promise<void>;
}

/** Only a hash of the address is stored. */
const hashOf = (address: string) => createHash('sha256').update(address).digest('base64url');

/**
 * Counts in memory and adds up in the database once a second, so that a request costs no round trip
 * and all processes together keep one limit. What is over the limit by then is a second's worth.
 */
export function createRateLimitCounter(
  db: Database,
  logger: Logger,
  windowMs: number,
): RateLimitCounter {
  /** By address. */
  const counts = new Map<string, Count>();
  let round = 0;
  let running: Promise<void> | undefined;

  async function exchange(): Promise<void> {
    const now = Date.now();
    const changed: { bucket: string; key: string; hits: number; windowEndsAt: Date }[] = [];
    const byKey = new Map<string, Count>();
    for (const [address, count] of counts) {
      if (count.own > 0) {
        const { key, own, endsAt } = count;
        changed.push({ bucket, key, hits: own, windowEndsAt: new Date(endsAt) });
        byKey.set(key, count);
        count.shared += count.own;
        count.own = 0;
      } else if (count.endsAt <= now) counts.delete(address);
    }
    if (changed.length > 0) {
      // In one order everywhere: two processes never wait for each other's rows in a circle.
      changed.sort((a, b) => (a.key < b.key ? -1 : 1));
      const rows = await db
        .insert(rateLimits)
        .values(changed)
        .onConflictDoUpdate({
          target: [rateLimits.bucket, rateLimits.key],
          set: {
            hits: sql`case when ${rateLimits.windowEndsAt} <= now() then excluded.hits else ${rateLimits.hits} + excluded.hits end`,
            windowEndsAt: sql`case when ${rateLimits.windowEndsAt} <= now() then excluded.window_ends_at else ${rateLimits.windowEndsAt} end`,
          },
        })
        .returning({
          key: rateLimits.key,
          hits: rateLimits.hits,
          endsAt: rateLimits.windowEndsAt,
        });
      for (const row of rows) {
        const count = byKey.get(row.key);
        if (count) {
          count.shared = row.hits;
          count.endsAt = row.endsAt.getTime();
        }
      }
    }
    round += 1;
    if (round % roundsPerSweep === 0) {
      await db.delete(rateLimits).where(lt(rateLimits.windowEndsAt, new Date(now)));
    }
  }

  function share(): Promise<void> {
    running ??= exchange()
      // The limit then holds for each process alone until the database is back.
      .catch((error: unknown) => logger.warn({ err: error }, 'Request counts were not shared.'))
      .finally(() => {
        running = undefined;
      });
    return running;
  }
  const timer = setInterval(() => void share(), shareIntervalMs).unref();

  return {
    add(address, cost) {
      const now = Date.now();
      let count = counts.get(address);
      if (!count || count.endsAt <= now) {
        const key = count?.key ?? hashOf(address);
        count = { key, shared: 0, own: 0, endsAt: now + windowMs };
        counts.set(address, count);
      }
      count.own += cost;
      // The first call of an address asks at once what the others know of it.
      if (count.shared === 0 && count.own === cost) void share();
      return {
        used: count.shared + count.own,
        resetSeconds: Math.max(1, Math.ceil((count.endsAt - now) / 1000)),
      };
    },
    async close() {
      clearInterval(timer);
      await running;
      await share();
    },
  };
}
