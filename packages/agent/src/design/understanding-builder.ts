import type { Requirement } from '@aa/domain';
import type { CapabilityNeed, ReadFact, Understanding } from '../model/understanding.ts';

/** A capability that somebody said in clear words. */
export function aNeed(
  id: string,
  requirementIds: string[] = [],
  over: Partial<CapabilityNeed> = {},
): CapabilityNeed {
  return {
    id,
    standing: 'said',
    confidence: 0.95,
    evidence: [{ quote: id, confidence: 0.95 }],
    requirementIds,
    ...over,
  };
}

/** A fact with a number, as said. */
export function aFact(topic: ReadFact['topic'], metric: string, value: number): ReadFact {
  return {
    id: `f-${metric}`,
    topic,
    metric,
    statement: `${metric} is ${value}`,
    value,
    negated: false,
    hedge: 'exact',
    when: 'unspecified',
    source: 'message',
    evidence: { confidence: 0.9 },
  };
}

/** A function that was asked for. */
export function aRequirement(
  id: string,
  statement: string,
  over: Partial<Requirement> = {},
): Requirement {
  return { id, kind: 'functional', statement, source: 'stated', priority: 'must', ...over };
}

/** A small booking system, unless told otherwise. */
export function anUnderstanding(over: Partial<Understanding> = {}): Understanding {
  return {
    title: 'Court booking',
    purpose: 'Members of a tennis club book courts.',
    expertise: 'INTERMEDIATE',
    facts: [aFact('users', 'registered_users', 400)],
    capabilities: [aNeed('user-accounts', ['R1']), aNeed('booking', ['R1'])],
    actors: [],
    dataKinds: [
      {
        id: 'd1',
        name: 'Names of members',
        sensitivity: 'personal',
        standing: 'said',
        evidence: { confidence: 1 },
      },
    ],
    domains: [],
    regimes: [],
    technologies: [],
    outsideSystems: [],
    requirements: [aRequirement('R1', 'Members book a court for an hour.')],
    assumptions: [],
    findings: [],
    openQuestions: [],
    openTopics: [],
    coverage: 0.7,
    messages: ['Members of our tennis club book a court for an hour.'],
    ...over,
  };
}
