import { usdRates } from '../quantities/units.ts';
import { after, anywhere, before, near, type FactContext } from './context.ts';

export interface MoneyReading {
  metric: string;
  period: 'month' | 'year' | 'once' | 'unit';
}

const priceWords =
  'ticket tickets subscription subscriptions pricing price-per basket fee fees entry membership charge charges seat sell sells sold commission premium cost-each';

/** What a sum of money is: a budget, a price, a turnover, the cost of what is there. */
export function readMoney(context: FactContext): MoneyReading | undefined {
  const { quantity } = context;
  if (anywhere(context, 'competitor competitors')) return undefined;
  if (
    anywhere(context, 'minute stop downtime') &&
    near(context, 'minute hour', 5) &&
    near(context, 'cost costs', 5)
  )
    return { metric: 'downtime_cost_per_minute', period: 'unit' };
  if (near(context, 'raised raise funding funded investors seed-round', 5))
    return { metric: 'funding', period: 'once' };
  if (near(context, 'credits', 4)) return { metric: 'cloud_credits', period: 'once' };
  if (near(context, 'turnover turn revenue earn gmv', 4))
    return { metric: 'annual_revenue', period: 'year' };
  if (near(context, 'basket average-order', 4))
    return { metric: 'average_order_value', period: 'unit' };
  const saysBudget =
    anywhere(
      context,
      'budget spend spending afford hosting host infrastructure infra running run runs opex capex cost costs grant ceiling money server servers cap',
    ) || context.topic === 'budget';
  if (quantity.per === 'unit') {
    const isPrice =
      near(context, 'pricing price charge', 3) &&
      near(context, 'user seat', 3) &&
      !near(context, 'budget', 4);
    if (isPrice || (near(context, 'user seat', 2) && !anywhere(context, 'pay costs cost')))
      return { metric: 'price_per_user_month', period: 'month' };
    return { metric: 'cost_per_unit', period: 'unit' };
  }
  const isTicket = near(context, 'ticket tickets', 3) && !near(context, 'budget spend', 6);
  if (isTicket) return { metric: 'ticket_price', period: 'unit' };
  if (anywhere(context, 'subscription subscriptions') && !anywhere(context, 'budget hosting')) {
    return quantity.per === 'year'
      ? { metric: 'price_per_year', period: 'year' }
      : { metric: 'price_per_month', period: 'month' };
  }
  if (
    anywhere(context, 'per') &&
    near(context, 'patient active trailer scan order', 5) &&
    before(context, 'cost', 8)
  )
    return { metric: 'cost_per_unit', period: 'unit' };
  if (
    near(context, 'replace replaced licence license currently vendor', 6) &&
    anywhere(context, 'pay costs cost') &&
    !anywhere(context, 'budget about-it')
  ) {
    if (quantity.per === 'year') return { metric: 'replaced_cost_annual', period: 'year' };
    if (anywhere(context, 'vendor')) return undefined;
  }
  if (near(context, priceWords, 3) && !saysBudget) return undefined;
  if (quantity.low === 0) return { metric: 'monthly_budget', period: 'month' };
  const isMonthly =
    quantity.per === 'month' || before(context, 'monthly opex', 3) || after(context, 'monthly', 2);
  if (isMonthly) return { metric: 'monthly_budget', period: 'month' };
  if (
    quantity.per === 'year' ||
    (before(context, 'annual annually yearly', 5) && !before(context, ';', 5))
  )
    return { metric: 'annual_budget', period: 'year' };
  if (quantity.per === 'day' || quantity.per === 'hour' || quantity.per === 'week')
    return undefined;
  const isTotal =
    near(
      context,
      'total whole once one-off one one-time implementation build development capex grant approved contract mvp altogether ceiling project time',
      7,
    ) || near(context, 'euros-once', 2);
  if (isTotal && !near(context, 'infra infrastructure hosting', 3))
    return { metric: 'total_budget', period: 'once' };
  if (near(context, 'infra infrastructure hosting server', 5))
    return { metric: 'monthly_budget', period: 'month' };
  if (saysBudget)
    return {
      metric: quantity.low < 20 && quantity.low > 0 ? 'cost_per_unit' : 'total_budget',
      period: 'once',
    };
  const words = context.sentence.tokens.length;
  return words <= 9 && !after(context, 'each', 2)
    ? { metric: 'total_budget', period: 'once' }
    : undefined;
}

/** The amount in USD at the rates of the table; unnamed currencies count as USD. */
export const toUsd = (amount: number, currency: string | undefined): number =>
  Math.round(amount * (usdRates[currency ?? 'USD'] ?? 1) * 100) / 100;
