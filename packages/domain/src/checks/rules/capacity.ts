import { CLIENT } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Capacity. Texts, parameters and sources: ../data/checks.json. */
export const capacityStructureChecks: Readonly<Record<string, Predicate>> = {
  'CAP-001': ({ components, n }) =>
    components.flatMap((c) =>
      c.scalingFactors
        .filter(
          (f) =>
            f.expectedValue != null &&
            f.expectedValue >
              f.thresholdValue * (f.strategy === 'horizontal' ? (c.instances?.max ?? 1) : 1) &&
            !['managed', 'queue', 'cache', 'read_replica', 'partition'].includes(f.strategy),
        )
        .map((f) => ({
          component: n(c.id),
          componentId: c.id,
          metric: f.metric,
          expected: f.expectedValue,
          unit: f.unit,
          capacity: f.thresholdValue * (f.strategy === 'horizontal' ? (c.instances?.max ?? 1) : 1),
        })),
    ),

  'CAP-002': ({ components, n }, p) =>
    components.flatMap((c) =>
      c.scalingFactors
        .filter(
          (f) =>
            f.expectedValue != null &&
            ['none', 'vertical'].includes(f.strategy) &&
            f.expectedValue <= f.thresholdValue &&
            f.expectedValue > (p.share / 100) * f.thresholdValue,
        )
        .map((f) => ({
          component: n(c.id),
          metric: f.metric,
          share: Math.round((100 * (f.expectedValue ?? 0)) / f.thresholdValue),
          strategy: f.strategy,
        })),
    ),

  'CAP-004': ({ comp, n, ins, outs, of, cap }, p) =>
    of(['message_queue', 'event_stream']).flatMap((q) => {
      const i = ins(q.id).reduce((s, x) => s + (x.dataFlow?.peakPerSecond ?? 0), 0);
      const o = outs(q.id)
        .map((x) => comp(x.to))
        .filter((c) => c !== undefined)
        .reduce(
          (s, c) =>
            s +
            c.scalingFactors
              .filter((f) => /\/s|per second/i.test(f.unit + ' ' + f.metric))
              .slice(0, 1)
              .reduce((t, f) => t + f.thresholdValue * (c.instances?.max ?? 1), 0),
          0,
        );
      if (!i || !o || o >= i) return [];
      const avg = cap('events_per_second|average_rps') ?? i / 3;
      const drain = o > avg ? Math.round(((i - o) * p.peakMinutes) / (o - avg)) : null;
      return drain === null || drain > p.maxDrainMinutes
        ? [
            {
              component: n(q.id),
              inflow: i,
              outflow: o,
              drain: drain === null ? 'never' : drain + ' min',
            },
          ]
        : [];
    }),

  'CAP-006': ({ components, cap }) =>
    [
      ['an average (average_rps or events_per_second)', cap('average_rps|events_per_second')],
      [
        'a peak',
        cap('peak_rps|peak_read_rps|peak_write_rps|events_per_second|concurrent_connections'),
      ],
      ['storage_gb_year1', cap('storage_gb_year1')],
    ]
      .filter(([, v]) => v === null)
      .map(([what]) => ({ problem: what + ' is missing' }))
      .concat(
        cap('average_rps') !== null &&
          cap('peak_rps') !== null &&
          (cap('peak_rps') ?? 0) < (cap('average_rps') ?? 0)
          ? [
              {
                problem:
                  'the peak (' +
                  cap('peak_rps') +
                  '/s) is below the average (' +
                  cap('average_rps') +
                  '/s)',
              },
            ]
          : [],
      )
      .slice(0, components.length ? 9 : 0),

  'CAP-007': ({ capacity, evaluate }, p) =>
    capacity.lines
      .map((l) => ({ line: l.id, formula: l.formula, value: l.value, computed: evaluate(l) }))
      .filter(
        (v) =>
          Number.isNaN(v.computed) ||
          Math.abs(v.computed - v.value) > (p.tolerance / 100) * Math.max(Math.abs(v.value), 1e-9),
      )
      .map((v) => ({ ...v, computed: Number.isNaN(v.computed) ? 'nothing' : v.computed })),

  'CAP-011': ({ n, of, cap }, p) =>
    (() => {
      const v = cap('concurrent_connections');
      const g = of(['realtime_gateway', 'iot_broker', 'media_server']).filter(
        (c) => c.type !== 'external',
      );
      if (v === null || !g.length) return [];
      const carry = g.reduce((s, c) => s + (c.instances?.max ?? 1) * p.perInstance, 0);
      return v > carry
        ? [{ connections: v, components: g.map((c) => n(c?.id)).join(', '), carry }]
        : [];
    })(),

  'CAP-012': ({ comp, n, latencyMs, chain }, p) =>
    (() => {
      const g = latencyMs,
        ch = chain();
      if (g === null || ch.length < 2) return [];
      const ext = ch.filter((i) => comp(i)?.type === 'external').length,
        own = ch.length - ext;
      const need = own * p.perHopMs + ext * p.externalMs;
      return need > g ? [{ goal: g, need, path: ch.map(n).join(' -> ') }] : [];
    })(),

  'CAP-013': ({ connections, comp, cap }, p) =>
    (() => {
      const f = connections
        .filter((x) => CLIENT.includes(comp(x.from)?.kind ?? 'other'))
        .reduce((s, x) => s + (x.dataFlow?.peakPerSecond ?? 0), 0);
      const v = cap('peak_rps');
      return f && v && Math.max(f / v, v / f) > p.factor ? [{ flows: f, peak: v }] : [];
    })(),
};
