import type { ReadFact } from '../../model/understanding.ts';

/** A number with its thousands grouped. */
export const grouped = (value: number) =>
  value >= 1000
    ? String(Math.round(value)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
    : String(Math.round(value * 100) / 100);

/** A number or range. */
export const upTo = (fact: ReadFact) =>
  fact.high === undefined
    ? grouped(fact.value ?? 0)
    : `${grouped(fact.value ?? 0)} to ${grouped(fact.high)}`;

/** A sum in the currency in which it was said. */
export const money = (fact: ReadFact) => {
  const said = fact.said;
  if (said === undefined) return `$${upTo(fact)}`;
  const upper =
    fact.high !== undefined && fact.value !== undefined && fact.value > 0
      ? ` to ${grouped((said.amount * fact.high) / fact.value)}`
      : '';
  return said.currency === 'USD'
    ? `$${grouped(said.amount)}${upper}`
    : `${grouped(said.amount)}${upper} ${said.currency}`;
};

/** Minutes in the unit that reads best. */
export const duration = (minutes: number) =>
  minutes === 0
    ? 'nothing'
    : minutes < 60
      ? `${grouped(minutes)} minutes`
      : minutes < 2880
        ? `${grouped(minutes / 60)} hours`
        : `${grouped(minutes / 1440)} days`;

/** Days or years. */
export const days = (value: number) =>
  value >= 365 ? `${grouped(Math.round((value / 365) * 10) / 10)} years` : `${grouped(value)} days`;

/** Milliseconds or seconds. */
export const milliseconds = (value: number) =>
  value >= 1000 ? `${grouped(value / 1000)} seconds` : `${grouped(value)} ms`;
