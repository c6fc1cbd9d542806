import type { AgentResponse, AgentServiceRequest, AgentServiceResponse } from '@aa/domain';

/** A valid answer that asks one question. Fields given replace those of the same name. */
export function anAnswer(fields: Partial<AgentResponse> = {}): AgentServiceResponse {
  const question = {
    id: 'q-users',
    topic: 'users' as const,
    text: 'How many people order on a busy day?',
    why: 'It decides how much has to run.',
    defaultAssumption: '200 a day',
  };
  return {
    success: true,
    data: {
      content: 'Noted. One question is left.',
      messageType: 'CLARIFICATION',
      nextQuestions: [question.text],
      questions: [question],
      interview: { status: 'asking', round: 1, knownFacts: [], openTopics: ['users'] },
      ...fields,
    },
    metadata: { processingTime: 1, agentsUsed: ['stub'], workflowType: 'SEQUENTIAL' },
  };
}

/** A valid request of one message. */
export function aRequest(
  userMessage = 'Design an order page for my sandwich shop.',
): AgentServiceRequest {
  return {
    type: 'process_conversation',
    data: {
      conversationId: 'c1',
      userMessage,
      conversationHistory: [],
      userProfile: { expertiseLevel: 'INTERMEDIATE' },
    },
  };
}
