import type { HeardFact } from './read-facts.ts';

const grouped = (value: number) =>
  Math.abs(value) >= 1000
    ? String(Math.round(value)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
    : String(value);
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

/** Reads a metric's name as words: registered_users → registered users. */
export const metricWords = (metric: string): string =>
  metric
    .replace(/_gb(_|$)/, '$1')
    .replaceAll('_', ' ')
    .trim();

/** A fact as a short sentence in canonical form, for the list beside the conversation. */
export function sayFact(
  fact: Pick<HeardFact, 'metric' | 'value' | 'high' | 'label' | 'said' | 'negated' | 'hedge'>,
): string {
  const name = metricWords(fact.metric);
  const head = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const not = fact.negated ? 'not ' : '';
  if (fact.said !== undefined) {
    const upper =
      fact.high !== undefined && fact.value !== undefined && fact.value > 0
        ? ` to ${grouped(Math.round((fact.said.amount * fact.high) / fact.value))}`
        : '';
    return `${head}: ${not}${hedgeWord[fact.hedge]}${grouped(fact.said.amount)}${upper} ${fact.said.currency}${periodWord[fact.said.period]}`;
  }
  if (fact.value !== undefined) {
    const upper = fact.high === undefined ? '' : ` to ${grouped(fact.high)}`;
    return `${head}: ${not}${hedgeWord[fact.hedge]}${grouped(fact.value)}${upper}`;
  }
  if (fact.label !== undefined) return `${head}: ${not}${fact.label}`;
  return fact.negated ? `Not: ${name}` : head;
}
