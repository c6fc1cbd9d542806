import { sql } from 'drizzle-orm';
import type { Services } from '../context.ts';

/** A reader that was away longer reads the conversation anew. */
const eventLifeMs = 7 * 24 * 60 * 60 * 1000;
const batchSize = 5000;

/** Deletes events that nobody comes back for, a batch at a time. Answers how many. */
export async function sweepEvents(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const old = new Date(services.clock().getTime() - eventLifeMs).toISOString();
  const rows = await services.db.execute(sql`
    delete from turn_events e using (
      select user_id, conversation_id, id from turn_events
      where created_at < ${old}::timestamptz limit ${batchSize}::int) d
    where e.user_id = d.user_id and e.conversation_id = d.conversation_id and e.id = d.id
    returning 1`);
  return rows.length;
}
