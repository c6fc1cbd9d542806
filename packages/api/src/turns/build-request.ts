import { maxMessageLength } from '@aa/domain';
import type { AgentServiceRequest, BusinessContext, ConversationMessage } from '@aa/domain';
import type { ClaimedTurn, WindowMessage } from './claimed-turn.ts';
import type { StoredReasoning } from './lean-reply.ts';

/** Words about the business, from the conversation's own form. Nothing here says who the person is. */
function toBusinessContext({ userContext }: ClaimedTurn): BusinessContext {
  const { businessContext, projectType, timeline, budget, existingConstraints } = userContext;
  return {
    ...businessContext,
    ...(projectType && { projectType }),
    ...(timeline && { timeline }),
    ...(budget && { budgetRange: budget }),
    ...(existingConstraints?.length && { existingConstraints }),
  };
}

function toHistoryMessage(message: WindowMessage): ConversationMessage {
  const { role, content, messageType, timestamp, metadata } = message;
  const agentResponse = metadata?.agentResponse;
  return {
    role,
    content,
    messageType,
    timestamp: new Date(timestamp).toISOString(),
    ...(agentResponse && { metadata: { agentResponse: { content, ...agentResponse } } }),
  };
}

/** The newest words last and whole; what stands before them is cut at its beginning when it is too long. */
function joinUnanswered(earlier: readonly string[], newest: string): string {
  const before = earlier.join('\n\n');
  const room = maxMessageLength - newest.length - 2;
  if (before === '' || room <= 0) return newest;
  const kept = before.length > room ? before.slice(before.length - room) : before;
  return `${kept.toWellFormed()}\n\n${newest}`;
}

/**
 * What the agent is asked. Bounded whatever the length of the conversation: the agent's own memory, the
 * first and the last messages, and the architecture as it stands. No name, e-mail or id of the person.
 * Messages whose turns failed were never read by the agent: they come before the newest one.
 */
export function buildRequest(conversationId: string, turn: ClaimedTurn): AgentServiceRequest {
  const newest = turn.messages.at(-1);
  if (newest === undefined) throw new Error('A claimed turn has no message.');
  const isUnanswered = (message: WindowMessage) =>
    message.role === 'USER' && message.sequenceNumber > turn.answeredUpTo;
  const earlier = turn.messages.slice(0, -1);
  const context = newest.metadata?.context;
  // Written by toStoredReasoning only.
  const reasoning = turn.reasoning as StoredReasoning | null;
  return {
    type: context?.designNow === true ? 'generate_architecture' : 'process_conversation',
    data: {
      conversationId,
      userMessage: joinUnanswered(
        earlier.filter(isUnanswered).map((message) => message.content),
        newest.content,
      ),
      conversationHistory: earlier
        .filter((message) => !isUnanswered(message))
        .map((message) => toHistoryMessage(message)),
      userProfile: {
        expertiseLevel: turn.userContext.expertise,
        ...(turn.userContext.businessRole && { businessRole: turn.userContext.businessRole }),
      },
      businessContext: toBusinessContext(turn),
      ...(turn.memory !== null && { memory: turn.memory }),
      ...(context && { context }),
      ...(reasoning && { knownFacts: reasoning.knownFacts }),
      ...(turn.architectureData !== null && { currentArchitecture: turn.architectureData }),
    },
    options: { workflowType: turn.workflowType },
  };
}
