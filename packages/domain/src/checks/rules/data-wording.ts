import { STORE, DATABASE, SOURCE, BROKER, COMPUTE } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Data, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const dataWordingChecks: Readonly<Record<string, Predicate>> = {
  'DAT-004': ({ controls, says, goalHours }, p) =>
    (() => {
      const h = goalHours('rpo|recovery point|data loss');
      return h === null || h >= p.nightlyHours
        ? []
        : controls
            .filter(
              (x) =>
                x.kind === 'backup' &&
                !says(
                  x,
                  'point-in-time|point in time|pitr|continuous|wal!|wal archiv|binlog|log shipping|replica|every 5|every 15|incremental each|hourly|stream',
                ),
            )
            .map((x) => ({ control: x.name || x.id, rpo: h, interval: p.nightlyHours }));
    })(),

  'DAT-005': ({ controls, says }) =>
    controls
      .filter(
        (x) =>
          x.kind === 'backup' &&
          !says(
            x,
            'restore test|restore drill|test restore|restored|rehears|verif|restore is tested|restore tested',
          ),
      )
      .map((x) => ({ control: x.name || x.id, controlId: x.id })),

  'DAT-006': ({ components, n, of, says }) =>
    of(['cache']).flatMap((h) =>
      (h.stores ?? [])
        .filter(
          (d) =>
            !says(d, 'session|rate limit|counter|presence|lock|queue|token') &&
            !components.some(
              (s) =>
                s.id !== h.id &&
                (SOURCE.includes(s.kind) || s.type === 'external') &&
                (s.stores ?? []).some(
                  (e) =>
                    e.toLowerCase().includes(d.toLowerCase()) ||
                    d.toLowerCase().includes(e.toLowerCase()),
                ),
            ),
        )
        .map((d) => ({ component: n(h.id), data: d })),
    ),

  'DAT-007': ({ of, anywhere, asks }) =>
    asks('full-text|full text|fuzzy|typo|faceted|search')
      .filter(
        (r) =>
          r.kind === 'functional' &&
          !of(['search_index', 'vector_db']).length &&
          !anywhere(
            'full-text|full text|trigram|tsvector|search index|fts|algolia|elasticsearch|opensearch|meilisearch|typesense|lunr|pagefind',
          ),
      )
      .map((r) => ({ requirement: r.id, statement: r.statement })),

  'DAT-011': ({ components, n, says, asks }) =>
    (() => {
      const r = asks(
        'strong consisten|strictly consistent|never sell twice|no double|overbook|oversell|exact balance|linearizab',
      )[0];
      if (!r) return [];
      const bad = components.filter(
        (c) =>
          r.id &&
          c.requirementIds.includes(r.id) &&
          (['wide_column_db', 'cache', 'search_index'].includes(c.kind) ||
            (STORE.includes(c.kind) && says(c, 'eventual'))),
      );
      return bad.map((c) => ({ component: n(c.id), requirement: r.id, statement: r.statement }));
    })(),

  'DAT-012': ({ comp, n, outs, ours, of, anywhere }) =>
    of(COMPUTE)
      .filter(ours)
      .filter(
        (c) =>
          outs(c.id).some(
            (x) =>
              SOURCE.includes(comp(x.to)?.kind ?? 'other') && comp(x.to)?.kind !== 'object_storage',
          ) &&
          outs(c.id).some((x) =>
            ['message_queue', 'event_stream'].includes(comp(x.to)?.kind ?? 'other'),
          ) &&
          !anywhere(
            'outbox|change data capture|cdc|debezium|listen to yourself|event sourcing|same transaction|pg-boss',
          ),
      )
      .map((c) => ({
        component: n(c.id),
        componentId: c.id,
        broker: outs(c.id)
          .map((x) => comp(x.to))
          .filter((b) => b && BROKER.includes(b.kind))
          .map((b) => n(b?.id))
          .join(', '),
      })),

  'DAT-013': ({ comp, n, outs, of, says, anywhere }) =>
    of(['api'])
      .filter(
        (c) =>
          outs(c.id).some(
            (x) => x.type === 'synchronous' && SOURCE.includes(comp(x.to)?.kind ?? 'other'),
          ) &&
          outs(c.id).some(
            (x) =>
              x.type === 'synchronous' &&
              ['search_index', 'vector_db'].includes(comp(x.to)?.kind ?? 'other') &&
              says(x, 'write|update|index'),
          ) &&
          !anywhere('outbox|change data capture|cdc|reindex|re-index'),
      )
      .map((c) => ({
        component: n(c.id),
        target: outs(c.id)
          .map((x) => comp(x.to))
          .find((s) => s && ['search_index', 'vector_db'].includes(s.kind))?.id,
      })),

  'DAT-014': ({ n, of, says }) =>
    of(['relational_db', 'document_db']).flatMap((d) =>
      (d.stores ?? [])
        .filter(
          (s) =>
            says(
              s,
              'photo|image|video|file|pdf|scan|audio|recording|attachment|document upload|backup',
            ) && !says(s, 'metadata|meta data|reference|link|path|index'),
        )
        .map((s) => ({ component: n(d.id), componentId: d.id, data: s })),
    ),

  'DAT-015': ({ components, n, of, says, cap }, p) =>
    (cap('events_per_second') ?? 0) > p.eventsPerSecond &&
    !of(['time_series_db', 'wide_column_db', 'data_lake', 'data_warehouse']).length &&
    !says(components, 'timescale|partition|clickhouse|hypertable|rollup')
      ? [
          {
            rate: cap('events_per_second'),
            limit: p.eventsPerSecond,
            stores: of(DATABASE)
              .map((d) => n(d.id))
              .join(', '),
          },
        ]
      : [],

  'DAT-016': ({ comp, n, ins, outs, of, says, cap }, p) =>
    of(['bi_dashboard'])
      .flatMap((b) =>
        outs(b.id)
          .concat(ins(b.id))
          .map((x) => comp(x.from === b.id ? x.to : x.from))
          .filter(
            (d) =>
              d &&
              ['relational_db', 'document_db', 'key_value_db', 'wide_column_db'].includes(d.kind) &&
              !says(d, 'replica|reporting|read model'),
          )
          .map((d) => ({ component: n(b?.id), store: n(d?.id) })),
      )
      .filter(() => (cap('peak_rps|peak_read_rps') ?? 0) > p.peakRps),

  'DAT-017': ({ components, n, of, says }) =>
    components
      .filter((s) => STORE.concat('cache').includes(s.kind))
      .flatMap((s) =>
        (s.stores ?? [])
          .filter(
            (d) =>
              says(d, 'balance|ledger|invoice|payment|wallet|booking entr') &&
              [
                'cache',
                'search_index',
                'wide_column_db',
                'object_storage',
                'vector_db',
                'time_series_db',
              ].includes(s.kind) &&
              !of(['relational_db', 'ledger_db', 'document_db', 'key_value_db']).some((o) =>
                (o.stores ?? []).some((e) =>
                  says(e, 'balance|ledger|invoice|payment|wallet|booking entr'),
                ),
              ) &&
              !says(d, 'pdf|document|scan|archive'),
          )
          .map((d) => ({ component: n(s.id), kind: s.kind, data: d })),
      ),

  'DAT-018': ({ connections, patterns, n, of, says }) =>
    of(['cache'])
      .filter(
        (h) =>
          !says(
            [
              h,
              connections.filter((x) => x.to === h.id || x.from === h.id),
              patterns.filter((q) => q.componentIds.includes(h.id)),
            ],
            'ttl|expir|invalidat|evict|seconds|minutes|stale|write-through|session',
          ),
      )
      .map((h) => ({ component: n(h.id), componentId: h.id })),

  'DAT-020': ({ controls, n, of, says }) =>
    of(['audit_store'])
      .filter(
        (a) =>
          !says(
            [a, controls.filter((x) => x.componentIds.includes(a.id))],
            'append|immutable|worm|write once|object lock|hash chain|tamper',
          ),
      )
      .map((a) => ({ component: n(a.id), componentId: a.id })),
};
