import type { ConversationUserContext, MessageMetadata, WorkflowType } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

/** One message of the window that an agent is shown. */
export interface WindowMessage {
  role: 'USER' | 'ASSISTANT' | 'SYSTEM';
  content: string;
  messageType: string;
  sequenceNumber: number;
  metadata: MessageMetadata | null;
  timestamp: string;
}

/** All that an attempt needs, read with the lease in one statement. */
export interface ClaimedTurn extends Record<string, unknown> {
  turnId: string;
  sequenceNumber: number;
  attempts: number;
  /** Attempts since it was last asked for, this one included. */
  roundAttempts: number;
  workflowType: WorkflowType;
  userContext: ConversationUserContext;
  /** The agent's own memory, null before the first reply. */
  memory: unknown;
  progress: number;
  currentArchitectureId: string | null;
  currentContentHash: string | null;
  /** Sequence number of the newest message that a reply took into account. */
  answeredUpTo: number;
  /** The newest message of the person last; bounded. */
  messages: WindowMessage[];
  /** For agents that keep no memory: the architecture and the facts as they stand. */
  architectureData: unknown;
  reasoning: unknown;
}

/** A turn with the token that lets its holder write what comes of it. */
export interface Claimed {
  token: string;
  turn: ClaimedTurn;
}

/** How many messages an agent is shown besides the first one. */
const windowSize = 20;

/**
 * The columns of a ClaimedTurn, for a statement in which `t` is the turn and `c` its conversation. The
 * documents are for agents that keep no memory of their own.
 */
export function selectClaimed(hasDocuments: boolean): SQL {
  const documents = hasDocuments
    ? sql`(select a.architecture_data from architectures a
        where a.user_id = t.user_id and a.id = c.current_architecture_id) as "architectureData",
      (select m.agent_reasoning from conversation_messages m
        where m.user_id = t.user_id and m.conversation_id = t.conversation_id
          and m.sequence_number = c.last_reply_sequence) as reasoning`
    : sql`null as "architectureData", null as reasoning`;
  return sql`t.id as "turnId", t.sequence_number as "sequenceNumber", t.attempts,
    t.round_attempts as "roundAttempts", c.workflow_type as "workflowType",
    c.user_context as "userContext", c.agent_context as memory, c.progress,
    c.current_architecture_id as "currentArchitectureId",
    c.current_content_hash as "currentContentHash",
    coalesce((
      select s.sequence_number from turns s
      where s.user_id = t.user_id and s.conversation_id = t.conversation_id
        and s.sequence_number < t.sequence_number and s.status = 'succeeded'
      order by s.sequence_number desc limit 1), c.last_reply_sequence) as "answeredUpTo",
    coalesce((select json_agg(w order by w."isNewest", w."sequenceNumber") from (
      select m.role, m.content, m.message_type as "messageType",
        m.sequence_number as "sequenceNumber", m.metadata, m.timestamp,
        m.sequence_number = t.sequence_number as "isNewest"
      from conversation_messages m
      where m.user_id = t.user_id and m.conversation_id = t.conversation_id
        and m.sequence_number in (1, t.sequence_number)
      union all
      select m.role, m.content, m.message_type, m.sequence_number, m.metadata, m.timestamp, false
      from conversation_messages m
      where m.user_id = t.user_id and m.conversation_id = t.conversation_id
        and (m.role <> 'USER' or m.sequence_number < t.sequence_number)
        and m.sequence_number > greatest(1, c.last_sequence - ${windowSize}::int)
        and m.sequence_number <> t.sequence_number
    ) w), '[]') as messages, ${documents}`;
}
