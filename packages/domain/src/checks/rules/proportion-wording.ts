import { COMPUTE } from '../kind-sets.ts';
import { unique } from '../model-parts.ts';
import type { Predicate } from '../check.ts';

/** Proportion, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const proportionWordingChecks: Readonly<Record<string, Predicate>> = {
  'PRP-002': ({ components, technologies, says, asks, cap, teamSize, codeUnits }, p) =>
    says(
      [components.map((c) => c.technologies), technologies.map((t) => t.name)],
      'kubernetes|k8s|eks|gke|aks|openshift|k3s',
    ) &&
    codeUnits().length < p.minUnits &&
    ((teamSize !== null && teamSize < p.minTeam) ||
      (cap('peak_rps') !== null && (cap('peak_rps') ?? 0) < p.minPeak)) &&
    !asks('kubernetes|k8s|openshift').length
      ? [
          {
            units: codeUnits().length,
            team: teamSize ?? 'unknown',
            peak: cap('peak_rps') ?? 'unknown',
          },
        ]
      : [],

  'PRP-003': ({ asks, availGoal, goalHours, regions }, p) =>
    regions > 1 &&
    (availGoal ?? 0) < p.goalPercent &&
    !asks('region|continent|worldwide|global|usa and|europe and|asia|resid|sovereign|disaster')
      .length &&
    (goalHours('rto|recovery time') ?? 99) > p.rtoHours
      ? [{ regions: regions, goal: availGoal === null ? 'no stated goal' : availGoal + ' %' }]
      : [],

  'PRP-004': ({ n, outs, of, anywhere, cap }, p) =>
    of(['event_stream'])
      .filter(
        (s) =>
          cap('events_per_second|peak_write_rps|peak_rps') !== null &&
          (cap('events_per_second|peak_write_rps|peak_rps') ?? 0) < p.perSecond &&
          outs(s.id).length < p.consumers &&
          !anywhere('replay|event sourcing|reprocess|cdc|change data capture'),
      )
      .map((s) => ({
        component: n(s.id),
        componentId: s.id,
        rate: cap('events_per_second|peak_write_rps|peak_rps'),
        consumers: outs(s.id).length,
      })),

  'PRP-007': ({ anywhere, codeUnits }, p) =>
    anywhere('service mesh|istio|linkerd|consul connect') && codeUnits().length < p.minUnits
      ? [{ units: codeUnits().length, min: p.minUnits }]
      : [],

  'PRP-008': ({ patterns, says, asks }) =>
    patterns
      .filter(
        (q) =>
          says(q.name, 'event sourcing|cqrs') &&
          !asks(
            'history|audit|as of|undo|trace|reconstruct|ledger|balance|who changed|read.{0,20}(times|more)',
          ).length,
      )
      .map((q) => ({ pattern: q.name, patternId: q.id })),

  'PRP-009': ({ controls, comp, n, outs, unit, of, says }) =>
    of(['api_gateway'])
      .filter(
        (g) =>
          unique(
            outs(g.id)
              .map((x) => comp(x.to))
              .filter((c) => c && COMPUTE.includes(c.kind))
              .map((c) => (c ? unit(c) : '')),
          ).length === 1 &&
          !controls.some((x) => x.componentIds.includes(g.id)) &&
          !says(g, 'partner|quota|key|lambda|function|version'),
      )
      .map((g) => ({
        component: n(g.id),
        componentId: g.id,
        target: n(outs(g.id).find((x) => COMPUTE.includes(comp(x.to)?.kind ?? 'other'))?.to),
      })),

  'PRP-010': ({ n, of, says, latencyMs, cap }, p) =>
    of(['cache'])
      .filter(
        (h) =>
          cap('peak_read_rps|peak_rps') !== null &&
          (cap('peak_read_rps|peak_rps') ?? 0) < p.perSecond &&
          (latencyMs ?? 9999) >= p.latencyMs &&
          !says(
            [h.stores, h.responsibilities, h.description],
            'session|rate|queue|pub|presence|lock|counter',
          ),
      )
      .map((h) => ({ component: n(h.id), componentId: h.id, rate: cap('peak_read_rps|peak_rps') })),

  'PRP-012': ({ anywhere, cap }, p) =>
    anywhere('sharding|sharded|vitess|citus|shard key') &&
    (cap('storage_gb_year1') ?? p.gb) < p.gb &&
    (cap('peak_write_rps|peak_rps') ?? p.writes) < p.writes
      ? [
          {
            gb: cap('storage_gb_year1') ?? 'unknown',
            rate: cap('peak_write_rps|peak_rps') ?? 'unknown',
          },
        ]
      : [],

  'PRP-013': ({ components, n, says, teamSize }, p) =>
    (() => {
      const self = components.filter(
        (c) =>
          c.type !== 'external' &&
          [
            'event_stream',
            'search_index',
            'wide_column_db',
            'graph_db',
            'data_lake',
            'ml_serving',
            'media_server',
            'monitoring',
            'identity_provider',
            'object_storage',
            'secrets',
            'iot_broker',
          ].includes(c.kind) &&
          !says(
            [c.technologies, c.description],
            'managed|amazon|aws|azure|google|cloud|serverless|rds|dynamo|firebase|supabase|s3|confluent|atlas',
          ),
      );
      return teamSize !== null && self.length > teamSize * p.perPerson
        ? [{ count: self.length, team: teamSize, names: self.map((c) => n(c?.id)).join(', ') }]
        : [];
    })(),

  'PRP-016': ({ components, n, says, anywhere, asks }) =>
    anywhere('blockchain|hyperledger|ethereum|smart contract|distributed ledger') &&
    !asks(
      'blockchain|consortium|several (firms|organi[sz]ations|parties)|without a trusted|distrust|smart contract|token',
    ).length
      ? [
          {
            where:
              components
                .filter((c) =>
                  says(c, 'blockchain|hyperledger|ethereum|smart contract|distributed ledger'),
                )
                .map((c) => n(c?.id))
                .join(', ') || 'the design',
          },
        ]
      : [],
};
