import type { Predicate } from '../check.ts';

/** Cost, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const costWordingChecks: Readonly<Record<string, Predicate>> = {
  'CST-007': ({ cost, says, cap }, p) =>
    (() => {
      const e = cap('egress_gb_month');
      if (e === null || !cost.totalHighUsd) return [];
      const usd = Math.round(Math.max(0, e - p.freeGb) * p.usdPerGb);
      const line = cost.lines.some((l) =>
        says([l.item, l.basis], 'egress|traffic|transfer|bandwidth|cdn'),
      );
      return usd > (p.share / 100) * cost.totalHighUsd && !line
        ? [{ egress: e, usd, total: cost.totalHighUsd }]
        : [];
    })(),

  'CST-011': ({ cost, says }) =>
    cost.lines.length && !says(cost.exclusions, 'people|staff|salar|team|labou?r')
      ? [{ count: cost.exclusions.length }]
      : cost.lines.length &&
          !says([cost.exclusions, cost.assumptions, cost.lines], 'test|staging|environment')
        ? [{ count: cost.exclusions.length }]
        : [],

  'CST-012': ({ cost, comp, says }, p) =>
    cost.lines
      .filter(
        (l) =>
          ((l.componentIds.length && l.componentIds.every((i) => comp(i)?.kind === 'monitoring')) ||
            says(l.item, 'monitor|observab|logs|logging|datadog|tracing')) &&
          cost.totalHighUsd > p.minUsd &&
          l.highUsd > (p.share / 100) * cost.totalHighUsd,
      )
      .map((l) => ({ item: l.item, share: Math.round((100 * l.highUsd) / cost.totalHighUsd) })),
};
