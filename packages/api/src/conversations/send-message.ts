import { AppError } from '@aa/domain';
import type { ConversationStatus, SendMessageAnswer, SendMessageInput } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { acceptMessage } from '../turns/accept-message.ts';
import { findBegunTurn } from '../turns/begun-turn.ts';
import type { TurnState } from '../turns/turn-state.ts';
import { followTurn, resumeTurn } from '../turns/wait-for-turn.ts';
import { createConversationNotFoundError } from './not-found.ts';

/**
 * Saves a message with its turn in one transaction, then waits for the reply as long as the caller
 * wants. Throws CONVERSATION_NOT_FOUND (also for another user's), CONVERSATION_NOT_ACTIVE.
 */
export async function sendMessage(
  ctx: ServiceContext,
  input: SendMessageInput,
): Promise<SendMessageAnswer> {
  const begun = findBegunTurn(ctx);
  const { turn, agentResponse, update } = begun
    ? await resumeTurn(ctx, begun)
    : await acceptAndFollow(ctx, input);
  return { messageId: turn.messageId, agentResponse, conversationUpdate: update, turn };
}

async function acceptAndFollow(ctx: ServiceContext, input: SendMessageInput): Promise<TurnState> {
  const accepted = await acceptMessage(
    ctx,
    input,
    (now) => sql`
      update conversations
      set message_count = message_count + 1, last_sequence = last_sequence + 1,
        last_event_id = last_event_id + 1, updated_at = greatest(updated_at, ${now}::timestamptz)
      where user_id = ${ctx.userId} and id = ${input.conversationId} and status = 'ACTIVE'
      returning *`,
  );
  if (accepted === undefined) throw await explainRefusal(ctx, input.conversationId);
  return followTurn(ctx, accepted);
}

async function explainRefusal(ctx: ServiceContext, conversationId: string): Promise<AppError> {
  const [row] = await ctx.db.execute<{ status: ConversationStatus }>(sql`
    select status from conversations where user_id = ${ctx.userId} and id = ${conversationId}`);
  if (row === undefined) return createConversationNotFoundError();
  return new AppError(
    'CONVERSATION_NOT_ACTIVE',
    'This conversation takes no messages now. Make it active first.',
    { details: { status: row.status } },
  );
}
