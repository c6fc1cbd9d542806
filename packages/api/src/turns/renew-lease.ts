import { sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { defaultLeaseMs } from './turn-job.ts';
import type { TurnJob } from './turn-job.ts';
import type { TurnProgress } from './turn-progress.ts';

/**
 * Keeps the lease and stores what the agent has reported since the last time, with ids that follow the
 * conversation's. False when the lease is another's by now, or the turn was cancelled.
 */
export async function renewLease(
  services: Services,
  lease: { job: TurnJob; token: string },
  progress: TurnProgress,
): Promise<boolean> {
  const { job, token } = lease;
  const now = services.clock();
  const until = new Date(now.getTime() + (services.settings.turnLeaseMs ?? defaultLeaseMs));
  const events = progress.take();
  const [row] = await services.db.execute(sql`
    with t as (
      update turns
      set lease_until = ${until.toISOString()}::timestamptz, steps = ${JSON.stringify(progress.steps)}::jsonb
      where user_id = ${job.userId} and id = ${job.turnId} and status = 'running'
        and lease_token = ${token}::uuid
      returning user_id, conversation_id, id
    ), c as (
      update conversations set last_event_id = last_event_id + ${events.length}::int
      from t where conversations.user_id = t.user_id and conversations.id = t.conversation_id
        and ${events.length}::int > 0
      returning conversations.last_event_id
    ), e as (
      insert into turn_events (user_id, conversation_id, id, turn_id, type, data, created_at)
      select t.user_id, t.conversation_id, c.last_event_id - ${events.length}::int + e.position, t.id,
        e.value->>'type', e.value->'data', ${now.toISOString()}::timestamptz
      from t, c, jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality as e (value, position)
    )
    select 1 from t`);
  if (row === undefined) return false;
  if (events.length > 0) services.wakeUps.ring(job.conversationId);
  return true;
}
