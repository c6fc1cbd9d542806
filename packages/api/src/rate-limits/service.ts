import { AppError } from '@aa/domain';
import { type Database, rateLimits, type Transaction } from '@aa/db';
import { and, eq, gt, inArray, lte, or, sql } from 'drizzle-orm';

/** One counter: at most `limit` hits within `windowMs` from its first. */
export interface RateLimit {
  bucket: string;
  key: string;
  limit: number;
  windowMs: number;
}

type Executor = Database | Transaction;

function refuse(windowEndsAt: Date, now: Date): never {
  const retryAfterSeconds = Math.max(1, Math.ceil((windowEndsAt.getTime() - now.getTime()) / 1000));
  const minutes = Math.ceil(retryAfterSeconds / 60);
  throw new AppError('RATE_LIMITED', `Too many attempts. Try again in ${minutes} min.`, {
    retryAfterSeconds,
  });
}

function limitOf(limits: readonly RateLimit[], row: { bucket: string; key: string }): number {
  return limits.find((limit) => limit.bucket === row.bucket && limit.key === row.key)?.limit ?? 0;
}

function oneOf(limits: readonly RateLimit[]) {
  return or(
    ...limits.map(({ bucket, key }) => and(eq(rateLimits.bucket, bucket), eq(rateLimits.key, key))),
  );
}

/** Throws RATE_LIMITED when one of the limits is used up; counts nothing. */
export async function requireUnderLimit(db: Executor, limits: readonly RateLimit[], now: Date) {
  const rows = await db
    .select()
    .from(rateLimits)
    .where(and(oneOf(limits), gt(rateLimits.windowEndsAt, now)));
  for (const row of rows) {
    if (row.hits >= limitOf(limits, row)) refuse(row.windowEndsAt, now);
  }
}

/** Counts one hit on each limit, atomically over all processes; throws RATE_LIMITED past one of them. */
export async function countHit(db: Executor, limits: readonly RateLimit[], now: Date) {
  const isOver = lte(rateLimits.windowEndsAt, now);
  const values = limits
    .map(({ bucket, key, windowMs }) => ({
      bucket,
      key,
      hits: 1,
      windowEndsAt: new Date(now.getTime() + windowMs),
    }))
    // Always in one order, so that two statements never wait for each other.
    .sort((a, b) => (`${a.bucket} ${a.key}` < `${b.bucket} ${b.key}` ? -1 : 1));
  const rows = await db
    .insert(rateLimits)
    .values(values)
    .onConflictDoUpdate({
      target: [rateLimits.bucket, rateLimits.key],
      set: {
        hits: sql`case when ${isOver} then 1 else ${rateLimits.hits} + 1 end`,
        windowEndsAt: sql`case when ${isOver} then excluded.window_ends_at else ${rateLimits.windowEndsAt} end`,
      },
    })
    .returning();
  for (const row of rows) {
    if (row.hits > limitOf(limits, row)) refuse(row.windowEndsAt, now);
  }
}

/** Takes a hit back: the attempt was a good one. */
export async function refundHit(db: Executor, limits: readonly RateLimit[]) {
  // Locked in the order in which they are counted, so that nobody waits in a circle.
  const held = db
    .select({ bucket: rateLimits.bucket, key: rateLimits.key })
    .from(rateLimits)
    .where(oneOf(limits))
    .orderBy(rateLimits.bucket, rateLimits.key)
    .for('update');
  await db
    .update(rateLimits)
    .set({ hits: sql`greatest(${rateLimits.hits} - 1, 0)` })
    .where(inArray(sql`(${rateLimits.bucket}, ${rateLimits.key})`, held));
}

/** Removes counters whose window is over; run now and then. */
export async function sweepRateLimits(db: Executor, now: Date): Promise<void> {
  await db
    .delete(rateLimits)
    .where(
      inArray(
        sql`(${rateLimits.bucket}, ${rateLimits.key})`,
        db
          .select({ bucket: rateLimits.bucket, key: rateLimits.key })
          .from(rateLimits)
          .where(lte(rateLimits.windowEndsAt, now))
          .limit(10_000),
      ),
    );
}
