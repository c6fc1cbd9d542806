import type { Finding } from '@aa/domain';
import { findCapabilityDesign } from '../knowledge/design/capability-designs.ts';
import { convertToUsd } from '../knowledge/numbers/exchange-rates.ts';
import type { ReadFact } from '../model/understanding.ts';
import { formatUsd } from '../numbers/compute-budget.ts';
import { findNumber } from '../numbers/read-numbers.ts';
import { planBuild } from './assess-business.ts';
import { type DesignSoFar, roundEstimate } from './design-so-far.ts';

const currencyWords: readonly (readonly [string, RegExp])[] = [
  ['EUR', /€|\beuros?\b/i],
  ['GBP', /£|\bpounds?\b/i],
  ['CHF', /\bchf\b|\bfrancs?\b|\bfranken\b/i],
];

/** The sum in dollars and as it was said; "250 euros a month, 30,000 once" names the currency but once. */
function readSum(fact: ReadFact, value: number): { usd: number; said: string } {
  const quote = fact.evidence.quote ?? '';
  const spoken = currencyWords.find(([, pattern]) => pattern.test(quote))?.[0];
  const currency = fact.said && fact.said.currency !== 'USD' ? fact.said.currency : spoken;
  const isDollars = /\$|\bdollars?\b|\busd\b/i.test(quote) || currency === undefined;
  const amount = fact.said?.amount ?? value;
  if (isDollars) return { usd: value, said: formatUsd(value) };
  const usd = convertToUsd(amount, currency) ?? value;
  return { usd, said: `${amount.toLocaleString('en-US')} ${currency} (${formatUsd(usd)})` };
}

/** What of the work can be had ready, with names of products of that kind. */
function listBuyable(capabilityIds: readonly string[]): string[] {
  return capabilityIds.flatMap((id) => {
    const capability = findCapabilityDesign(id);
    const options =
      capability?.buy.options.filter((name) => !/^own\b/i.test(name)).slice(0, 2) ?? [];
    return capability && options.length > 0
      ? [`${capability.name.toLowerCase()} (${options.join(' or ')})`]
      : [];
  });
}

/** A sum that was set aside for building it, against the effort: what to buy ready or to put off. */
export function findBuildBudget(design: DesignSoFar): Finding[] {
  const total = findNumber(design.u, 'total_budget');
  if (!total?.stated || findNumber(design.u, 'budget_years')) return [];
  const sum = readSum(total.fact, total.value);
  const plan = planBuild(design);
  const { low, high } = plan.buildUsd;
  if (sum.usd <= 0 || high <= sum.usd) return [];
  const dear = plan.effort.items
    .filter((item) => item.kind === 'product')
    .toSorted((a, b) => b.weeks.typical - a.weeks.typical)
    .slice(0, 3);
  const buyable = listBuyable(dear.flatMap((item) => item.capabilityId ?? []));
  const ids = new Set(dear.flatMap((item) => item.capabilityId ?? []));
  return [
    {
      id: 'finding-build-over-budget',
      severity: low > sum.usd ? 'error' : 'warning',
      kind: 'over_budget',
      message: `Building all of it takes ${roundEstimate(plan.effort.personMonths.low)} to ${roundEstimate(plan.effort.personMonths.high)} person-months, ${formatUsd(roundEstimate(low))} to ${formatUsd(roundEstimate(high))} at market pay; ${sum.said} is set aside. The most work is in ${dear.map((item) => item.name.toLowerCase()).join(', ')}.`,
      componentIds: design.structure.components
        .filter((component) => component.capabilityIds.some((id) => ids.has(id)))
        .slice(0, 10)
        .map((component) => component.id),
      requirementIds: design.structure.requirements
        .filter((requirement) =>
          /budget|€|£|\$|euro|pound|dollar|once/i.test(requirement.statement),
        )
        .slice(0, 4)
        .map((requirement) => requirement.id),
      suggestion: `${buyable.length > 0 ? `Buy ready instead of building: ${buyable.join('; ')}. ` : ''}Ask for a fixed price for the first usable version alone (${roundEstimate(plan.effort.mvpPersonMonths.low)} to ${roundEstimate(plan.effort.mvpPersonMonths.high)} person-months) and put off the rest.`,
      ruleId: 'build-budget',
    },
  ];
}
