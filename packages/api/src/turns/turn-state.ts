import type { ConversationUpdate, MessageMetadata, StoredAgentResponse, Turn } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import type { AcceptedMessage } from './accept-message.ts';
import { joinReply } from './lean-reply.ts';
import type { StoredReasoning } from './lean-reply.ts';
import type { TurnOutcome } from './run-turn.ts';
import { toTurn, turnColumns } from './turn-row.ts';
import type { TurnRow } from './turn-row.ts';

/** A turn with its reply, as the answer to a send shows it. */
export interface TurnState {
  turn: Turn;
  agentResponse: (StoredAgentResponse & { architectureId?: string }) | null;
  update: ConversationUpdate;
}

interface StateRow extends TurnRow {
  progress: number;
  phase: ConversationUpdate['phase'];
  estimatedCompletion: number;
  content: string | null;
  metadata: MessageMetadata | null;
  reasoning: StoredReasoning | null;
}

/** The turn as the database has it; undefined when the conversation is gone. */
export async function findTurnState(
  ctx: ServiceContext,
  input: { conversationId: string; turnId: string },
): Promise<TurnState | undefined> {
  const [row] = await ctx.db.execute<StateRow>(sql`
    select ${turnColumns}, c.progress, c.phase, c.estimated_completion as "estimatedCompletion",
      m.content, m.metadata, m.agent_reasoning as reasoning
    from turns t
    join conversations c on c.user_id = t.user_id and c.id = t.conversation_id
    left join conversation_messages m on m.user_id = t.user_id
      and m.conversation_id = t.conversation_id and m.id = t.message_id
      and m.sequence_number > t.sequence_number
    where t.user_id = ${ctx.userId} and t.id = ${input.turnId}
      and t.conversation_id = ${input.conversationId}`);
  if (row === undefined) return undefined;
  const { content, metadata, reasoning, progress, phase, estimatedCompletion } = row;
  const lean = metadata?.agentResponse;
  return {
    turn: toTurn(row),
    agentResponse:
      lean && content !== null
        ? {
            ...joinReply(lean, reasoning),
            content,
            ...(metadata.architectureId && { architectureId: metadata.architectureId }),
          }
        : null,
    update: { progress, phase, estimatedCompletion },
  };
}

/** The state of a turn that has just been accepted, before anybody worked on it. */
export function toAcceptedState({ turn, update }: AcceptedMessage): TurnState {
  return { turn, agentResponse: null, update };
}

/** The state after an outcome of this process; undefined when only the database can tell. */
export function toOutcomeState(
  accepted: AcceptedMessage,
  outcome: TurnOutcome | undefined,
): TurnState | undefined {
  if (outcome?.kind !== 'succeeded') return undefined;
  const { finished, attempts } = outcome;
  return {
    turn: {
      ...accepted.turn,
      status: 'succeeded',
      attempts,
      steps: finished.steps,
      messageId: finished.messageId,
      finishedAt: finished.finishedAt,
    },
    agentResponse: finished.agentResponse,
    update: finished.update,
  };
}
