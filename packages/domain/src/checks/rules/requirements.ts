import type { Predicate } from '../check.ts';

/** What may name requirements and components. */
interface Traced {
  id: string;
  requirementIds?: string[];
  componentIds?: string[];
}

/** Requirements. Texts, parameters and sources: ../data/checks.json. */
export const requirementsStructureChecks: Readonly<Record<string, Predicate>> = {
  'REQ-001': ({ components, requirements }) =>
    requirements
      .filter(
        (r) => r.kind === 'functional' && !components.some((c) => c.requirementIds.includes(r.id)),
      )
      .map((r) => ({
        requirement: r.id,
        statement: r.statement,
        priority: r.priority ?? 'unknown',
      })),

  'REQ-002': ({ requirements, components, decisions, controls }) =>
    requirements
      .filter(
        (r) =>
          r.kind !== 'functional' &&
          ![...components, ...decisions, ...controls].some((x) =>
            (x.requirementIds ?? []).includes(r.id),
          ),
      )
      .map((r) => ({ requirement: r.id, kind: r.kind, statement: r.statement })),

  'REQ-003': ({
    components,
    patterns,
    technologies,
    requirements,
    decisions,
    controls,
    cost,
    risks,
    findings,
    comp,
  }) =>
    (() => {
      const R = new Set(requirements.map((r) => r.id));
      const lists: Record<string, readonly Traced[]> = {
        components,
        patterns,
        decisions,
        controls,
        risks,
        findings,
      };
      return Object.entries(lists)
        .flatMap(([list, xs]) =>
          xs.flatMap((x) =>
            (x.requirementIds ?? [])
              .filter((i) => !R.has(i))
              .concat(list === 'components' ? [] : (x.componentIds ?? []).filter((i) => !comp(i)))
              .map((missing) => ({ list, id: x.id, missing })),
          ),
        )
        .concat(
          technologies.flatMap((x) =>
            x.componentIds
              .filter((i) => !comp(i))
              .map((missing) => ({ list: 'technologies', id: x.id, missing })),
          ),
          cost.lines.flatMap((x) =>
            x.componentIds
              .filter((i) => !comp(i))
              .map((missing) => ({ list: 'cost.lines', id: x.id, missing })),
          ),
        );
    })(),

  'REQ-004': ({ components, requirements, n }) =>
    requirements.length
      ? components
          .filter((c) => c.requirementIds.length === 0)
          .map((c) => ({ component: n(c.id), componentId: c.id }))
      : [],

  'REQ-005': ({ requirements }) =>
    requirements
      .filter(
        (r) =>
          r.kind === 'quality' &&
          r.priority !== 'could' &&
          !r.measure &&
          ['performance', 'scalability', 'availability', 'operations', 'cost'].includes(
            r.category ?? 'data',
          ),
      )
      .map((r) => ({ requirement: r.id, statement: r.statement, category: r.category })),

  'REQ-006': ({ patterns, requirements, decisions, controls, qualityScenarios }) =>
    requirements
      .filter(
        (r) =>
          r.kind === 'quality' &&
          r.measure &&
          !decisions.some((d) => d.requirementIds.includes(r.id)) &&
          !controls.some((x) => x.requirementIds.includes(r.id)) &&
          !patterns.some((q) => (q.requirementIds ?? []).includes(r.id)) &&
          !qualityScenarios.some((q) => q.requirementId === r.id),
      )
      .map((r) => ({
        requirement: r.id,
        metric: r.measure?.metric,
        value: r.measure?.value,
        unit: r.measure?.unit,
      })),

  'REQ-008': ({ requirements }) =>
    requirements
      .filter((r) => r.measure)
      .flatMap((a, i, all) =>
        all
          .slice(i + 1)
          .filter(
            (b) =>
              b.measure?.metric.toLowerCase() === a.measure?.metric.toLowerCase() &&
              b.measure?.unit === a.measure?.unit,
          )
          .filter((b) => {
            const lo = [a, b]
                .filter((r) => r.measure?.operator === '>=')
                .map((r) => r.measure?.value ?? 0),
              hi = [a, b]
                .filter((r) => r.measure?.operator === '<=')
                .map((r) => r.measure?.value ?? 0),
              eq = [a, b]
                .filter((r) => r.measure?.operator === '=')
                .map((r) => r.measure?.value ?? 0);
            return (
              (lo.length && hi.length && Math.max(...lo) > Math.min(...hi)) ||
              (eq.length === 2 && eq[0] !== eq[1]) ||
              (eq.length === 1 &&
                (lo.some((l) => (eq[0] ?? l) < l) || hi.some((h) => (eq[0] ?? h) > h)))
            );
          })
          .map((b) => ({
            first: a.id,
            second: b.id,
            metric: a.measure?.metric,
            a: a.measure?.operator + ' ' + a.measure?.value,
            b: b.measure?.operator + ' ' + b.measure?.value,
            unit: a.measure?.unit,
          })),
      ),

  'REQ-010': ({ components, requirements, n }) =>
    components
      .filter(
        (c) =>
          c.requirementIds.length &&
          c.requirementIds.every((i) => requirements.find((r) => r.id === i)?.priority === 'could'),
      )
      .map((c) => ({
        component: n(c.id),
        componentId: c.id,
        requirements: c.requirementIds.join(', '),
      })),

  'REQ-012': ({ metadata, assumptions }, p) =>
    metadata.confidence != null &&
    assumptions.length &&
    metadata.confidence >
      Math.min(
        1,
        p.ceiling - p.perAssumption * assumptions.filter((a) => a.confidence < p.material).length,
      )
      ? [
          {
            confidence: metadata.confidence,
            count: assumptions.filter((a) => a.confidence < p.material).length,
            max:
              Math.round(
                (p.ceiling -
                  p.perAssumption * assumptions.filter((a) => a.confidence < p.material).length) *
                  100,
              ) / 100,
          },
        ]
      : [],
};
