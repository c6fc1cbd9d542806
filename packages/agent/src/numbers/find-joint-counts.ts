import type { ReadFact, Understanding } from '../model/understanding.ts';
import type { FoundNumber } from './read-numbers.ts';

/** A count that shares its period with the next one: "10 million pastes and 100 million reads a month". */
export interface JointCount {
  thing: string;
  period: string;
  number: FoundNumber;
}

const scales: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  lakh: 1e5,
  crore: 1e7,
};
const amount = String.raw`(?<![\d.,])(\d[\d.,]{0,20})\s{0,3}(k|thousand|m|million|bn|billion|lakh|crore)?\s{1,3}((?:[a-z-]{1,30}\s{1,3}){0,3}?[a-z-]{1,30})`;
const joint = new RegExp(
  String.raw`${amount}\s*(?:,|and)\s+${amount}\s+(?:per|a|each|every)\s+(second|minute|hour|day|week|month|year)\b`,
  'gi',
);
const people =
  /\b(user|people|person|customer|member|account|student|patient|employee|nurse|driver|resident|dollar|euro|device|sensor|developer|engineer)s?\b/i;

/** "10 million" as a number. */
export function parseAmount(digits: string, scale: string | undefined): number {
  const plain = Number(
    digits
      .replace(/[.,]$/, '')
      .replace(/,(?=\d{3})/g, '')
      .replace(/,/g, '.'),
  );
  return plain * (scales[(scale ?? '').toLowerCase()] ?? 1);
}

const single = new RegExp(
  String.raw`${amount.replace('{0,3}?', '{0,5}?')}\s+(?:a|per|each|every)\s+(second|minute|hour|day|week|month|year)\b`,
  'gi',
);
const noAction =
  /\b(dollars?|euros?|pounds?|usd|eur|francs?|cents?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|times|percent|gb|mb|kb|tb|gigabytes?|megabytes?|bytes?|releases?|deploys?|nights?)\b/i;

/** Counts with a period that stand in the words and in no fact: "45,000 paper and PDF claims a day". */
export function findSpokenCounts(u: Understanding): JointCount[] {
  const known = new Set(u.facts.flatMap((fact) => [fact.value, fact.high]));
  return u.messages.flatMap((message, index) =>
    [...message.matchAll(single)].flatMap((match) => {
      const [quote, digits = '', scale, thing = '', period = 'month'] = match;
      const value = parseAmount(digits, scale);
      if (!Number.isFinite(value) || value < 3 || known.has(value)) return [];
      if (noAction.test(thing) || /[$€£]\s*$/.test(message.slice(0, match.index))) return [];
      return [toJointCount({ quote, value, thing, period, message: index, start: match.index })];
    }),
  );
}

interface Reading {
  quote: string;
  value: number;
  thing: string;
  period: string;
  message: number;
  start: number;
}

function toJointCount(reading: Reading): JointCount {
  const { quote, value, message, start } = reading;
  const name = reading.thing.toLowerCase().replace(/[^a-z]+/g, '_');
  const period = reading.period.toLowerCase();
  const fact: ReadFact = {
    id: `joint-${message}-${start}`,
    topic: 'traffic',
    metric: `${name}_per_${period}`,
    statement: quote,
    value,
    unit: `1/${period}`,
    negated: false,
    hedge: 'about',
    when: 'unspecified',
    source: 'message',
    evidence: { quote, span: { message, start, end: start + quote.length }, confidence: 0.7 },
  };
  return { thing: name, period, number: { value, fact, stated: true } };
}

/** First halves of joint counts, whose period stands only behind the second; the second half is read with its period. */
export function findJointCounts(u: Understanding): JointCount[] {
  return u.messages.flatMap((message, index) =>
    [...message.matchAll(joint)].flatMap((match) => {
      const [quote, digits = '', scale, thing = '', , , , period = 'month'] = match;
      const value = parseAmount(digits, scale);
      if (people.test(thing) || !Number.isFinite(value) || value <= 0) return [];
      if (u.facts.some((fact) => fact.value === value && /_per_/.test(fact.metric))) return [];
      return [toJointCount({ quote, value, thing, period, message: index, start: match.index })];
    }),
  );
}
