import type { ConversationUpdate, MessageContext, MessageType, Turn } from '@aa/domain';
import { newId } from '@aa/db';
import type { Transaction } from '@aa/db';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { defaultLeaseMs } from './turn-job.ts';
import type { TurnJob } from './turn-job.ts';

export interface AcceptedMessage {
  turn: Turn;
  job: TurnJob;
  update: ConversationUpdate;
}

interface NewMessage {
  userId: string;
  conversationId: string;
  content: string;
  messageType: MessageType;
  context?: MessageContext | undefined;
}

interface AcceptedRow extends Record<string, unknown> {
  progress: number;
  phase: ConversationUpdate['phase'];
  estimatedCompletion: number;
}

/**
 * Stores a person's message with its sequence number, its turn and the event that tells of it, in one
 * statement: the lock on the conversation's row puts concurrent sends in order. Undefined when the
 * user has no such active conversation.
 */
export async function acceptMessage(
  services: Pick<ServiceContext, 'clock' | 'jobs' | 'turnRunner' | 'settings' | 'idempotency'>,
  tx: Transaction,
  message: NewMessage,
): Promise<AcceptedMessage | undefined> {
  const { userId, conversationId } = message;
  const now = services.clock().toISOString();
  const turnId = newId();
  const messageId = newId();
  const metadata = JSON.stringify({ turnId, ...(message.context && { context: message.context }) });
  const [row] = await tx.execute<AcceptedRow>(sql`
    with c as (
      update conversations
      set message_count = message_count + 1, last_sequence = last_sequence + 1,
        last_event_id = last_event_id + 1, updated_at = greatest(updated_at, ${now}::timestamptz)
      where user_id = ${userId} and id = ${conversationId} and status = 'ACTIVE'
      returning user_id, id, last_sequence, last_event_id, progress, phase, estimated_completion
    ), m as (
      insert into conversation_messages
        (user_id, conversation_id, sequence_number, id, role, content, message_type, metadata, timestamp)
      select user_id, id, last_sequence, ${messageId}::uuid, 'USER', ${message.content},
        ${message.messageType}::message_type, ${metadata}::jsonb, ${now}::timestamptz from c
    ), t as (
      insert into turns (user_id, id, conversation_id, sequence_number, user_message_id, created_at)
      select user_id, ${turnId}::uuid, id, last_sequence, ${messageId}::uuid, ${now}::timestamptz from c
    ), e as (
      insert into turn_events (user_id, conversation_id, id, turn_id, type, data, created_at)
      select user_id, id, last_event_id, ${turnId}::uuid, 'message.created',
        jsonb_build_object('messageId', ${messageId}::text, 'role', 'USER', 'sequenceNumber', last_sequence),
        ${now}::timestamptz from c
    )
    select progress, phase, estimated_completion as "estimatedCompletion" from c`);
  if (row === undefined) return undefined;
  const job = { userId, conversationId, turnId };
  // With a runner in this process the job is for the case that this process dies.
  const startAfterMs = services.turnRunner ? (services.settings.turnLeaseMs ?? defaultLeaseMs) : 0;
  await services.jobs.sendTurn(tx, job, { startAfterMs });
  await services.idempotency?.recordEffect(tx, job);
  return {
    job,
    turn: {
      id: turnId,
      conversationId,
      status: 'queued',
      attempts: 0,
      steps: [],
      error: null,
      userMessageId: messageId,
      messageId: null,
      nextAttemptAt: null,
      createdAt: now,
      finishedAt: null,
    },
    update: {
      progress: row.progress,
      phase: row.phase,
      estimatedCompletion: row.estimatedCompletion,
    },
  };
}
