import { DATABASE, COMPUTE, PROVIDER } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Capacity, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const capacityWordingChecks: Readonly<Record<string, Predicate>> = {
  'CAP-003': ({ patterns, technologies, comp, n, ins, of, says }, p) =>
    of(['relational_db'])
      .filter(
        (d) =>
          !says(
            [d, technologies, patterns],
            'pgbouncer|pooler|rds proxy|proxysql|odyssey|supavisor|neon|planetscale|data api|hyperdrive',
          ),
      )
      .map((d) => ({
        component: n(d.id),
        componentId: d.id,
        limit: p.maxConnections,
        copies: ins(d.id)
          .map((x) => comp(x.from))
          .filter((c) => c && COMPUTE.includes(c.kind))
          // Modules that ship together share the pool of their unit.
          .filter(
            (c, at, all) =>
              !c?.deploymentUnit ||
              all.findIndex((other) => other?.deploymentUnit === c.deploymentUnit) === at,
          )
          .reduce((s, c) => s + (c?.instances?.max ?? 1), 0),
      }))
      .map((v) => ({ ...v, total: v.copies * p.poolSize }))
      .filter((v) => v.total > v.limit),

  'CAP-005': ({ n, of, anywhere, cap }, p) =>
    (cap('storage_gb_year1') ?? 0) > p.nodeGb &&
    !of(['object_storage', 'wide_column_db', 'data_lake', 'data_warehouse', 'time_series_db'])
      .length &&
    !anywhere(
      'partition|shard|archiv|tiering|lifecycle|aurora|spanner|cockroach|citus|yugabyte|tidb',
    )
      ? [
          {
            gb: cap('storage_gb_year1'),
            limit: p.nodeGb,
            stores:
              of(DATABASE)
                .map((d) => n(d.id))
                .join(', ') || 'no store',
          },
        ]
      : [],

  'CAP-008': ({ of, anywhere, cap }, p) =>
    (cap('egress_gb_month') ?? 0) > p.egressGb &&
    !of(['cdn']).length &&
    !anywhere('cdn|cloudfront|cloudflare|fastly|akamai|bunny')
      ? [{ egress: cap('egress_gb_month') }]
      : [],

  'CAP-009': ({ of, has, anywhere, cap }, p) =>
    (cap('average_rps') ?? 0) > 0 &&
    (cap('peak_rps') ?? 0) / (cap('average_rps') ?? 1) >= p.ratio &&
    (cap('peak_rps') ?? 0) > p.minPeak &&
    !of(['message_queue', 'event_stream', 'cdn', 'cache']).length &&
    !has('graceful_degradation') &&
    !anywhere('waiting room|autoscal|auto-scal|queue')
      ? [
          {
            peak: cap('peak_rps'),
            average: cap('average_rps'),
            ratio: Math.round((cap('peak_rps') ?? 0) / (cap('average_rps') ?? 1)),
          },
        ]
      : [],

  'CAP-010': ({ n, of, anywhere, cap }, p) =>
    (cap('peak_write_rps') ?? 0) > p.writesPerNode &&
    of(['relational_db']).length &&
    !of(['wide_column_db', 'key_value_db', 'event_stream', 'message_queue', 'time_series_db'])
      .length &&
    !anywhere('shard|partition|citus|vitess|spanner|cockroach|yugabyte|tidb|batch')
      ? [
          {
            rate: cap('peak_write_rps'),
            component: n(of(['relational_db'])[0]?.id),
            limit: p.writesPerNode,
          },
        ]
      : [],

  'CAP-014': ({ connections, comp, n, says }, p) =>
    connections
      .filter(
        (x) =>
          PROVIDER.includes(comp(x.to)?.kind ?? 'other') &&
          (x.dataFlow?.peakPerSecond ?? 0) > p.perSecond &&
          !says([x, comp(x.to)], 'quota|limit|throttl|queue'),
      )
      .map((x) => ({ provider: n(x.to), from: n(x.from), rate: x.dataFlow?.peakPerSecond })),

  'CAP-015': ({ n, of, anywhere, cap }, p) =>
    (cap('peak_read_rps|peak_rps') ?? 0) > p.readsPerSecond &&
    of(['relational_db', 'document_db']).length &&
    !of(['cache', 'cdn', 'search_index']).length &&
    !anywhere('replica|cache|caching|cdn')
      ? [
          {
            rate: cap('peak_read_rps|peak_rps'),
            component: n(of(['relational_db', 'document_db'])[0]?.id),
          },
        ]
      : [],
};
