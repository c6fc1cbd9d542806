import { STORE, BROKER, EDGE, COMPUTE, PROVIDER } from '../kind-sets.ts';
import { groupBy } from '../model-parts.ts';
import type { Predicate } from '../check.ts';

/** Availability. Texts, parameters and sources: ../data/checks.json. */
export const availabilityStructureChecks: Readonly<Record<string, Predicate>> = {
  'AVL-001': ({ n, ours, covered, availGoal, requestPath }, p) =>
    availGoal === null || availGoal < p.goalPercent
      ? []
      : requestPath()
          .filter(
            (c) =>
              ours(c) &&
              !['cdn', 'waf'].includes(c.kind) &&
              (c.instances?.min ?? 1) < 2 &&
              !covered('high_availability', c.id),
          )
          .map((c) => ({ component: n(c?.id), componentId: c?.id, goal: availGoal })),

  'AVL-002': ({ n, unit, covered, availGoal, requestPath }, p) =>
    (() => {
      const g = availGoal;
      if (g === null) return [];
      const path = [...groupBy(requestPath(), unit).values()].flatMap((cs) => cs.slice(0, 1));
      if (!path.length) return [];
      const a = path.map((c) =>
        covered('graceful_degradation', c.id)
          ? 1
          : c.type === 'external' && !EDGE.includes(c.kind)
            ? p.external / 100
            : (c.instances?.min ?? 1) >= 2 ||
                ['cdn', 'waf'].includes(c.kind) ||
                covered('high_availability', c.id)
              ? (STORE.includes(c.kind) ? p.redundantStore : p.redundant) / 100
              : p.single / 100,
      );
      const s = 100 * a.reduce((x, y) => x * y, 1);
      return s < g
        ? [
            {
              goal: g,
              expected: s.toFixed(2),
              count: path.length,
              weakest: path
                .filter((_c, i) => a[i] === Math.min(...a))
                .map((c) => n(c?.id))
                .join(', '),
            },
          ]
        : [];
    })(),

  'AVL-008': ({ n, chain }, p) =>
    chain().length - 1 > p.maxHops
      ? [{ hops: chain().length - 1, path: chain().map(n).join(' -> '), max: p.maxHops }]
      : [],

  'AVL-010': ({ n, covered, availGoal, requestPath }, p) =>
    (() => {
      const g = availGoal;
      if (g === null) return [];
      return requestPath()
        .filter(
          (c) =>
            c.type === 'external' &&
            PROVIDER.includes(c.kind) &&
            !covered('graceful_degradation', c.id) &&
            g > p.providerPercent,
        )
        .map((c) => ({ component: n(c.id), goal: g, promise: p.providerPercent }));
    })(),

  'AVL-014': ({ connections, comp, n, of }) =>
    of(['realtime_gateway'])
      .filter(
        (g) =>
          (g.instances?.max ?? 1) > 1 &&
          g.type !== 'external' &&
          !connections.some(
            (x) =>
              (x.from === g.id && BROKER.concat('cache').includes(comp(x.to)?.kind ?? 'other')) ||
              (x.to === g.id && BROKER.concat('cache').includes(comp(x.from)?.kind ?? 'other')),
          ),
      )
      .map((g) => ({ component: n(g.id), componentId: g.id, count: g.instances?.max })),

  'AVL-015': ({ n, latencyMs, requestPath }, p) =>
    latencyMs === null || latencyMs > p.maxGoalMs
      ? []
      : requestPath()
          .filter((c) => COMPUTE.includes(c.kind) && c.instances && c.instances?.min === 0)
          .map((c) => ({
            component: n(c.id),
            componentId: c.id,
            goal: latencyMs,
            cold: p.coldStartMs,
          })),

  'AVL-016': ({ availGoal, teamSize }, p) =>
    availGoal !== null && availGoal >= p.goalPercent && teamSize !== null && teamSize < p.minTeam
      ? [
          {
            goal: availGoal,
            team: teamSize,
            min: p.minTeam,
            minutes: Math.round(((100 - availGoal) / 100) * 43830 * 10) / 10,
          },
        ]
      : [],

  'AVL-017': ({ has, goalHours }) =>
    goalHours('rto|recovery time|time to recover|restore time') !== null &&
    !has('disaster_recovery')
      ? [{ rto: goalHours('rto|recovery time|time to recover|restore time') }]
      : [],
};
