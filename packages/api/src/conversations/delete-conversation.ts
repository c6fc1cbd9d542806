import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { createConversationNotFoundError } from './not-found.ts';

/** Deletes a conversation with all that belongs to it. Throws CONVERSATION_NOT_FOUND. */
export async function deleteConversation(
  ctx: ServiceContext,
  input: { id: string },
): Promise<void> {
  const rows = await ctx.db.execute<{ turnIds: string[] | null }>(sql`
    with t as (
      select id from turns
      where user_id = ${ctx.userId} and conversation_id = ${input.id} and finished_at is null
    ), c as (
      delete from conversations where user_id = ${ctx.userId} and id = ${input.id} returning 1
    )
    select (select json_agg(id) from t) as "turnIds" from c`);
  const [row] = rows;
  if (row === undefined) throw createConversationNotFoundError();
  for (const turnId of row.turnIds ?? []) ctx.turnRunner?.cancel(turnId);
  ctx.wakeUps.ring(input.id);
}
