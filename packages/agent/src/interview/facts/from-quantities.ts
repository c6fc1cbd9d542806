import type { Topic } from '@aa/domain';
import { metricOf } from '../../knowledge/reading/metrics.ts';
import type { Sentence } from '../language/sentences.ts';
import { readQuantities, type Quantity } from '../quantities/read-quantities.ts';
import { anywhere, before, near, type FactContext, type FactDraft } from './context.ts';
import { scaleWords, smallNumbers } from '../quantities/number-words.ts';
import { readCount } from './count-rules.ts';
import { readDataSize, readPercent } from './data-rules.ts';
import { readMoney, toUsd } from './money-rules.ts';
import { readDuration, type Reading } from './time-rules.ts';

const scaleOrNumber = new Set([
  ...Object.keys(scaleWords),
  ...Object.keys(smallNumbers),
  'dozen',
  'few',
  'couple',
  'handful',
  'several',
]);

/** Keeps figures free of the noise of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(6));

function whenOf(context: FactContext): FactDraft['when'] {
  if (context.quantity.transition === 'from') return 'now';
  if (near(context, 'peak peaks burst bursts busiest', 5)) return 'peak';
  if (near(context, 'now today currently already present atm existing', 6)) return 'now';
  if (
    anywhere(
      context,
      'expect expected hope plan target aim will want would years later launch after',
    )
  )
    return 'goal';
  return 'unspecified';
}

function isDenied(context: FactContext): boolean {
  const lead = context.sentence.tokens.slice(
    Math.max(0, context.quantity.from - 2),
    context.quantity.from,
  );
  return (
    lead.some((token) => token.lower === 'not' || token.lower === 'never') &&
    context.quantity.hedge === 'exact'
  );
}

/** The words from the number to its noun: "insurance brokers", "page views". */
function countedWords(context: FactContext): string | undefined {
  const { quantity, sentence } = context;
  const noun = quantity.noun;
  if (noun === undefined || noun.isBefore || quantity.unit !== undefined) return undefined;
  const last = sentence.tokens[noun.at];
  const first = sentence.tokens
    .slice(0, noun.at)
    .findLastIndex((token) => token.kind === 'number' || scaleOrNumber.has(token.lower));
  const from = sentence.tokens[first + 1];
  if (last === undefined || from === undefined || noun.at - first > 5) return undefined;
  const words = sentence.tokens
    .slice(first + 1, noun.at + 1)
    .filter((token) => token.kind === 'word' && token.lower !== 'of');
  return words.length === 0 || words.some((token) => token.lower === 'us')
    ? undefined
    : words.map((token) => token.text).join(' ');
}

function draft(context: FactContext, reading: Reading): FactDraft {
  const { quantity, sentence } = context;
  const base = quantity.unit?.factor ?? 1;
  const low = tidy(quantity.low * base * reading.factor);
  const high = tidy(quantity.high * base * reading.factor);
  const first = sentence.tokens[quantity.from];
  const last = sentence.tokens[Math.max(quantity.from, quantity.to - 1)];
  const fact: FactDraft = {
    metric: reading.metric,
    value: low,
    negated: false,
    hedge:
      reading.hedge !== undefined && quantity.hedge === 'exact' ? reading.hedge : quantity.hedge,
    when: whenOf(context),
    start: first?.start ?? sentence.start,
    end: last?.end ?? sentence.end,
    confidence: quantity.noun?.isBefore === true ? 0.8 : 0.9,
  };
  if (high > low) fact.high = high;
  const counted = countedWords(context);
  if (counted !== undefined) fact.counted = counted;
  return fact;
}

function readMoneyFact(context: FactContext): FactDraft | undefined {
  const reading = readMoney(context);
  if (reading === undefined) return undefined;
  const fact = draft(context, { metric: reading.metric, factor: 1 });
  const amount = fact.value ?? 0;
  fact.said = { amount, currency: context.quantity.currency ?? 'USD', period: reading.period };
  fact.value = toUsd(amount, context.quantity.currency);
  if (fact.high !== undefined) fact.high = toUsd(fact.high, context.quantity.currency);
  return fact;
}

/** Money may be meant without a sign: "a budget of 300 a month", "1,000 a month while we are small". */
function isUnnamedMoney(context: FactContext): boolean {
  const { quantity } = context;
  if (quantity.unit !== undefined || quantity.isPercent || quantity.noun !== undefined)
    return false;
  if (/^99[.,]/.test(context.sentence.tokens[quantity.numberFrom]?.text ?? '')) return false;
  if (context.topic === 'budget') return quantity.low >= 5;
  const words = anywhere(
    context,
    'credits budget spend grand capex opex afford raised pay figures fund turn money',
  );
  const isSum = quantity.per === 'month' || quantity.per === 'year' || quantity.per === undefined;
  return words && isSum && quantity.low >= 20 && !before(context, 'since in', 1);
}

