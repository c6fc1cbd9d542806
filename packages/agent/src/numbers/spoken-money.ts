import { convertToUsd, exchangeRateMonth } from '../knowledge/numbers/exchange-rates.ts';
import type { Understanding } from '../model/understanding.ts';
import { formatUsd } from './compute-budget.ts';

const signs: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', JPY: '¥' };

/** Sums in the currency that the person thinks in. */
export interface SpokenMoney {
  currency: string;
  /** "€86", "CHF 1,200", "$4.50". */
  format(usd: number): string;
  /** The monthly budget as it was said, where it was; else as any other sum. */
  formatBudget(usd: number): string;
  /** The rate and its month, to be said once; empty for dollars. */
  rate: string;
}

/** The currency of the first sum of money that was said; dollars where none was or no rate is known. */
export function speakMoney(u: Understanding): SpokenMoney {
  const said = u.facts.find(
    (fact) => fact.said && fact.said.currency !== 'USD' && fact.source !== 'assumed',
  )?.said;
  const usdFor = said && convertToUsd(1, said.currency);
  if (!said || !usdFor)
    return { currency: 'USD', format: formatUsd, formatBudget: formatUsd, rate: '' };
  const sign = signs[said.currency] ?? `${said.currency} `;
  // Three digits are all that an estimate, or a sum that was rounded in dollars, still holds.
  const format = (usd: number) =>
    formatUsd(Number((usd / usdFor).toPrecision(usd < 1000 ? 2 : 3))).replace('$', sign);
  const named = u.facts.find(
    (fact) =>
      fact.metric === 'monthly_budget' &&
      fact.said?.period === 'month' &&
      fact.said.currency === said.currency &&
      fact.high === undefined,
  )?.said;
  return {
    currency: said.currency,
    format,
    formatBudget: (usd) => (named ? formatUsd(named.amount).replace('$', sign) : format(usd)),
    rate: `at ${Number(usdFor.toPrecision(3))} USD for 1 ${said.currency}, ${exchangeRateMonth}`,
  };
}
