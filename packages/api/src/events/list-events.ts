import type { TurnEvent, TurnEventType } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { toIso } from '../turns/turn-row.ts';

interface EventRow {
  id: number;
  type: TurnEventType;
  turnId: string | null;
  data: Record<string, unknown>;
  createdAt: string;
}

interface BatchRow extends Record<string, unknown> {
  isAllowed: boolean;
  events: EventRow[] | null;
}

/** Events in one answer of the database; a reader that is far behind asks more often. */
const batchSize = 200;

/**
 * The events after `lastEventId`, oldest first. Undefined when the conversation is gone or the log-in
 * ended: a stream must not outlive either.
 */
export async function listEvents(
  ctx: ServiceContext,
  input: { conversationId: string; lastEventId: number },
): Promise<TurnEvent[] | undefined> {
  const [row] = await ctx.db.execute<BatchRow>(sql`
    select
      exists (select 1 from conversations where user_id = ${ctx.userId} and id = ${input.conversationId})
        and exists (select 1 from user_sessions where user_id = ${ctx.userId} and id = ${ctx.sessionId}
          and expires_at > ${ctx.clock().toISOString()}::timestamptz) as "isAllowed",
      (select json_agg(e) from (
        select id, type, turn_id as "turnId", data, created_at as "createdAt" from turn_events
        where user_id = ${ctx.userId} and conversation_id = ${input.conversationId}
          and id > ${input.lastEventId}::bigint
        order by id limit ${batchSize}::int) e) as events`);
  if (!row?.isAllowed) return undefined;
  return (row.events ?? []).map((event) => ({
    ...event,
    id: String(event.id),
    createdAt: toIso(event.createdAt),
  }));
}

/**
 * Where a reader without a last id begins: at the first event of the turn that is not finished, so that a
 * page that was loaded in mid-turn sees all of it; else at what comes next. Undefined when there is no such
 * conversation.
 */
export async function findStart(
  ctx: ServiceContext,
  conversationId: string,
): Promise<number | undefined> {
  const [row] = await ctx.db.execute<{ start: string }>(sql`
    select coalesce((
      select e.id - 1 from turn_events e
      where e.user_id = c.user_id and e.conversation_id = c.id and e.turn_id = (
        select t.id from turns t
        where t.user_id = c.user_id and t.conversation_id = c.id and t.finished_at is null
        order by t.sequence_number limit 1)
      order by e.id limit 1), c.last_event_id)::text as start
    from conversations c where c.user_id = ${ctx.userId} and c.id = ${conversationId}`);
  return row === undefined ? undefined : Number(row.start);
}
