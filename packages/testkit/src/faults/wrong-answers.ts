import { anArchitecture } from '../builders/an-architecture.ts';
import { anAnswer } from '../builders/an-answer.ts';

/** Answers that are JSON but not the protocol: each breaks one field of a valid answer. */
export const wrongAnswers: readonly { name: string; body: unknown }[] = [
  { name: 'null', body: null },
  { name: 'a list', body: [] },
  { name: 'a string', body: 'success' },
  { name: 'success missing', body: without(anAnswer(), 'success') },
  { name: 'success as text', body: { ...anAnswer(), success: 'true' } },
  { name: 'success without data', body: { success: true } },
  { name: 'data as list', body: { success: true, data: [] } },
  { name: 'empty content', body: anAnswer({ content: '' }) },
  { name: 'content as number', body: changed({ content: 7 }) },
  { name: 'unknown message type', body: changed({ messageType: 'SONG' }) },
  { name: 'six questions', body: changed({ nextQuestions: ['a', 'b', 'c', 'd', 'e', 'f'] }) },
  { name: 'question without a text', body: changed({ questions: [{ id: 'q', topic: 'users' }] }) },
  {
    name: 'unknown topic',
    body: changed({
      interview: { status: 'asking', round: 1, knownFacts: [], openTopics: ['weather'] },
    }),
  },
  { name: 'interview missing', body: changed({ interview: undefined }) },
  {
    name: 'round zero',
    body: changed({ interview: { status: 'asking', round: 0, knownFacts: [], openTopics: [] } }),
  },
  { name: 'no components', body: withArchitecture({ components: [] }) },
  {
    name: '10,000 components',
    body: withArchitecture({
      components: Array.from({ length: 10_000 }, (_, i) => ({
        ...anArchitecture().components[0],
        id: `c${i}`,
      })),
    }),
  },
  {
    name: 'unknown component kind',
    body: withArchitecture({
      components: [{ ...anArchitecture().components[0], kind: 'blockchain' }],
    }),
  },
  {
    name: 'negative cost',
    body: withArchitecture({ cost: { ...anArchitecture().cost, totalLowUsd: -1 } }),
  },
  {
    name: 'foreign currency',
    body: withArchitecture({ cost: { ...anArchitecture().cost, currency: 'EUR' } }),
  },
  {
    name: 'confidence above one',
    body: withArchitecture({ metadata: { ...anArchitecture().metadata, confidence: 1.5 } }),
  },
  { name: 'NUL in the text', body: changed({ content: 'a\u0000b' }) },
  { name: 'lone surrogate in the text', body: changed({ content: 'a\ud800b' }) },
];

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

function changed(fields: Record<string, unknown>): unknown {
  const answer = anAnswer();
  return { ...answer, data: { ...answer.data, ...fields } };
}

function withArchitecture(fields: Record<string, unknown>): unknown {
  return changed({ architectureUpdate: { ...anArchitecture(), ...fields } });
}
