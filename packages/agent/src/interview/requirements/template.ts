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
  say: (fact) =>
    `It serves ${upTo(fact)} ${counted(fact, what)}${fact.when === 'goal' ? ' as it grows' : ''}.`,
  measure: atLeast(what, 'people'),
});

/** A limit of time for an answer. */
export const latency = (what: string): Template => ({
  kind: 'quality',
  category: 'performance',
  say: (fact) => `${what} within ${milliseconds(fact.high ?? fact.value ?? 0)}.`,
  measure: atMost('latency', 'ms'),
});

/** The person's own word for those who are counted, where they only said "people" less precisely. */
const counted = (fact: ReadFact, what: string): string =>
  fact.counted === undefined || what.includes(' a')
    ? what
    : what.replace(/^(?:people of the staff|people|customers|members|students)/, fact.counted);

const periods: Readonly<Record<string, string>> = {
  second: 'per second',
  minute: 'a minute',
  hour: 'an hour',
  day: 'a day',
  night: 'a night',
  week: 'a week',
  month: 'a month',
  year: 'a year',
};
const rate = /^(peak_)?([a-z_]+)_per_([a-z]+)$/;

/** How a rate of anything reads as a requirement: orders_per_day → "It handles 900 orders a day." */
export function rateTemplate(metric: string): Template | undefined {
  const [, peak, things, per] = rate.exec(metric) ?? [];
  const period = periods[per ?? ''];
  if (things === undefined || period === undefined) return undefined;
  const plain = things.replaceAll('_', ' ');
  return {
    kind: 'quality',
    category: 'scalability',
    say: (fact) =>
      `It handles ${upTo(fact)} ${fact.counted ?? plain} ${period}${peak === undefined ? '' : ' at the peak'}.`,
    measure: atLeast(`${plain} ${period}`, `1/${per}`),
  };
}
