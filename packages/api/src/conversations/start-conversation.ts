import type { StartConversationAnswer, StartConversationInput } from '@aa/domain';
import { newId } from '@aa/db';
import { invariant } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { acceptMessage } from '../turns/accept-message.ts';
import type { AcceptedMessage } from '../turns/accept-message.ts';
import { findBegunTurn } from '../turns/begun-turn.ts';
import { followTurn, resumeTurn } from '../turns/wait-for-turn.ts';
import { estimateMinutes } from './estimate-minutes.ts';
import { makeTitle } from './make-title.ts';
import { toSearchWords } from './search-words.ts';

/**
 * Begins a conversation: it, the requirements as its first message and their turn stand in one
 * transaction before any agent is asked. Answers with the first questions when the turn ends in time.
 */
export async function startConversation(
  ctx: ServiceContext,
  input: StartConversationInput,
): Promise<StartConversationAnswer> {
  const begun = findBegunTurn(ctx);
  const { turn, agentResponse } = begun
    ? await resumeTurn(ctx, begun)
    : await followTurn(ctx, await storeConversation(ctx, input));
  return {
    conversationId: turn.conversationId,
    firstQuestions: agentResponse?.nextQuestions ?? [],
    suggestedFollowUps: agentResponse?.suggestedActions ?? [],
    estimatedDuration: estimateMinutes(input.userContext.expertise),
    turn,
  };
}

async function storeConversation(
  ctx: ServiceContext,
  input: StartConversationInput,
): Promise<AcceptedMessage> {
  const { userRequirements, userContext, workflowType } = input;
  const conversationId = newId();
  const title = input.title ?? makeTitle(userRequirements);
  const accepted = await acceptMessage(
    ctx,
    { conversationId, content: userRequirements, messageType: 'TEXT' },
    (now) => sql`
      insert into conversations (user_id, id, title, workflow_type, user_requirements, user_context,
        estimated_completion, message_count, last_sequence, last_event_id, created_at, updated_at)
      values (${ctx.userId}, ${conversationId}, ${title}, ${workflowType ?? 'SEQUENTIAL'}::workflow_type,
        ${userRequirements}, ${JSON.stringify(userContext)}::jsonb,
        ${estimateMinutes(userContext.expertise)}::int, 1, 1, 1, ${now}::timestamptz, ${now}::timestamptz)
      returning *
    ), found_by as (
      insert into conversation_search (user_id, conversation_id, words)
      select user_id, id, ${toSearchWords(title, userRequirements)} from c`,
  );
  invariant(accepted, 'a conversation takes its first message');
  return accepted;
}
