import words from '../../../data/reading/metric-words.json' with { type: 'json' };
import { metricOf } from '../../knowledge/reading/metrics.ts';
import { grouped, sayMeasured } from './say-measured.ts';
import type { HeardFact } from './read-facts.ts';

const hedgeWord = {
  exact: '',
  about: 'about ',
  at_least: 'at least ',
  at_most: 'at most ',
} as const;
const periodWord = {
  month: ' a month',
  year: ' a year',
  once: ' in total',
  unit: ' each',
} as const;

const names: Readonly<Record<string, string>> = words.names;
const sentences: Readonly<Record<string, readonly string[]>> = words.sentences;
const rate = /^(peak_)?(.+)_per_(second|minute|hour|day|night|week|month|year)$/;

/** The name of a measure for people: orders_per_day → "Orders a day". */
function nameOf(metric: string): string {
  const known = names[metric];
  if (known !== undefined) return known;
  const [, peak, things, period] = rate.exec(metric) ?? [];
  const name =
    things === undefined
      ? metric.replace(/_(?:gb|mb|kb|ms|percent|minutes|hours|days|weeks|months)$/, '')
      : `${things} ${period === 'second' || period === 'minute' ? 'per' : 'a'}${period === 'hour' ? 'n' : ''} ${period ?? ''}${peak === undefined ? '' : ' at the peak'}`;
  const told = name.replaceAll('_', ' ').replace(/\bapi\b/, 'API');
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
}

/** A fact as a short sentence for the list beside the conversation. */
export function sayFact(
  fact: Pick<HeardFact, 'metric' | 'value' | 'high' | 'label' | 'said' | 'negated' | 'hedge'>,
): string {
  const head = nameOf(fact.metric);
  const not = fact.negated ? 'not ' : '';
  const hedge = hedgeWord[fact.hedge];
  if (fact.said !== undefined) {
    const upper =
      fact.high !== undefined && fact.value !== undefined && fact.value > 0
        ? ` to ${grouped((fact.said.amount * fact.high) / fact.value)}`
        : '';
    return `${head}: ${not}${hedge}${grouped(fact.said.amount)}${upper} ${fact.said.currency}${periodWord[fact.said.period]}`;
  }
  if (fact.value !== undefined) {
    const { unit } = metricOf(fact.metric);
    return `${head}: ${not}${hedge}${sayMeasured(unit, fact.value, fact.high)}`;
  }
  if (fact.label !== undefined) return `${head}: ${not}${fact.label}`;
  const sentence = sentences[fact.metric]?.[fact.negated ? 1 : 0];
  return sentence ?? (fact.negated ? `${head}: no` : `${head}: yes`);
}
