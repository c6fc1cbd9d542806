import type { AgentResponse, MessageMetadata } from '@aa/domain';

/** What is stored beside a reply and shown with the newest one only: it is big and grows with the talk. */
export interface StoredReasoning {
  schemaVersion: 1;
  knownFacts: AgentResponse['interview']['knownFacts'];
  requirementsAnalysis?: AgentResponse['requirementsAnalysis'];
}

type LeanReply = NonNullable<MessageMetadata['agentResponse']>;

/** The answer as a list of messages shows it: without what has a column or a row of its own. */
export function toLeanReply(reply: AgentResponse): LeanReply {
  return {
    messageType: reply.messageType,
    suggestedActions: reply.suggestedActions,
    nextQuestions: reply.nextQuestions,
    questions: reply.questions,
    interview: { ...reply.interview, knownFacts: [] },
  };
}

export function toStoredReasoning(reply: AgentResponse): StoredReasoning {
  return {
    schemaVersion: 1,
    knownFacts: reply.interview.knownFacts,
    requirementsAnalysis: reply.requirementsAnalysis,
  };
}

/** Puts a reply together again for the reader who wants all of it. */
export function joinReply(lean: LeanReply, reasoning: StoredReasoning | null): LeanReply {
  if (reasoning === null) return lean;
  return {
    ...lean,
    interview: { ...lean.interview, knownFacts: reasoning.knownFacts },
    ...(reasoning.requirementsAnalysis && {
      requirementsAnalysis: reasoning.requirementsAnalysis,
    }),
  };
}