/** "5 % of 640,000 residents at once": a share of another number of the sentence. */
function readShare(context: FactContext): FactDraft | undefined {
  const whole = context.quantities.find(
    (other) =>
      other !== context.quantity &&
      other.noun !== undefined &&
      other.low >= 20 &&
      !other.isPercent &&
      other.currency === undefined,
  );
  if (whole === undefined) return undefined;
  const metric = anywhere(context, 'concurrent concurrently simultaneous once')
    ? 'concurrent_users'
    : anywhere(context, 'register sign log use')
      ? 'registered_users'
      : undefined;
  if (metric === undefined || anywhere(context, 'availability uptime')) return undefined;
  const fact = draft(context, { metric, factor: 1 });
  return { ...fact, value: tidy((whole.low * context.quantity.low) / 100), hedge: 'about' };
}

function readOne(context: FactContext): FactDraft | undefined {
  const { quantity } = context;
  if (isDenied(context)) return undefined;
  if (quantity.currency !== undefined || isUnnamedMoney(context)) return readMoneyFact(context);
  if (quantity.isPercent) {
    const shared = readShare(context);
    if (shared !== undefined) return shared;
    const reading = readPercent(context);
    return reading === undefined ? undefined : draft(context, reading);
  }
  const unit = quantity.unit;
  if (unit === undefined) {
    const isNines =
      /^nine'?s?$/.test(context.sentence.tokens[quantity.to]?.lower ?? '') ||
      context.sentence.tokens[quantity.to - 1]?.lower === 'nines';
    if (isNines) return undefined;
    if (
      quantity.low > 98.9 &&
      quantity.low < 100 &&
      (context.sentence.tokens.length <= 4 || near(context, 'sla availability uptime', 5))
    )
      return draft(context, { metric: 'availability_percent', factor: 1 });
    const reading = readCount(context);
    return reading === undefined ? undefined : draft(context, reading);
  }
  if (unit.dimension === 'time') {
    const reading = readDuration(context, quantity.high * unit.factor);
    return reading === undefined ? undefined : draft(context, reading);
  }
  if (unit.dimension === 'data') {
    const reading = readDataSize(context, quantity.high * unit.factor);
    return reading === undefined ? undefined : draft(context, reading);
  }
  if (unit.dimension === 'rate_bits') {
    const reading = near(context, 'uplink link satellite per-site', 4)
      ? near(context, 'satellite', 5)
        ? { metric: 'link_kbps', factor: 1e-3 }
        : { metric: 'uplink_mbps', factor: 1e-6 }
      : { metric: 'ingress_mbps', factor: 1e-6 };
    return draft(context, reading);
  }
  if (unit.dimension === 'hertz' && quantity.low * unit.factor <= 1000) {
    const fact = draft(context, { metric: 'sensor_interval_seconds', factor: 1 });
    return { ...fact, value: tidy(1 / (quantity.low * unit.factor)) };
  }
  if (unit.dimension === 'length' && near(context, 'away data center centre second', 6))
    return draft(context, { metric: 'dr_site_distance_km', factor: 1e-3 });
  if (unit.dimension === 'temperature' && quantity.high > quantity.low)
    return draft(context, { metric: 'alarm_threshold_celsius', factor: 1 });
  return undefined;
}

/** Sentences are read by several stages: what stands in one is worked out once. */
const known = new WeakMap<Sentence, NumericReading>();

interface NumericReading {
  facts: FactDraft[];
  quantities: Quantity[];
}

/** The facts that the numbers of a sentence state; `topic` is that of the question which it answers. */
export function readNumericFacts(sentence: Sentence, topic?: Topic): NumericReading {
  if (topic !== undefined) return computeNumericFacts(sentence, topic);
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const reading = computeNumericFacts(sentence);
  known.set(sentence, reading);
  return reading;
}

function computeNumericFacts(sentence: Sentence, topic?: Topic): NumericReading {
  const quantities = readQuantities(sentence.tokens);
  const facts: FactDraft[] = [];
  for (const [at, quantity] of quantities.entries()) {
    const context: FactContext = { sentence, quantities, quantity, at };
    if (topic !== undefined) context.topic = topic;
    const fact = readOne(context);
    if (fact !== undefined) facts.push({ ...fact, topic: metricOf(fact.metric).topic });
  }
  return { facts, quantities };
}
