import type { ReadFact } from '../../model/understanding.ts';
import { grouped, sayMeasured } from '../facts/say-measured.ts';

export { grouped };

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
  minutes === 0 ? 'nothing' : sayMeasured('min', minutes);

/** Days, months or years. */
export const days = (value: number) => sayMeasured('days', value);

/** Milliseconds or seconds. */
export const milliseconds = (value: number) => sayMeasured('ms', value);
