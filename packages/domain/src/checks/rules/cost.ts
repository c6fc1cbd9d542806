import type { Predicate } from '../check.ts';

/** Cost. Texts, parameters and sources: ../data/checks.json. */
export const costStructureChecks: Readonly<Record<string, Predicate>> = {
  'CST-001': ({ cost }) =>
    cost.budget.monthlyUsd !== null && cost.totalHighUsd > cost.budget.monthlyUsd
      ? [
          {
            low: cost.totalLowUsd,
            high: cost.totalHighUsd,
            budget: cost.budget.monthlyUsd,
            largest: [...cost.lines]
              .sort((a, b) => b.highUsd - a.highUsd)
              .slice(0, 2)
              .map((l) => l.item)
              .join(' and '),
          },
        ]
      : [],

  'CST-002': ({ cost }, p) =>
    cost.lines.length < 3 || cost.totalHighUsd < p.minTotalUsd
      ? []
      : cost.lines
          .filter((l) => l.highUsd > (p.share / 100) * cost.totalHighUsd)
          .map((l) => ({
            item: l.item,
            share: Math.round((100 * l.highUsd) / cost.totalHighUsd),
            usd: l.highUsd,
          })),

  'CST-003': ({ cost, cap }, p) =>
    cap('peak_rps') !== null && (cap('peak_rps') ?? 0) < p.peakRps && cost.totalLowUsd > p.idleUsd
      ? [
          {
            low: cost.totalLowUsd,
            peak: cap('peak_rps'),
            largest: [...cost.lines]
              .sort((a, b) => b.lowUsd - a.lowUsd)
              .slice(0, 2)
              .map((l) => l.item)
              .join(' and '),
          },
        ]
      : [],

  'CST-004': ({ components, cost, n }) =>
    cost.lines.length
      ? components
          .filter(
            (c) =>
              ['service', 'database', 'cache', 'gateway'].includes(c.type) &&
              !cost.lines.some((l) => l.componentIds.includes(c.id)),
          )
          .map((c) => ({ component: n(c.id), componentId: c.id }))
      : [],

  'CST-005': ({ cost }, p) =>
    [
      { which: 'low', sum: cost.lines.reduce((s, l) => s + l.lowUsd, 0), total: cost.totalLowUsd },
      {
        which: 'high',
        sum: cost.lines.reduce((s, l) => s + l.highUsd, 0),
        total: cost.totalHighUsd,
      },
    ]
      .filter((v) => cost.lines.length && Math.abs(v.sum - v.total) > p.toleranceUsd)
      .concat(
        cost.lines
          .filter((l) => l.lowUsd > l.highUsd)
          .map((l) => ({ which: l.item, sum: l.highUsd, total: l.lowUsd })),
      ),

  'CST-006': ({ cost }) =>
    (() => {
      const b = cost.budget;
      if (b.monthlyUsd === null)
        return b.verdict !== 'unknown'
          ? [{ verdict: b.verdict, fits: 'unknown', high: cost.totalHighUsd, budget: 'none' }]
          : [];
      const fits = cost.totalHighUsd <= b.monthlyUsd ? 'within' : 'over';
      return fits !== b.verdict
        ? [{ verdict: b.verdict, fits, high: cost.totalHighUsd, budget: b.monthlyUsd }]
        : [];
    })(),

  'CST-008': ({ cost }, p) =>
    cost.totalLowUsd > 0 &&
    cost.totalHighUsd / cost.totalLowUsd > p.factor &&
    cost.totalHighUsd > p.minUsd
      ? [
          {
            low: cost.totalLowUsd,
            high: cost.totalHighUsd,
            widest:
              [...cost.lines].sort((a, b) => b.highUsd - b.lowUsd - (a.highUsd - a.lowUsd))[0]
                ?.item ?? 'no line',
          },
        ]
      : [],

  'CST-009': ({ cost }) =>
    cost.lines
      .filter((l) => l.highUsd > 0 && !/\d/.test(l.basis ?? ''))
      .map((l) => ({ item: l.item, lineId: l.id, usd: l.highUsd })),

  'CST-010': ({ implementationCost }, p) =>
    implementationCost
      ? [
          {
            which: 'low',
            computed:
              implementationCost.buildCostUsd.low + 36 * implementationCost.monthlyRunUsd.low,
            stated: implementationCost.threeYearTcoUsd.low,
          },
          {
            which: 'high',
            computed:
              implementationCost.buildCostUsd.high + 36 * implementationCost.monthlyRunUsd.high,
            stated: implementationCost.threeYearTcoUsd.high,
          },
        ].filter(
          (v) => Math.abs(v.computed - v.stated) > (p.tolerance / 100) * Math.max(v.computed, 1),
        )
      : [],
};
