import type { Predicate } from '../check.ts';

/** Schedule. Texts, parameters and sources: ../data/checks.json. */
export const scheduleStructureChecks: Readonly<Record<string, Predicate>> = {
  'SCH-001': ({ timeToMarket, implementationCost, teamSize }, p) =>
    (() => {
      const w = timeToMarket?.statedDeadlineWeeks,
        e = implementationCost?.buildEffortPersonMonths?.low,
        t = teamSize ?? implementationCost?.teamSize?.high;
      if (!w || !e || !t) return [];
      const have = Math.round((((w / p.weeksPerMonth) * t * p.focus) / 100) * 10) / 10;
      return e > have ? [{ effort: e, have, weeks: w, team: t }] : [];
    })(),

  'SCH-002': ({ timeToMarket }) =>
    timeToMarket &&
    timeToMarket.statedDeadlineWeeks !== null &&
    ((timeToMarket.verdict === 'meets' &&
      timeToMarket.mvpWeeks.low > timeToMarket.statedDeadlineWeeks) ||
      (timeToMarket.verdict === 'misses' &&
        timeToMarket.fullWeeks.high <= timeToMarket.statedDeadlineWeeks))
      ? [
          {
            verdict: timeToMarket.verdict,
            weeks: timeToMarket.mvpWeeks.low,
            full: timeToMarket.fullWeeks.high,
            deadline: timeToMarket.statedDeadlineWeeks,
          },
        ]
      : [],

  'SCH-003': ({ technologies, timeToMarket }, p) =>
    (() => {
      const w = timeToMarket?.statedDeadlineWeeks;
      if (!w) return [];
      const t = technologies.filter(
        (x) => (x.learningEffortWeeks?.high ?? 0) > (p.share / 100) * w,
      );
      return t.map((x) => ({ technology: x.name, learn: x.learningEffortWeeks?.high, weeks: w }));
    })(),

  'SCH-005': ({ components, timeToMarket, n, ours }) =>
    timeToMarket && timeToMarket.phases.some((f) => (f.componentIds ?? []).length)
      ? components
          .filter((c) => ours(c) && !timeToMarket.phases.some((f) => f.componentIds.includes(c.id)))
          .map((c) => ({ component: n(c.id), componentId: c.id }))
      : [],

  'SCH-006': ({ implementationCost, teamSize }, p) =>
    teamSize !== null &&
    implementationCost?.teamSize &&
    implementationCost.teamSize.low > teamSize * p.factor
      ? [{ team: teamSize, planned: implementationCost.teamSize.low }]
      : [],

  'SCH-007': ({ timeToMarket }, p) =>
    timeToMarket
      ? [
          { field: 'mvpWeeks', ...timeToMarket.mvpWeeks },
          { field: 'fullWeeks', ...timeToMarket.fullWeeks },
        ]
          .filter((v) => v.low > 0 && v.high / v.low < p.factor)
          .map(({ field, low, high }) => ({ field, low, high }))
      : [],

  'SCH-008': ({ timeToMarket }, p) =>
    timeToMarket &&
    timeToMarket.phases.length > 1 &&
    timeToMarket.phases.reduce((s, f) => s + f.weeks.high, 0) <
      timeToMarket.fullWeeks.low * p.factor
      ? [
          {
            sum: timeToMarket.phases.reduce((s, f) => s + f.weeks.high, 0),
            full: timeToMarket.fullWeeks.low,
          },
        ]
      : [],
};
