import type { BusinessImpact } from '@aa/domain';
import { convertToUsd } from '../knowledge/numbers/exchange-rates.ts';
import type { Understanding } from '../model/understanding.ts';
import { formatUsd } from '../numbers/compute-budget.ts';
import { type FoundNumber, findNumber } from '../numbers/read-numbers.ts';
import { roundEstimate } from './design-so-far.ts';

type Benefit = BusinessImpact['roiAnalysis']['benefits'][number];

function toUsd(found: FoundNumber): number {
  const said = found.fact.said;
  if (said && said.currency !== 'USD')
    return found.fact.unit === 'USD'
      ? found.value
      : (convertToUsd(found.value, said.currency) ?? found.value);
  return found.value;
}

function savedCost(u: Understanding): Benefit | undefined {
  const cost = findNumber(u, 'replaced_cost_annual', 'current_cost_annual');
  const monthly = findNumber(u, 'replaced_cost_monthly', 'current_cost_monthly');
  if (!cost && !monthly) return undefined;
  const yearly = cost
    ? toUsd(cost)
    : toUsd(monthly ?? { value: 0, fact: u.facts[0] ?? emptyFact, stated: false }) * 12;
  return {
    name: 'What it replaces',
    description: 'The present cost falls away when the old way is switched off.',
    annualUsd: { low: roundEstimate(yearly * 0.7), high: roundEstimate(yearly) },
    basis: `You said that the present way costs ${formatUsd(yearly)} a year; 70 % of it is taken as the low end, since the old way ends later than planned.`,
  };
}

const emptyFact: FoundNumber['fact'] = {
  id: 'none',
  topic: 'other',
  metric: 'none',
  statement: 'nothing',
  negated: false,
  hedge: 'exact',
  when: 'unspecified',
  source: 'assumed',
  evidence: { confidence: 0 },
};

/** A price for each thing that is paid today, times the things and the months. */
function savedPerUnit(u: Understanding): Benefit | undefined {
  const price = findNumber(u, 'cost_per_unit');
  const units = findNumber(u, 'devices', 'vehicles', 'tenants', 'locations', 'registered_users');
  if (!price || price.fact.when !== 'now' || !units) return undefined;
  const yearly = toUsd(price) * units.value * 12;
  return {
    name: 'What it replaces',
    description: 'The price that is paid today for each of them falls away.',
    annualUsd: { low: roundEstimate(yearly * 0.8), high: roundEstimate(yearly) },
    basis: `${formatUsd(toUsd(price))} × ${units.value.toLocaleString('en-US')} × 12 as you said; the low end takes 80 %, since old contracts end later than planned.`,
  };
}

function subscriptions(u: Understanding): Benefit | undefined {
  const price = findNumber(u, 'price_per_month', 'price_per_user_month');
  const payers = findNumber(u, 'tenants', 'subscribers', 'customers', 'paying_customers');
  if (!price || !payers) return undefined;
  const yearly = toUsd(price) * payers.value * 12;
  return {
    name: 'Subscriptions',
    description: 'Income from the price that you named.',
    annualUsd: { low: roundEstimate(yearly * 0.4), high: roundEstimate(yearly) },
    basis: `${formatUsd(toUsd(price))} a month × ${payers.value.toLocaleString('en-US')} × 12; the low end takes 40 % of them as paying.`,
  };
}

function commission(u: Understanding): Benefit | undefined {
  const percent = findNumber(u, 'commission_percent');
  const value = findNumber(u, 'average_order_value', 'ticket_price');
  const orders = findNumber(
    u,
    'orders_per_year',
    'orders_per_month',
    'orders_per_day',
    'bookings_per_day',
    'tickets_per_day',
  );
  if (!percent || !value || !orders) return undefined;
  const times = orders.fact.metric.endsWith('year')
    ? 1
    : orders.fact.metric.endsWith('month')
      ? 12
      : 365;
  const yearly = (orders.value * times * toUsd(value) * percent.value) / 100;
  return {
    name: 'Commission',
    description: 'The share of each deal that you named.',
    annualUsd: { low: roundEstimate(yearly * 0.5), high: roundEstimate(yearly) },
    basis: `${orders.value.toLocaleString('en-US')} deals × ${times} × ${formatUsd(toUsd(value))} × ${percent.value} %; the low end takes half the deals.`,
  };
}

/** Benefits that rest on a figure of the person; an empty list when there is none. */
export function listBenefits(u: Understanding): Benefit[] {
  return [savedCost(u), savedPerUnit(u), subscriptions(u), commission(u)].flatMap(
    (benefit) => benefit ?? [],
  );
}
