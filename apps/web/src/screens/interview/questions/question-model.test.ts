import type { Message, MessageContext, Question } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import {
  findOpenQuestions,
  isDefaultOption,
  messageOfAnswers,
  optionsOf,
} from './question-model.ts';

function aQuestion(id: string, fields: Partial<Question> = {}): Question {
  return { id, topic: 'users', text: `${id}?`, why: 'Why.', defaultAssumption: 'None.', ...fields };
}
function aReply(sequenceNumber: number, questions: Question[]): Message {
  return {
    id: `0197a000-0000-7000-8000-00000000000${sequenceNumber}`,
    role: 'ASSISTANT',
    content: 'Asked.',
    messageType: 'CLARIFICATION',
    metadata: {
      agentResponse: {
        messageType: 'CLARIFICATION',
        questions,
        interview: { status: 'asking', round: 1, knownFacts: [], openTopics: [] },
      },
    },
    sequenceNumber,
    timestamp: '2026-11-25T10:00:00.000Z',
  };
}
function words(sequenceNumber: number, context?: MessageContext): Message {
  return {
    ...aReply(sequenceNumber, []),
    role: 'USER',
    metadata: context ? { context } : null,
  };
}
const asked = [words(1), aReply(2, [aQuestion('a'), aQuestion('b')])];

describe('findOpenQuestions', () => {
  it('gives the questions of the newest reply', () => {
    expect(findOpenQuestions(asked)?.questions.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('leaves out what a later message answered, and keeps the rest usable', () => {
    const later = words(3, { answers: [{ questionId: 'a', answer: 'Ten' }] });
    expect(findOpenQuestions([...asked, later])?.questions.map(({ id }) => id)).toEqual(['b']);
  });

  it('is empty after "Design it now" and after a reply that asks nothing', () => {
    expect(findOpenQuestions([...asked, words(3, { designNow: true })])).toBeNull();
    expect(findOpenQuestions([...asked, aReply(3, [])])).toBeNull();
  });
});

describe('optionsOf', () => {
  it('leaves out "I don’t know", which every card has anyway', () => {
    const options = ['Yes', 'I don’t know', "I don't know yet", 'I donate it'];
    expect(optionsOf(aQuestion('a', { options }))).toEqual(['Yes', 'I donate it']);
  });
});

describe('isDefaultOption', () => {
  it('marks the option that the default begins with', () => {
    const question = aQuestion('a', { defaultAssumption: 'Yes, for some minutes.' });
    expect(isDefaultOption(question, 'Yes, for some minutes')).toBe(true);
    expect(isDefaultOption(question, 'No')).toBe(false);
  });
});

describe('messageOfAnswers', () => {
  it('numbers the answers by their questions and keeps the ids beside them', () => {
    const questions = [aQuestion('a'), aQuestion('b'), aQuestion('c')];
    const message = messageOfAnswers(questions, {
      c: { kind: 'unknown' },
      a: { kind: 'words', text: 'Ten' },
    });
    expect(message.content).toBe('1. Ten\n3. I don’t know');
    expect(message.context.answers).toEqual([
      { questionId: 'a', answer: 'Ten' },
      { questionId: 'c', answer: 'I don’t know' },
    ]);
  });
});
