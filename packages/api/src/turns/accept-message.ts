import type { ConversationUpdate, MessageContext, MessageType, Turn } from '@aa/domain';
import { newId, pgErrorCode } from '@aa/db';
import type { Transaction } from '@aa/db';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { selectClaimed } from './claimed-turn.ts';
import type { Claimed, ClaimedTurn, WindowMessage } from './claimed-turn.ts';
import { defaultLeaseMs } from './turn-job.ts';
import type { TurnJob } from './turn-job.ts';

export interface AcceptedMessage {
  turn: Turn;
  job: TurnJob;
  update: ConversationUpdate;
  /** Present when this process holds the turn's lease already. */
  claimed?: Claimed;
}

export interface NewMessage {
  conversationId: string;
  content: string;
  messageType: MessageType;
  context?: MessageContext | undefined;
}

interface AcceptedRow extends ClaimedTurn {
  phase: ConversationUpdate['phase'];
  estimatedCompletion: number;
  isClaimed: boolean;
}

/** What a statement writes of one message. */
interface Entry {
  now: string;
  turnId: string;
  messageId: string;
  /** Set when the turn may begin here and now. */
  lease: { token: string; until: string } | undefined;
}

/**
 * Stores a person's message with its sequence number, its turn and the event that tells of it, in one
 * statement: the lock on the conversation's row puts concurrent sends in order. Where this process has
 * room and nothing stands before it, the turn is claimed at once; where it has a runner at all, the row
 * with its lease is what survives a crash; else a job goes to the queue in the same transaction.
 * `conversation` is the statement's part `c`, which takes the message; undefined when it takes none.
 */
export async function acceptMessage(
  ctx: ServiceContext,
  message: NewMessage,
  conversation: (now: string) => SQL,
): Promise<AcceptedMessage | undefined> {
  const now = ctx.clock();
  const until = new Date(now.getTime() + (ctx.settings.turnLeaseMs ?? defaultLeaseMs));
  const entry: Entry = {
    now: now.toISOString(),
    turnId: newId(),
    messageId: newId(),
    lease: ctx.turnRunner?.hasRoomFor(ctx.userId)
      ? { token: newId(), until: until.toISOString() }
      : undefined,
  };
  const store = (given: Entry) => storeMessage(ctx, message, { ...given, conversation });
  ctx.failPoint?.('before-message');
  const row = await store(entry).catch((error: unknown) => {
    // Another turn of the conversation began to run in the same moment: this one waits for it.
    if (entry.lease && pgErrorCode(error) === '23505') return store({ ...entry, lease: undefined });
    throw error;
  });
  ctx.failPoint?.('after-message');
  return row && toAccepted(ctx.userId, message, { entry, row });
}

async function storeMessage(
  ctx: ServiceContext,
  message: NewMessage,
  entry: Entry & { conversation: (now: string) => SQL },
): Promise<AcceptedRow | undefined> {
  const statement = composeStatement(ctx, message, entry);
  const isRunHere = ctx.turnRunner?.isTaking() ?? false;
  const { idempotency } = ctx;
  if (isRunHere && idempotency === undefined) {
    const [row] = await ctx.db.execute<AcceptedRow>(statement);
    return row;
  }
  const { userId } = ctx;
  const job = { userId, conversationId: message.conversationId, turnId: entry.turnId };
  return ctx.db.transaction(async (tx: Transaction) => {
    const [row] = await tx.execute<AcceptedRow>(statement);
    if (row === undefined) return undefined;
    if (!isRunHere) await ctx.jobs.sendTurn(tx, job);
    await idempotency?.recordEffect(tx, job);
    ctx.failPoint?.('in-message-transaction');
    return row;
  });
}

function composeStatement(
  { agent, userId }: ServiceContext,
  { conversationId, content, messageType, context }: NewMessage,
  { now, turnId, messageId, lease, conversation }: Entry & { conversation: (now: string) => SQL },
): SQL {
  const metadata = JSON.stringify({ turnId, ...(context && { context }) });
  // Behind an OFFSET it is found out once; else PostgreSQL asks anew wherever the answer is used.
  // A statement that waited for the conversation's row sees the turns as they were before it waited: only
  // when no message came in between may it judge that nothing stands before it.
  const isFree = sql`(${lease !== undefined}::boolean and not exists (
    select 1 from turns
    where user_id = ${userId} and conversation_id = ${conversationId} and finished_at is null)
    and c.last_sequence = 1 + coalesce((
      select sequence_number from conversation_messages
      where user_id = ${userId} and conversation_id = ${conversationId}
      order by sequence_number desc limit 1), 0))`;
  return sql`
    with c as (${conversation(now)}), m as (
      insert into conversation_messages
        (user_id, conversation_id, sequence_number, id, role, content, message_type, metadata, timestamp)
      select user_id, id, last_sequence, ${messageId}::uuid, 'USER', ${content},
        ${messageType}::message_type, ${metadata}::jsonb, ${now}::timestamptz from c
    ), t as (
      insert into turns (user_id, id, conversation_id, sequence_number, user_message_id, created_at,
        status, attempts, round_attempts, lease_token, lease_until, started_at)
      select c.user_id, ${turnId}::uuid, c.id, c.last_sequence, ${messageId}::uuid, ${now}::timestamptz,
        case when f.is_free then 'running' else 'queued' end::turn_status, f.is_free::int, f.is_free::int,
        case when f.is_free then ${lease?.token ?? null}::uuid end,
        case when f.is_free then ${lease?.until ?? null}::timestamptz end,
        case when f.is_free then ${now}::timestamptz end
      from c, lateral (select ${isFree} as is_free offset 0) f
      returning *
    ), e as (
      insert into turn_events (user_id, conversation_id, id, turn_id, type, data, created_at)
      select user_id, id, last_event_id, ${turnId}::uuid, 'message.created',
        jsonb_build_object('messageId', ${messageId}::text, 'role', 'USER', 'sequenceNumber', last_sequence),
        ${now}::timestamptz from c
    )
    select t.status = 'running' as "isClaimed", c.phase, c.estimated_completion as "estimatedCompletion",
      ${selectClaimed(lease !== undefined && agent.context !== 'memory')}
    from t, c`;
}

function toAccepted(
  userId: string,
  message: NewMessage,
  { entry, row }: { entry: Entry; row: AcceptedRow },
): AcceptedMessage {
  const { now, turnId, messageId, lease } = entry;
  const { conversationId, content, messageType, context } = message;
  const { isClaimed, phase, estimatedCompletion, ...claimedTurn } = row;
  const job = { userId, conversationId, turnId };
  const newest: WindowMessage = {
    role: 'USER',
    content,
    messageType,
    sequenceNumber: row.sequenceNumber,
    metadata: context ? { context } : null,
    timestamp: now,
  };
  const turn = { ...claimedTurn, messages: [...row.messages, newest] };
  const claimed = isClaimed && lease ? { token: lease.token, turn } : undefined;
  return {
    job,
    turn: {
      id: turnId,
      conversationId,
      status: isClaimed ? 'running' : 'queued',
      attempts: row.attempts,
      steps: [],
      error: null,
      userMessageId: messageId,
      messageId: null,
      nextAttemptAt: null,
      createdAt: now,
      finishedAt: null,
    },
    update: { progress: row.progress, phase, estimatedCompletion },
    ...(claimed && { claimed }),
  };
}
