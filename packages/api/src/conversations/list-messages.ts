import type { ListMessagesInput, Message } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { isNumberKey, parseCursor, toCursor } from '../paging.ts';
import { toMessage } from './message-row.ts';
import type { MessageRow } from './message-row.ts';
import { createConversationNotFoundError } from './not-found.ts';

/** The messages of a conversation in the order sent, a page at a time. Throws CONVERSATION_NOT_FOUND. */
export async function listMessages(
  ctx: ServiceContext,
  input: ListMessagesInput,
): Promise<{ messages: Message[]; nextCursor: string | null }> {
  const { limit, conversationId } = input;
  const [after] = parseCursor(input.cursor, isNumberKey) ?? [0];
  const [row] = await ctx.db.execute<{ messages: MessageRow[] | null }>(sql`
    select (select json_agg(m) from (
      select m.id, m.role, m.content, m.message_type as "messageType", m.metadata,
        m.sequence_number as "sequenceNumber", m.timestamp,
        case when m.sequence_number = c.last_reply_sequence then m.agent_reasoning end as reasoning
      from conversation_messages m
      where m.user_id = c.user_id and m.conversation_id = c.id
        and m.sequence_number > ${after}::int
      order by m.sequence_number limit ${limit + 1}::int) m) as messages
    from conversations c
    where c.user_id = ${ctx.userId} and c.id = ${conversationId}`);
  if (row === undefined) throw createConversationNotFoundError();
  const rows = row.messages ?? [];
  const shown = rows.slice(0, limit).map((message) => toMessage(message));
  const last = shown.at(-1);
  return {
    messages: shown,
    nextCursor: last && rows.length > limit ? toCursor([last.sequenceNumber]) : null,
  };
}
