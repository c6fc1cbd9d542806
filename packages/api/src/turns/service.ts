import { AppError } from '@aa/domain';
import type { Turn } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { toTurn, turnColumns } from './turn-row.ts';
import type { TurnRow } from './turn-row.ts';

interface TurnId {
  conversationId: string;
  turnId: string;
}

function createNotFoundError(): AppError {
  return new AppError('TURN_NOT_FOUND', 'There is no such turn in this conversation.');
}

/** A turn of the user's. Throws TURN_NOT_FOUND, also for another user's. */
export async function getTurn(ctx: ServiceContext, input: TurnId): Promise<Turn> {
  const [row] = await ctx.db.execute<TurnRow>(sql`
    select ${turnColumns} from turns t
    where t.user_id = ${ctx.userId} and t.id = ${input.turnId}
      and t.conversation_id = ${input.conversationId}`);
  if (row === undefined) throw createNotFoundError();
  return toTurn(row);
}

/**
 * Runs a failed or cancelled turn again, with all its attempts. Throws TURN_NOT_FOUND, and
 * INVALID_TRANSITION when it is not over, has its reply, or a later message was answered since.
 */
export async function retryTurn(ctx: ServiceContext, input: TurnId): Promise<Turn> {
  const job = { userId: ctx.userId, ...input };
  const isQueued = await ctx.db.transaction(async (tx) => {
    const rows = await tx.execute(sql`
      update turns t
      set status = 'queued', round_attempts = 0, finished_at = null, next_attempt_at = null,
        error_code = null, error_message = null, steps = '[]'
      where t.user_id = ${ctx.userId} and t.id = ${input.turnId}
        and t.conversation_id = ${input.conversationId} and t.status in ('failed', 'cancelled')
        and not exists (
          select 1 from turns later
          where later.user_id = t.user_id and later.conversation_id = t.conversation_id
            and later.sequence_number > t.sequence_number and later.status = 'succeeded')
        and exists (
          select 1 from conversations c
          where c.user_id = t.user_id and c.id = t.conversation_id and c.status = 'ACTIVE')
      returning 1`);
    if (rows.length === 0) return false;
    await ctx.jobs.sendTurn(tx, job);
    await ctx.wakeUps.notify(tx, input.conversationId);
    return true;
  });
  const turn = await getTurn(ctx, input);
  if (!isQueued) {
    throw new AppError(
      'INVALID_TRANSITION',
      'Only a turn that failed or was cancelled can be tried again, while its conversation is active and no later message is answered.',
      { details: { status: turn.status } },
    );
  }
  void ctx.turnRunner?.accept(job);
  return turn;
}

/** Ends a turn that has no reply yet; its message stays. Throws TURN_NOT_FOUND, INVALID_TRANSITION when it is over. */
export async function cancelTurn(ctx: ServiceContext, input: TurnId): Promise<Turn> {
  const now = ctx.clock().toISOString();
  const data = JSON.stringify({ status: 'cancelled' });
  const rows = await ctx.db.execute(sql`
    with t as (
      update turns
      set status = 'cancelled', finished_at = ${now}::timestamptz, next_attempt_at = null,
        lease_token = null, lease_until = null
      where user_id = ${ctx.userId} and id = ${input.turnId}
        and conversation_id = ${input.conversationId} and finished_at is null
      returning user_id, conversation_id, id
    ), c as (
      update conversations set last_event_id = last_event_id + 1
      from t where conversations.user_id = t.user_id and conversations.id = t.conversation_id
      returning conversations.last_event_id
    ), e as (
      insert into turn_events (user_id, conversation_id, id, turn_id, type, data, created_at)
      select t.user_id, t.conversation_id, c.last_event_id, t.id, 'turn.finished', ${data}::jsonb,
        ${now}::timestamptz
      from t, c
    )
    select 1 from t`);
  if (rows.length > 0) {
    ctx.turnRunner?.cancel(input.turnId);
    ctx.wakeUps.ring(input.conversationId);
  }
  const turn = await getTurn(ctx, input);
  if (rows.length === 0) {
    throw new AppError('INVALID_TRANSITION', 'This turn is over: there is nothing to cancel.', {
      details: { status: turn.status },
    });
  }
  return turn;
}
