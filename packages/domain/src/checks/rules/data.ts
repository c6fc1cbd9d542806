import { STORE, SOURCE, DERIVED, PEOPLE } from '../kind-sets.ts';
import { groupBy, unique } from '../model-parts.ts';
import type { Predicate } from '../check.ts';

/** Data. Texts, parameters and sources: ../data/checks.json. */
export const dataStructureChecks: Readonly<Record<string, Predicate>> = {
  'DAT-001': ({ n, of }) =>
    of(STORE.concat('cache'))
      .filter((s) => !(s.stores ?? []).length)
      .map((s) => ({ component: n(s.id), componentId: s.id })),

  'DAT-002': ({ n, of }) =>
    [
      ...groupBy(
        of(SOURCE)
          .filter((s) => s.kind !== 'audit_store')
          .flatMap((s) => (s.stores ?? []).map((d) => ({ s, d: d.trim().toLowerCase() }))),
        (v) => v.d,
      ),
    ]
      .filter(([, vs]) => unique(vs.map((v) => v.s.id)).length > 1)
      .map(([data, vs]) => ({ data, components: unique(vs.map((v) => n(v.s.id))).join(' and ') })),

  'DAT-003': ({ n, of, covered }) =>
    of(SOURCE)
      .filter((s) => s.type !== 'external' || s.kind !== 'object_storage')
      .filter((s) => !covered('backup', s.id))
      .map((s) => ({
        component: n(s.id),
        componentId: s.id,
        data: (s.stores ?? ['data']).join(', '),
      })),

  'DAT-008': ({ comp, n, ins, of }) =>
    of(DERIVED)
      .filter(
        (s) =>
          !ins(s.id).some(
            (x) =>
              x.type !== 'dependency' &&
              [
                'worker',
                'etl',
                'stream_processor',
                'scheduler',
                'event_stream',
                'message_queue',
                'integration_adapter',
                'api',
                'cms',
                'ml_training',
                ...SOURCE,
              ].includes(comp(x.from)?.kind ?? 'other'),
          ),
      )
      .map((s) => ({ component: n(s.id), componentId: s.id, kind: s.kind })),

  'DAT-009': ({ connections, n, of, has, sens }) =>
    connections.some((x) => ['personal', 'health'].includes(x.dataFlow?.sensitivity ?? 'public')) &&
    !has('data_deletion|anonymization')
      ? [
          {
            stores:
              of(STORE)
                .filter((s) => sens(s.id).some((v) => ['personal', 'health'].includes(v)))
                .map((s) => n(s.id))
                .join(', ') || 'the stores',
          },
        ]
      : [],

  'DAT-010': ({ connections, has, cap }, p) =>
    (connections.some((x) => PEOPLE.includes(x.dataFlow?.sensitivity ?? 'public')) ||
      (cap('storage_gb_year1') ?? 0) > p.storageGb) &&
    !has('retention')
      ? [
          {
            reason: connections.some((x) => PEOPLE.includes(x.dataFlow?.sensitivity ?? 'public'))
              ? 'data about people'
              : cap('storage_gb_year1') + ' GB in the first year',
          },
        ]
      : [],

  'DAT-019': ({ components, connections, comp, n }) =>
    (() => {
      const kept = components.flatMap((c) => c.stores ?? []).map((s) => s.toLowerCase());
      if (!kept.length) return [];
      return connections
        .filter((x) => STORE.includes(comp(x.to)?.kind ?? 'other'))
        .flatMap((x) =>
          (x.dataFlow?.dataKinds ?? [])
            .filter(
              (d) =>
                !(comp(x.to)?.stores ?? []).some(
                  (s) =>
                    s.toLowerCase().includes(d.toLowerCase()) ||
                    d.toLowerCase().includes(s.toLowerCase()),
                ),
            )
            .map((d) => ({ data: d, connection: x.id, component: n(x.to) })),
        );
    })(),
};
