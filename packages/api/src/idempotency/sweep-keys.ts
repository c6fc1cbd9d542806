import { sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { keyLifeMs } from './claim-key.ts';

/** Forgets keys that are older than a day. Answers how many. */
export async function sweepIdempotencyKeys(
  services: Pick<Services, 'db' | 'clock'>,
): Promise<number> {
  const expired = new Date(services.clock().getTime() - keyLifeMs).toISOString();
  const rows = await services.db.execute(sql`
    delete from idempotency_keys where created_at < ${expired}::timestamptz returning 1`);
  return rows.length;
}
