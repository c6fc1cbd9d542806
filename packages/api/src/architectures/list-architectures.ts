import type { ArchitectureSummary, ListArchitecturesInput } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { createConversationNotFoundError } from '../conversations/not-found.ts';
import { isIdKey, parseCursor, toCursor } from '../paging.ts';
import { toIso } from '../turns/turn-row.ts';

/** Versions without their content, newest first. Throws CONVERSATION_NOT_FOUND for one that is not the user's. */
export async function listArchitectures(
  ctx: ServiceContext,
  input: ListArchitecturesInput,
): Promise<{ architectures: ArchitectureSummary[]; nextCursor: string | null }> {
  const { limit, conversationId } = input;
  const key = parseCursor(input.cursor, isIdKey);
  const ofConversation = conversationId ? sql`and conversation_id = ${conversationId}` : sql``;
  const after = key ? sql`and id < ${key[0]}::uuid` : sql``;
  const rows = await ctx.db.execute<ArchitectureSummary & Record<string, unknown>>(sql`
    select id, conversation_id as "conversationId", title, description, version, status,
      diagram_type as "diagramType", created_at as "createdAt"
    from architectures
    where user_id = ${ctx.userId} ${ofConversation} ${after}
    order by id desc
    limit ${limit + 1}::int`);
  if (conversationId && rows.length === 0) await checkConversation(ctx, conversationId);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    architectures: shown.map((row) => ({ ...row, createdAt: toIso(row.createdAt) })),
    nextCursor: last && rows.length > limit ? toCursor([last.id]) : null,
  };
}

async function checkConversation(ctx: ServiceContext, id: string): Promise<void> {
  const [row] = await ctx.db.execute(sql`
    select 1 from conversations where user_id = ${ctx.userId} and id = ${id}`);
  if (row === undefined) throw createConversationNotFoundError();
}
