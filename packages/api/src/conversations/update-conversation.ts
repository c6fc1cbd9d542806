import { AppError } from '@aa/domain';
import type { Conversation, UpdateConversationInput } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { getConversation } from './get-conversation.ts';
import { toSearchWords } from './search-words.ts';
import { statusesBefore } from './transitions.ts';

/**
 * Renames a conversation or moves it to another state. Completing it freezes the architecture of that
 * moment with its reasons; taking it up again lets go of them.
 * Throws CONVERSATION_NOT_FOUND, INVALID_TRANSITION.
 */
export async function updateConversation(
  ctx: ServiceContext,
  input: UpdateConversationInput,
): Promise<Conversation> {
  const { id, title, status } = input;
  const from = status ? statusesBefore(status) : null;
  const now = ctx.clock().toISOString();
  const isCompleting = status === 'COMPLETED';
  const [row] = await ctx.db.execute<{ requirements: string }>(sql`
    update conversations c
    set title = coalesce(${title ?? null}, c.title),
      status = coalesce(${status ?? null}::conversation_status, c.status),
      updated_at = greatest(c.updated_at, ${now}::timestamptz),
      phase = case when ${isCompleting}::boolean then 'completion'
        when c.phase = 'completion' and ${status ?? null}::text = 'ACTIVE' then 'education_delivery' else c.phase end,
      completed_at = case when ${isCompleting}::boolean then coalesce(c.completed_at, ${now}::timestamptz)
        when ${status ?? null}::text = 'ACTIVE' then null else c.completed_at end,
      (final_architecture_id, final_architecture, why_reasoning, business_impact, educational_content) = (
        select a.id, a.architecture_data, a.why_reasoning, a.business_impact, a.educational_content
        from (select 1) one left join architectures a on a.user_id = c.user_id
          and a.id = case when ${isCompleting}::boolean then coalesce(c.final_architecture_id, c.current_architecture_id)
            when ${status ?? null}::text = 'ACTIVE' then null else c.final_architecture_id end)
    where c.user_id = ${ctx.userId} and c.id = ${id}
      and (${from === null}::boolean or c.status::text = any (string_to_array(${(from ?? []).join(',')}, ',')))
    returning c.user_requirements as requirements`);
  // Also tells apart what is not there (and throws) from what may not be done.
  const conversation = await getConversation(ctx, { id });
  if (row === undefined) {
    throw new AppError(
      'INVALID_TRANSITION',
      `A conversation that is ${conversation.status} can’t become ${status}.`,
      { details: { from: conversation.status, to: status } },
    );
  }
  if (title !== undefined) {
    await ctx.db.execute(sql`
      update conversation_search set words = ${toSearchWords(title, row.requirements)}
      where user_id = ${ctx.userId} and conversation_id = ${id}`);
  }
  return conversation;
}
