import type { CostLine } from '@aa/domain';
import type { Structure } from '../model/design.ts';
import { formatUsd } from './compute-budget.ts';

export interface BudgetQuestion {
  lines: readonly CostLine[];
  low: number;
  high: number;
  budget: number | null;
  structure: Structure;
  /** The same parts bought as cheaply as can be; undefined when they are already. */
  leanest: { low: number; high: number } | undefined;
}

const canGo = new Set([
  'cdn',
  'waf',
  'search_index',
  'cache',
  'data_warehouse',
  'bi_dashboard',
  'monitoring',
  'ml_serving',
  'vector_db',
  'api_gateway',
]);

/** Lines that could be left out or postponed, dearest first. */
function findCuts(question: BudgetQuestion): CostLine[] {
  const optional = new Set(
    question.structure.components.filter((c) => canGo.has(c.kind)).map((c) => c.id),
  );
  return question.lines
    .filter(
      (line) =>
        line.id !== 'cost-reserve' &&
        line.componentIds.length > 0 &&
        line.componentIds.every((id) => optional.has(id)) &&
        line.highUsd > 0,
    )
    .sort((a, b) => b.highUsd - a.highUsd);
}

/** The verdict in words: what is left, or what to cut and what it would take. */
export function adviseOnBudget(question: BudgetQuestion): string {
  const { low, high, budget, leanest } = question;
  const dearest = [...question.lines].sort((a, b) => b.highUsd - a.highUsd)[0];
  const most = dearest
    ? ` The dearest line is ${dearest.item} (${formatUsd(dearest.lowUsd)} to ${formatUsd(dearest.highUsd)}).`
    : '';
  if (budget === null)
    return `The estimate is ${formatUsd(low)} to ${formatUsd(high)} a month.${most}`;
  if (high <= budget) {
    const share = budget > 0 ? Math.round((100 * high) / budget) : 100;
    return `The high end of ${formatUsd(high)} takes ${share} % of it and leaves ${formatUsd(budget - high)}.${most}`;
  }
  const gap = high - budget;
  const cuts = findCuts(question).slice(0, 2);
  const cutText =
    cuts.length > 0
      ? ` To cut first: ${cuts.map((line) => `${line.item} (${formatUsd(line.highUsd)})`).join(', ')}.`
      : '';
  const leanText =
    leanest && leanest.high < high
      ? ` Bought as small as can be, without standby and managed comfort, the same parts cost ${formatUsd(leanest.low)} to ${formatUsd(leanest.high)}${leanest.high <= budget ? ', which fits' : ''}.`
      : '';
  const state =
    low > budget
      ? `Even the low end of ${formatUsd(low)} is above it`
      : `The high end of ${formatUsd(high)} passes it by ${formatUsd(gap)}, the low end of ${formatUsd(low)} does not`;
  return `${state}.${most}${cutText}${leanText} It would take ${formatUsd(high)} a month to be sure.`;
}
