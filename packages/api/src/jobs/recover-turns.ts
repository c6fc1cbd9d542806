import { sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { defaultLeaseMs } from '../turns/turn-job.ts';
import type { TurnJob } from '../turns/turn-job.ts';

/** A look takes so many conversations; the next one takes the others. */
const batchSize = 100;

/**
 * Takes on turns that nobody is at, whatever happened to their jobs: left by a process that died, or
 * waiting longer than a lease lasts. Answers how many. Several processes may look at the same time.
 */
export async function recoverTurns(services: Services): Promise<number> {
  const { turnRunner } = services;
  if (turnRunner === undefined) return 0;
  const leaseMs = services.settings.turnLeaseMs ?? defaultLeaseMs;
  const now = services.clock();
  const left = new Date(now.getTime() - leaseMs).toISOString();
  const jobs = await services.db.execute<TurnJob & Record<string, unknown>>(sql`
    select distinct on (user_id, conversation_id)
      user_id as "userId", conversation_id as "conversationId", id as "turnId"
    from turns
    where finished_at is null
      and ((status = 'queued' and created_at < ${left}::timestamptz)
        or (status = 'retrying' and next_attempt_at < ${left}::timestamptz)
        or (status = 'running' and lease_until < ${now.toISOString()}::timestamptz))
    order by user_id, conversation_id, sequence_number
    limit ${batchSize}::int`);
  for (const { userId, conversationId, turnId } of jobs) {
    void turnRunner.accept({ userId, conversationId, turnId });
  }
  return jobs.length;
}
