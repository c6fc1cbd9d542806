import type { AgentResponse, AgentServiceRequest, AgentServiceResponse, Fact } from '@aa/domain';
import { anAnswer, anArchitecture } from '@aa/testkit';

/** What the tests tell the scripted agent about. */
export const brief =
  'We sell refurbished phones in Germany: 40,000 visitors a month, four developers. The shop must never be down, and it may cost 300 euros a month.';

export const questions = [
  {
    id: 'q-stock',
    topic: 'consistency' as const,
    text: 'May a customer order when the warehouse is down?',
    why: 'It decides whether checkout waits for the warehouse.',
    options: ['Yes, confirm the stock later', 'No, stock must be certain', 'I don’t know'],
    defaultAssumption: 'Yes, confirm the stock later.',
  },
  {
    id: 'q-down',
    topic: 'availability' as const,
    text: 'How long may the shop be unavailable in a month?',
    why: 'Each further nine needs a standby and somebody who gets woken up.',
    options: ['44 min (99.9 %)', '7 h (99 %)'],
    defaultAssumption: '44 min (99.9 %)',
  },
  {
    id: 'q-card',
    topic: 'payment' as const,
    text: 'Who takes the card payment?',
    why: 'If card numbers touch your servers, the audit is the longest there is.',
    defaultAssumption: 'A provider’s page.',
  },
];

function factsOf(request: AgentServiceRequest): Fact[] {
  const at = (quote: string) => ({
    quote,
    span: { message: 0, start: brief.indexOf(quote), end: brief.indexOf(quote) + quote.length },
  });
  const corrected = correctionOf(request, 'F2');
  return [
    {
      id: 'F1',
      topic: 'users',
      statement: '40,000 visitors a month',
      source: 'message',
      ...at('40,000 visitors a month'),
    },
    corrected === undefined
      ? {
          id: 'F2',
          topic: 'traffic',
          statement: 'The busiest hour is 6 times the average',
          source: 'assumed',
        }
      : { id: 'F2', topic: 'traffic', statement: corrected, source: 'message' },
    {
      id: 'F3',
      topic: 'budget',
      statement: '€300 a month to run it',
      source: 'message',
      ...at('300 euros a month'),
    },
    { id: 'F4', topic: 'regions', statement: 'Hosting in the EU', source: 'business_context' },
  ];
}

function correctionOf(request: AgentServiceRequest, factId: string): string | undefined {
  const words = request.data.userMessage ?? '';
  return factId === 'F2' && words.startsWith('Correction: ')
    ? words.slice('Correction: '.length)
    : undefined;
}

/** Asks in the first turn; answers, changes and "design it now" get an architecture. */
export function rehearsedAnswer(request: AgentServiceRequest): AgentServiceResponse {
  const isFirst = request.data.conversationHistory.length === 0;
  const isCorrection = request.data.userMessage?.startsWith('Correction: ') ?? false;
  const isAsking = (isFirst || isCorrection) && request.type !== 'generate_architecture';
  const knownFacts = factsOf(request);
  const fields: Partial<AgentResponse> = {
    content: isAsking
      ? 'I read **3 requirements** from that. Three questions could still change the architecture.'
      : 'One application and one database are enough.',
    messageType: isAsking ? 'CLARIFICATION' : 'ARCHITECTURE_UPDATE',
    questions: isAsking ? questions : [],
    nextQuestions: isAsking ? questions.map(({ text }) => text) : [],
    interview: {
      status: isAsking ? 'asking' : 'complete',
      round: 1,
      knownFacts,
      openTopics: isAsking ? ['consistency', 'availability', 'payment'] : [],
      coverage: isAsking ? 0.64 : 1,
    },
    requirementsAnalysis: {
      requirements: [
        {
          id: 'R1',
          kind: 'functional',
          statement: 'Customers buy refurbished phones.',
          source: 'stated',
          quote: 'We sell refurbished phones',
          priority: 'must',
        },
      ],
      assumptions: [],
      findings: isAsking
        ? [
            {
              id: 'X1',
              severity: 'warning',
              kind: 'contradiction',
              message: 'Two of your wishes pull apart.',
              quotes: ['never be down', '300 euros a month'],
              componentIds: [],
              requirementIds: [],
            },
          ]
        : [],
      facts: knownFacts,
      questions: isAsking ? questions : [],
    },
    ...(isAsking ? {} : { architectureUpdate: anArchitecture() }),
  };
  return anAnswer(fields);
}
