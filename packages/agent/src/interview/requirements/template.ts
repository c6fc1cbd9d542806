import type { Requirement } from '@aa/domain';
import type { ReadFact } from '../../model/understanding.ts';
import { upTo, milliseconds } from './say-amount.ts';

type Category = NonNullable<Requirement['category']>;

/** What is measured of a requirement. */
export type Measure = NonNullable<Requirement['measure']>;

/** How a fact reads as a requirement. */
export interface Template {
  kind: Requirement['kind'];
  category: Category;
  say: (fact: ReadFact) => string;
  measure?: (fact: ReadFact) => Measure;
}

/** A measure with an upper limit. */
export const atMost =
  (metric: string, unit: string) =>
  (fact: ReadFact): Measure => ({
    metric,
    operator: '<=',
    value: fact.high ?? fact.value ?? 0,
    unit,
  });

/** A measure with a lower limit. */
export const atLeast =
  (metric: string, unit: string) =>
  (fact: ReadFact): Measure => ({
    metric,
    operator: '>=',
    value: fact.high ?? fact.value ?? 0,
    unit,
  });

/** A number of people to be served. */
export const people = (what: string): Template => ({
  kind: 'quality',
  category: 'scalability',
  say: (fact) => `It serves ${upTo(fact)} ${what}${fact.when === 'goal' ? ' in time' : ''}.`,
  measure: atLeast(what, 'people'),
});

/** A limit of time for an answer. */
export const latency = (what: string): Template => ({
  kind: 'quality',
  category: 'performance',
  say: (fact) => `${what} within ${milliseconds(fact.high ?? fact.value ?? 0)}.`,
  measure: atMost('latency', 'ms'),
});
