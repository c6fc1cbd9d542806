import type { Fact, Message, MessageMetadata } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import { groupFacts, understandingOf } from './fact-model.ts';

const visitors: Fact = {
  id: 'F1',
  topic: 'users',
  statement: '40,000 visitors a month',
  source: 'message',
  quote: '40,000 visitors',
};
const peak: Fact = {
  id: 'F2',
  topic: 'traffic',
  statement: '6 times the average',
  source: 'assumed',
};

function aMessage(sequenceNumber: number, metadata: MessageMetadata): Message {
  return {
    id: `0197a000-0000-7000-8000-00000000000${sequenceNumber}`,
    role: metadata.agentResponse ? 'ASSISTANT' : 'USER',
    content: 'x',
    messageType: 'TEXT',
    metadata,
    sequenceNumber,
    timestamp: '2026-11-25T10:00:00.000Z',
  };
}
const reply = aMessage(2, {
  agentResponse: {
    messageType: 'CLARIFICATION',
    interview: { status: 'asking', round: 1, knownFacts: [visitors, peak], openTopics: [] },
    requirementsAnalysis: {
      requirements: [],
      assumptions: [
        {
          id: 'A1',
          topic: 'operations',
          statement: 'Nobody is on call at night',
          impactIfWrong: 'A standby is worth its price.',
          confidence: 0.5,
        },
      ],
      findings: [
        {
          id: 'X1',
          severity: 'warning',
          kind: 'contradiction',
          message: 'Two wishes pull apart.',
          componentIds: [],
          requirementIds: [],
        },
        {
          id: 'X2',
          severity: 'info',
          kind: 'other',
          message: 'Noted.',
          componentIds: [],
          requirementIds: [],
        },
      ],
      facts: [],
      questions: [],
    },
  },
});

describe('understandingOf', () => {
  it('joins facts and assumptions, each with where it comes from', () => {
    const { facts, findings } = understandingOf([reply], [], undefined);
    expect(facts.map(({ statement, provenance }) => [statement, provenance])).toEqual([
      ['40,000 visitors a month', 'stated'],
      ['6 times the average', 'assumed'],
      ['Nobody is on call at night', 'assumed'],
    ]);
    expect(findings.map(({ id }) => id)).toEqual(['X1']);
  });

  it('shows a correction as stated at once, before the agent has answered', () => {
    const correction = aMessage(3, {
      context: { corrections: [{ factId: 'F2', statement: '10 times the average' }] },
    });
    const { facts } = understandingOf([reply, correction], [], undefined);
    expect(facts[1]).toMatchObject({
      statement: '10 times the average',
      provenance: 'stated',
      isPending: true,
    });
  });
});

describe('groupFacts', () => {
  it('puts every fact under exactly one heading', () => {
    const { facts } = understandingOf([reply], [], undefined);
    const grouped = groupFacts(facts);
    expect(grouped.flatMap((group) => group.facts)).toHaveLength(facts.length);
    expect(grouped.map(({ title }) => title)).toEqual(['Scale', 'Money, people, time']);
  });
});
