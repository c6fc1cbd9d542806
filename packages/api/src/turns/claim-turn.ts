import type { ConversationUserContext, MessageMetadata, WorkflowType } from '@aa/domain';
import { pgErrorCode } from '@aa/db';
import { sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { defaultLeaseMs } from './turn-job.ts';
import type { ConversationKey } from './turn-job.ts';

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
  userMessageId: string;
  workflowType: WorkflowType;
  userContext: ConversationUserContext;
  userRequirements: string;
  /** The agent's own memory, null before the first reply. */
  memory: unknown;
  phase: string;
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

export type Claim =
  | { kind: 'claimed'; turn: ClaimedTurn }
  /** Another worker is at the next turn, or its pause is not over: worth a look after `lookAgainMs`. */
  | { kind: 'busy'; lookAgainMs: number }
  /** The conversation has no turn that is not over, or is gone. */
  | { kind: 'idle' };

/** Bounds of the pause before the next look at a turn that could not be had. */
const shortestPauseMs = 20;
const longestPauseMs = 1000;

/** How many messages an agent is shown besides the first one. */
const windowSize = 20;

/**
 * Takes the lease of the conversation's next turn: at most one is running (a unique index sees to it), in
 * the order sent, and only the holder of the token may write what comes of it.
 */
export async function claimTurn(
  services: Services,
  { userId, conversationId }: ConversationKey,
  token: string,
): Promise<Claim> {
  const now = services.clock();
  const until = new Date(now.getTime() + (services.settings.turnLeaseMs ?? defaultLeaseMs));
  const wantsDocuments = services.agent.context !== 'memory';
  try {
    const [turn] = await services.db.execute<ClaimedTurn>(sql`
      with t as (
        update turns
        set status = 'running', attempts = attempts + 1, round_attempts = round_attempts + 1,
          lease_token = ${token}::uuid, lease_until = ${until.toISOString()}::timestamptz,
          started_at = coalesce(started_at, ${now.toISOString()}::timestamptz),
          next_attempt_at = null, error_code = null, error_message = null, steps = '[]'
        where user_id = ${userId} and id = (
            select next.id from turns next
            where next.user_id = ${userId} and next.conversation_id = ${conversationId}
              and next.finished_at is null
            order by next.sequence_number limit 1)
          and finished_at is null
          and (status = 'queued'
            or (status = 'retrying' and next_attempt_at <= ${now.toISOString()}::timestamptz)
            or (status = 'running' and lease_until <= ${now.toISOString()}::timestamptz))
        returning *
      )
      select t.id as "turnId", t.sequence_number as "sequenceNumber", t.attempts, t.round_attempts as "roundAttempts",
        t.user_message_id as "userMessageId", c.workflow_type as "workflowType",
        c.user_context as "userContext", c.user_requirements as "userRequirements",
        c.agent_context as memory, c.phase, c.progress,
        c.current_architecture_id as "currentArchitectureId",
        c.current_content_hash as "currentContentHash",
        coalesce((
          select s.sequence_number from turns s
          where s.user_id = t.user_id and s.conversation_id = t.conversation_id
            and s.sequence_number < t.sequence_number and s.status = 'succeeded'
          order by s.sequence_number desc limit 1), c.last_reply_sequence) as "answeredUpTo",
        (select json_agg(w order by w."isNewest", w."sequenceNumber") from (
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
        ) w) as messages,
        case when ${wantsDocuments}::boolean then (
          select a.architecture_data from architectures a
          where a.user_id = t.user_id and a.id = c.current_architecture_id) end as "architectureData",
        case when ${wantsDocuments}::boolean then (
          select m.agent_reasoning from conversation_messages m
          where m.user_id = t.user_id and m.conversation_id = t.conversation_id
            and m.sequence_number = c.last_reply_sequence) end as reasoning
      from t join conversations c on c.user_id = t.user_id and c.id = t.conversation_id`);
    if (turn !== undefined) return { kind: 'claimed', turn };
  } catch (error) {
    // Another turn of the conversation was claimed between our look and our write.
    if (pgErrorCode(error) === '23505') return { kind: 'busy', lookAgainMs: longestPauseMs };
    throw error;
  }
  return explainNoClaim(services, { userId, conversationId });
}

async function explainNoClaim(
  services: Services,
  { userId, conversationId }: ConversationKey,
): Promise<Claim> {
  const [next] = await services.db.execute<{ dueAt: string | null }>(sql`
    select coalesce(next_attempt_at, lease_until) as "dueAt" from turns
    where user_id = ${userId} and conversation_id = ${conversationId} and finished_at is null
    order by sequence_number limit 1`);
  if (next === undefined) return { kind: 'idle' };
  const dueInMs = next.dueAt === null ? 0 : Date.parse(next.dueAt) - services.clock().getTime();
  return {
    kind: 'busy',
    lookAgainMs: Math.min(Math.max(dueInMs, shortestPauseMs), longestPauseMs),
  };
}
