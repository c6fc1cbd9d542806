import { groupBy } from '../model-parts.ts';
import type { Predicate } from '../check.ts';

/** Documentation. Texts, parameters and sources: ../data/checks.json. */
export const documentationStructureChecks: Readonly<Record<string, Predicate>> = {
  'DOC-001': ({ decisions }) =>
    decisions
      .filter((d) => (d.alternatives ?? []).length === 0)
      .map((d) => ({ decision: d.title, decisionId: d.id })),

  'DOC-002': ({ decisions }) =>
    decisions.flatMap((d) =>
      (d.alternatives ?? [])
        .filter((a) => a.name.trim().toLowerCase() === (d.chosen ?? '').trim().toLowerCase())
        .map((a) => ({ decision: d.title, option: a.name, decisionId: d.id })),
    ),

  'DOC-003': ({ capacity }) =>
    capacity.inputs
      .filter((i) => i.source === 'assumed' && !(i.explanation ?? '').trim())
      .map((i) => ({ figure: i.name, value: i.value, unit: i.unit }))
      .concat(
        capacity.lines
          .filter((l) => !(l.explanation ?? '').trim() && /^[\d.\s]+$/.test(l.formula))
          .map((l) => ({ figure: l.id, value: l.value, unit: l.unit })),
      ),

  'DOC-004': ({ decisions }) =>
    decisions
      .filter((d) => d.consequences && (d.consequences.bad ?? []).length === 0)
      .map((d) => ({ decision: d.title, decisionId: d.id, chosen: d.chosen })),

  'DOC-005': ({ decisions }, p) =>
    decisions
      .filter(
        (d) =>
          d.reversibility === 'hard' &&
          (d.confidence < p.confidence ||
            !(d.alternatives ?? []).some((a) => (a.reconsiderWhen ?? '').trim())),
      )
      .map((d) => ({ decision: d.title, decisionId: d.id, confidence: d.confidence })),

  'DOC-006': ({ components, diagrams }) =>
    components.length
      ? ['SYSTEM_OVERVIEW', 'MICROSERVICES', 'DATA_FLOW', 'DEPLOYMENT', 'SECURITY', 'NETWORK']
          .filter((t) => !diagrams.some((d) => d.type === t))
          .map((t) => ({ diagram: t, problem: 'is missing' }))
          .concat(
            diagrams
              .filter(
                (d) =>
                  ['DEPLOYMENT', 'SECURITY', 'NETWORK'].includes(d.type) &&
                  ((d.groups ?? []).length === 0 ||
                    d.nodes.some((o) => !o.groupId || !d.groups.some((g) => g.id === o.groupId))),
              )
              .map((d) => ({ diagram: d.type, problem: 'has nodes outside of any group' })),
          )
      : [],

  'DOC-007': ({ components, connections, diagrams, comp, n }) =>
    diagrams.flatMap((d) =>
      d.nodes
        .filter((o) => o.componentId && !comp(o.componentId))
        .map((o) => ({ diagram: d.type, what: 'the component ' + o.componentId }))
        .concat(
          d.edges
            .filter((e) => e.connectionId && !connections.some((x) => x.id === e.connectionId))
            .map((e) => ({ diagram: d.type, what: 'the connection ' + e.connectionId })),
          d.edges
            .filter(
              (e) => !d.nodes.some((o) => o.id === e.from) || !d.nodes.some((o) => o.id === e.to),
            )
            .map((e) => ({
              diagram: d.type,
              what: 'an edge without its node (' + e.from + ' to ' + e.to + ')',
            })),
          d.type === 'SYSTEM_OVERVIEW'
            ? components
                .filter((c) => !d.nodes.some((o) => o.componentId === c.id))
                .map((c) => ({ diagram: d.type, what: 'no node for ' + n(c.id) }))
            : [],
        ),
    ),

  'DOC-008': ({ technologies }) =>
    technologies
      .filter((t) => (t.alternatives ?? []).length === 0 && !['protocol'].includes(t.category))
      .map((t) => ({ technology: t.name, technologyId: t.id })),

  'DOC-009': ({ components, decisions, risks }, p) =>
    components.length
      ? [
          { list: 'decisions', have: decisions.length, want: p.decisions },
          { list: 'risks', have: risks.length, want: p.risks },
        ].filter((v) => v.have < v.want)
      : [],

  'DOC-011': ({ decisions }, p) =>
    (() => {
      const all = decisions.flatMap((d) => (d.alternatives ?? []).map((a) => ({ d, a })));
      return all
        .filter(
          (v) =>
            (v.a.whyRejected ?? '').trim().length < p.minLength ||
            all.some((o) => o !== v && o.a.whyRejected === v.a.whyRejected),
        )
        .map((v) => ({ decision: v.d.title, option: v.a?.name, reason: v.a.whyRejected ?? '' }));
    })(),

  'DOC-012': ({ risks }, p) =>
    risks
      .filter(
        (r) =>
          (r.impact === 'high' || r.likelihood === 'high') &&
          (r.mitigation ?? '').trim().length < p.minLength,
      )
      .map((r) => ({ risk: r.id, description: r.description })),

  'DOC-013': ({ components, n }) =>
    [
      ...groupBy(
        components.filter((c) => (c.description ?? '').trim().length > 10),
        (c) => c.description.trim().toLowerCase(),
      ),
    ]
      .filter(([, cs]) => cs.length > 1)
      .map(([, cs]) => ({
        components: cs.map((c) => n(c?.id)).join(' and '),
        text: cs[0]?.description,
      })),
};
