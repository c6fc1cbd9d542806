import type { Topic } from '@aa/domain';
import type { CapabilityNeed, ReadFact, Understanding } from '../src/model/understanding.ts';

/** A number that was said, as the interview would hand it on. */
export function aFact(
  topic: Topic,
  metric: string,
  value: number,
  more: Partial<ReadFact> = {},
): ReadFact {
  return {
    id: `${topic}.${metric}`,
    topic,
    metric,
    statement: `${metric} is ${value}`,
    value,
    negated: false,
    hedge: 'exact',
    when: 'unspecified',
    source: 'message',
    evidence: { quote: `${value} ${metric}`, confidence: 0.9 },
    ...more,
  };
}

/** A word that was said: a technology, a place, a way of hosting. */
export function aLabel(
  topic: Topic,
  metric: string,
  label: string,
  more: Partial<ReadFact> = {},
): ReadFact {
  const { value: _, ...fact } = aFact(topic, metric, 0, {
    id: `${topic}.${metric}.${label}`,
    statement: `${metric}: ${label}`,
  });
  return { ...fact, label, ...more };
}

/** A capability that was asked for. */
export function aNeed(id: string, more: Partial<CapabilityNeed> = {}): CapabilityNeed {
  return { id, standing: 'said', confidence: 0.9, evidence: [], requirementIds: ['R1'], ...more };
}

/** An understanding of a small shop, with what a test wants otherwise. */
export function anUnderstanding(more: Partial<Understanding> = {}): Understanding {
  return {
    title: 'Shop',
    purpose: 'A shop for people.',
    expertise: 'INTERMEDIATE',
    facts: [],
    capabilities: [],
    actors: [],
    dataKinds: [],
    domains: [],
    regimes: [],
    technologies: [],
    outsideSystems: [],
    requirements: [
      {
        id: 'R1',
        kind: 'functional',
        statement: 'People order things.',
        source: 'stated',
        priority: 'must',
      },
    ],
    assumptions: [],
    findings: [],
    openQuestions: [],
    openTopics: [],
    coverage: 0.5,
    messages: [''],
    ...more,
  };
}
