import type { ConversationSummary, ListConversationsInput } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { isInstantKey, parseCursor, toCursor } from '../paging.ts';
import { toIso } from '../turns/turn-row.ts';
import { toSearchPattern } from './search-words.ts';

interface SummaryRow extends Record<string, unknown> {
  id: string;
  title: string;
  status: ConversationSummary['status'];
  workflowType: ConversationSummary['workflowType'];
  progress: number;
  phase: ConversationSummary['phase'];
  messageCount: number;
  createdAt: string;
  updatedAt: string;
}

/** The user's conversations, newest activity first: one indexed query, by key and never by offset. */
export async function listConversations(
  ctx: ServiceContext,
  input: ListConversationsInput,
): Promise<{ conversations: ConversationSummary[]; nextCursor: string | null }> {
  const { limit, status } = input;
  const key = parseCursor(input.cursor, isInstantKey);
  const byStatus = status ? sql`and status = ${status}::conversation_status` : sql``;
  const byWords = input.q
    ? sql`and id in (
        select conversation_id from conversation_search
        where user_id = ${ctx.userId} and words like ${toSearchPattern(input.q)})`
    : sql``;
  const after = key
    ? sql`and (updated_at, id) < (${new Date(key[0]).toISOString()}::timestamptz, ${key[1]}::uuid)`
    : sql``;
  const rows = await ctx.db.execute<SummaryRow>(sql`
    select id, title, status, workflow_type as "workflowType", progress, phase,
      message_count as "messageCount", created_at as "createdAt", updated_at as "updatedAt"
    from conversations
    where user_id = ${ctx.userId} ${byStatus} ${byWords} ${after}
    order by updated_at desc, id desc
    limit ${limit + 1}::int`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    conversations: shown.map((row) => ({
      ...row,
      createdAt: toIso(row.createdAt),
      updatedAt: toIso(row.updatedAt),
    })),
    nextCursor:
      last && rows.length > limit ? toCursor([Date.parse(last.updatedAt), last.id]) : null,
  };
}
