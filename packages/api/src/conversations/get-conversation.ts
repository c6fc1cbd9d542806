import type { ArchitectureSummary, Conversation, ConversationUserContext } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { toIso, toIsoOrNull, toTurn, turnColumns } from '../turns/turn-row.ts';
import type { TurnRow } from '../turns/turn-row.ts';
import { toMessage } from './message-row.ts';
import type { MessageRow } from './message-row.ts';
import { createConversationNotFoundError } from './not-found.ts';

/** How many messages a conversation is shown with; `listMessages` has the others. */
const shownMessages = 100;

interface ConversationRow extends Record<string, unknown> {
  id: string;
  title: string;
  status: Conversation['status'];
  workflowType: Conversation['workflowType'];
  progress: number;
  phase: Conversation['phase'];
  messageCount: number;
  createdAt: string;
  updatedAt: string;
  userRequirements: string;
  userContext: ConversationUserContext;
  completedAt: string | null;
  finalArchitectureId: string | null;
  messages: MessageRow[] | null;
  architectures: ArchitectureSummary[] | null;
  currentTurn: TurnRow | null;
}

/** One conversation for its screen, in one statement. Throws CONVERSATION_NOT_FOUND, also for another user's. */
export async function getConversation(
  ctx: ServiceContext,
  input: { id: string },
): Promise<Conversation> {
  const [row] = await ctx.db.execute<ConversationRow>(sql`
    select c.id, c.title, c.status, c.workflow_type as "workflowType", c.progress, c.phase,
      c.message_count as "messageCount", c.created_at as "createdAt", c.updated_at as "updatedAt",
      c.user_requirements as "userRequirements", c.user_context as "userContext",
      c.completed_at as "completedAt", c.final_architecture_id as "finalArchitectureId",
      (select json_agg(m) from (
        select m.id, m.role, m.content, m.message_type as "messageType", m.metadata,
          m.sequence_number as "sequenceNumber", m.timestamp,
          case when m.sequence_number = c.last_reply_sequence then m.agent_reasoning end as reasoning
        from conversation_messages m
        where m.user_id = c.user_id and m.conversation_id = c.id
          and m.sequence_number > c.last_sequence - ${shownMessages}::int
        order by m.sequence_number) m) as messages,
      case when c.architecture_count > 0 then (select json_agg(a) from (
        select a.id, a.conversation_id as "conversationId", a.title, a.description, a.version,
          a.status, a.diagram_type as "diagramType", a.created_at as "createdAt"
        from architectures a
        where a.user_id = c.user_id and a.conversation_id = c.id
        order by a.version desc limit 100) a) end as architectures,
      (select row_to_json(t) from (
        select ${turnColumns} from turns t
        where t.user_id = c.user_id and t.conversation_id = c.id and t.finished_at is null
        order by t.sequence_number limit 1) t) as "currentTurn"
    from conversations c
    where c.user_id = ${ctx.userId} and c.id = ${input.id}`);
  if (row === undefined) throw createConversationNotFoundError();
  return {
    ...row,
    createdAt: toIso(row.createdAt),
    updatedAt: toIso(row.updatedAt),
    completedAt: toIsoOrNull(row.completedAt),
    messages: (row.messages ?? []).map((message) => toMessage(message)),
    architectures: (row.architectures ?? []).map((summary) => ({
      ...summary,
      createdAt: toIso(summary.createdAt),
    })),
    currentTurn: row.currentTurn && toTurn(row.currentTurn),
  };
}
