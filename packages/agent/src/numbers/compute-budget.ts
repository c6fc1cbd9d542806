import type { Load, Proportion } from '../model/design.ts';
import type { ReadFact, Understanding } from '../model/understanding.ts';
import { convertToUsd, exchangeRateMonth } from '../knowledge/numbers/exchange-rates.ts';
import { type FoundNumber, findNumber, hasFact } from './read-numbers.ts';

type Budget = Pick<Proportion, 'monthlyBudgetUsd' | 'budgetSource'>;

/** A month's share of a sum for building and running: 18 % of it a year is the usual for hosting beside the people. */
export const hostingShareOfBuildYear = 0.18;

/** The fact in dollars: as the interview made it, or by the dated rate from what was said. */
function toUsd(found: FoundNumber): number {
  const { fact } = found;
  if (fact.unit && /^[A-Z]{3}$/.test(fact.unit) && fact.unit !== 'USD') {
    return convertToUsd(found.value, fact.unit) ?? found.value;
  }
  return found.value;
}

/** "Below half of that" of a price that is paid today; the whole of it otherwise. */
function readShareOfPresent(u: Understanding, fact: ReadFact): number {
  if (fact.when !== 'now') return 1;
  return u.messages.some((text) =>
    /\b(below|under|at most|less than) half\b|\bhalf (of )?(that|it|the)\b/i.test(text),
  )
    ? 0.5
    : 1;
}

/** Sums that somebody else pays or is paid: prices of the product, licences of what goes. */
const otherMoney =
  /\b(licen[cs]es?|free for|price|subscription fee|we charge|pays? us|per (seat|user|studio|member)|(\/|a |per )(seat|user|studio|member)\b)/i;
const ownMoney =
  /\b(budget|infra\w*|hosting|run(ning)? it|spend|afford|at most|up to|servers?|operat\w+)\b/i;

/** The understanding without the monthly sums that are no budget. */
function withoutPrices(u: Understanding): Understanding {
  const facts = u.facts.filter((fact) => {
    const quote = fact.evidence.quote ?? '';
    return fact.metric !== 'monthly_budget' || !otherMoney.test(quote) || ownMoney.test(quote);
  });
  return { ...u, facts };
}

function isOpenEnded(fact: ReadFact | undefined): boolean {
  return /\b(no|without)\b.{0,20}\b(fixed|set|limit|cap|ceiling|agreed)/i.test(
    fact?.statement ?? '',
  );
}

/** What may be spent in a month on running it, in US dollars, and where the figure comes from. */
export function computeBudget(u: Understanding, load: Load): Budget {
  const monthly = findNumber(withoutPrices(u), 'monthly_budget');
  if (monthly?.stated)
    return { monthlyBudgetUsd: roundMoney(toUsd(monthly)), budgetSource: 'stated' };
  const yearly = findNumber(u, 'annual_budget');
  if (yearly?.stated)
    return { monthlyBudgetUsd: roundMoney(toUsd(yearly) / 12), budgetSource: 'stated' };
  const perUnit = findNumber(u, 'cost_per_unit');
  const units = load.devices || load.tenants || load.activeUsers;
  if (perUnit?.stated && units > 0) {
    return {
      monthlyBudgetUsd: roundMoney(toUsd(perUnit) * units * readShareOfPresent(u, perUnit.fact)),
      budgetSource: 'derived',
    };
  }
  const total = findNumber(u, 'total_budget');
  if (total?.stated) {
    const years = findNumber(u, 'budget_years')?.value;
    const month = years
      ? (toUsd(total) * 0.25) / (12 * years)
      : (toUsd(total) * hostingShareOfBuildYear) / 12;
    return { monthlyBudgetUsd: roundMoney(month), budgetSource: 'derived' };
  }
  if (
    hasFact(u, 'no_budget') &&
    !isOpenEnded(u.facts.find((fact) => fact.metric === 'no_budget'))
  ) {
    return { monthlyBudgetUsd: 0, budgetSource: 'stated' };
  }
  return { monthlyBudgetUsd: null, budgetSource: 'unknown' };
}

/** How the budget came about, for the reader. */
export function explainBudget(u: Understanding, proportion: Proportion): string {
  const { monthlyBudgetUsd, budgetSource } = proportion;
  if (monthlyBudgetUsd === null) return 'No budget for running it was named.';
  const fact = u.facts.find(
    (f) =>
      !f.negated &&
      ['monthly_budget', 'annual_budget', 'cost_per_unit', 'total_budget', 'no_budget'].includes(
        f.metric,
      ),
  );
  const said =
    fact?.said && fact.said.currency !== 'USD'
      ? ` (${fact.said.amount.toLocaleString('en-US')} ${fact.said.currency} at the rate of ${exchangeRateMonth})`
      : '';
  if (budgetSource === 'stated') return `You named ${formatUsd(monthlyBudgetUsd)} a month${said}.`;
  const how =
    fact?.metric === 'cost_per_unit'
      ? 'what you would pay for one, times how many there are'
      : 'a sum for the whole: 18 % of it a year is usual for hosting beside the people';
  return `Derived as ${formatUsd(monthlyBudgetUsd)} a month from ${how}${said}.`;
}

/** Cents below ten dollars, dollars above. */
export function roundMoney(amount: number): number {
  return amount < 10 ? Math.round(amount * 100) / 100 : Math.round(amount);
}

/** "$1,250" or "$4.50". */
export function formatUsd(amount: number): string {
  const rounded = roundMoney(amount);
  const [whole, cents] = rounded.toFixed(Number.isInteger(rounded) ? 0 : 2).split('.');
  const grouped = (whole ?? '0').replace(/\B(?=(\d{3})+$)/g, ',');
  return cents ? `$${grouped}.${cents}` : `$${grouped}`;
}
