import { CLIENT, STORE, DATABASE, BROKER, EDGE, COMPUTE, PROVIDER } from '../kind-sets.ts';
import { groupBy, unique } from '../model-parts.ts';
import type { Predicate } from '../check.ts';

/** Structure. Texts, parameters and sources: ../data/checks.json. */
export const structureStructureChecks: Readonly<Record<string, Predicate>> = {
  'STR-001': ({ connections, comp }) =>
    connections.flatMap((x) =>
      [x.from, x.to].filter((id) => !comp(id)).map((id) => ({ connection: x.id, missing: id })),
    ),

  'STR-002': ({
    components,
    connections,
    layers,
    patterns,
    technologies,
    requirements,
    decisions,
    controls,
    risks,
    assumptions,
    findings,
  }) =>
    Object.entries({
      components,
      connections,
      layers,
      patterns,
      technologies,
      requirements,
      decisions,
      controls,
      risks,
      assumptions,
      findings,
    }).flatMap(([list, xs]) =>
      unique(xs.map((x) => x.id))
        .filter((id) => xs.filter((x) => x.id === id).length > 1)
        .map((id) => ({ list, id })),
    ),

  'STR-003': ({ components, layers, n }) =>
    layers.length === 0
      ? []
      : components
          .map((c) => ({
            component: n(c.id),
            componentId: c.id,
            count: layers.filter((l) => l.componentIds.includes(c.id)).length,
          }))
          .filter((v) => v.count !== 1),

  'STR-004': ({ layers, comp }) =>
    layers
      .filter((l) => l.componentIds.filter(comp).length === 0)
      .map((l) => ({ layer: l.name, layerId: l.id })),

  'STR-005': ({ components, n, ins, outs }) =>
    components.length < 2
      ? []
      : components
          .filter((c) => ins(c.id).length + outs(c.id).length === 0)
          .map((c) => ({ component: n(c.id), componentId: c.id })),

  'STR-006': ({ components, connections, comp, n }) =>
    (() => {
      const g: string[][] = [];
      components.forEach((c) => {
        if (g.some((s) => s.includes(c.id))) return;
        const s = [c.id];
        for (let i = 0; i < s.length; i++)
          connections.forEach((x) => {
            const o = x.from === s[i] ? x.to : x.to === s[i] ? x.from : null;
            if (o && comp(o) && !s.includes(o)) s.push(o);
          });
        g.push(s);
      });
      const big = g.filter((s) => s.length > 1);
      return big.length < 2
        ? []
        : big
            .slice(1)
            .map((s) => ({ members: s.map(n).join(', '), main: (big[0] ?? []).map(n).join(', ') }));
    })(),

  'STR-007': ({ connections, cycles }) =>
    cycles(connections.filter((x) => x.type === 'synchronous')).map((s) => ({
      units: s.join(' and '),
      count: s.length,
    })),

  'STR-008': ({ comp, n, ins, unit, ours, of }, p) =>
    of(DATABASE)
      .filter((d) => d.kind !== 'search_index')
      .map((d) => ({
        component: n(d.id),
        componentId: d.id,
        units: unique(
          ins(d.id)
            .filter((x) => x.type !== 'dependency')
            .map((x) => comp(x.from))
            .filter(
              (c) =>
                c &&
                ours(c) &&
                COMPUTE.includes(c.kind) &&
                !['etl', 'ml_training'].includes(c.kind),
            )
            .map((c) => (c ? unit(c) : '')),
        ),
      }))
      .filter((v) => v.units.length > p.maxUnits)
      .map((v) => ({ ...v, units: v.units.join(', ') })),

  'STR-009': ({ comp, n, ins, outs, of }, p) =>
    of(COMPUTE).flatMap((c) => {
      const i = ins(c.id)
        .filter((x) => x.type === 'synchronous')
        .reduce((s, x) => s + (x.dataFlow?.peakPerSecond ?? 0), 0);
      return i === 0
        ? []
        : outs(c.id)
            .filter(
              (x) =>
                x.type === 'synchronous' &&
                COMPUTE.concat(PROVIDER).includes(comp(x.to)?.kind ?? 'other') &&
                (x.dataFlow?.peakPerSecond ?? 0) / i > p.maxCallsPerRequest,
            )
            .map((x) => ({
              component: n(c.id),
              target: n(x.to),
              ratio: Math.round((x.dataFlow?.peakPerSecond ?? 0) / i),
            }));
    }),

  'STR-010': ({ connections, requirements, n, ours, of }, p) =>
    of(COMPUTE)
      .filter(ours)
      .map((c) => ({
        component: n(c.id),
        componentId: c.id,
        duties: c.responsibilities.length,
        links: unique(
          connections
            .filter((x) => x.from === c.id || x.to === c.id)
            .map((x) => (x.from === c.id ? x.to : x.from)),
        ).length,
        share: requirements.filter((r) => r.kind === 'functional').length
          ? Math.round(
              (100 *
                c.requirementIds.filter((i) =>
                  requirements.some((r) => r.id === i && r.kind === 'functional'),
                ).length) /
                requirements.filter((r) => r.kind === 'functional').length,
            )
          : 0,
      }))
      .filter(
        (v) => v.duties >= p.maxDuties && (v.links > p.maxLinks || v.share > p.maxSharePercent),
      ),

  'STR-011': ({ connections, layers, comp, n }) =>
    connections
      .filter((x) => x.type === 'synchronous')
      .map((x) => ({
        x,
        a: layers.find((l) => l.componentIds.includes(x.from)),
        b: layers.find((l) => l.componentIds.includes(x.to)),
      }))
      .filter((v) => v.a && v.b && v.a.order > v.b.order && comp(v.x.from)?.type !== 'external')
      .map((v) => ({
        connection: v.x.id,
        from: n(v.x.from),
        to: n(v.x.to),
        lower: v.a?.name,
        upper: v.b?.name,
      })),

  'STR-012': ({ components, n }) =>
    [
      ...groupBy(
        components.flatMap((c) =>
          c.responsibilities.map((r) => ({ c, r: r.trim().toLowerCase() })),
        ),
        (v) => v.r,
      ),
    ]
      .filter(([, vs]) => unique(vs.map((v) => v.c.id)).length > 1)
      .map(([duty, vs]) => ({ duty, components: unique(vs.map((v) => n(v.c.id))).join(' and ') })),

  'STR-014': ({ comp, n, ins, unit, ours, of }, p) =>
    of(PROVIDER)
      .filter((e) => e.kind !== 'identity_provider')
      .map((e) => ({
        component: n(e.id),
        units: unique(
          ins(e.id)
            .map((x) => comp(x.from))
            .filter((c) => c && ours(c) && COMPUTE.includes(c.kind))
            .map((c) => (c ? unit(c) : '')),
        ),
      }))
      .filter((v) => v.units.length >= p.maxCallers)
      .map((v) => ({ component: v.component, count: v.units.length, units: v.units.join(', ') })),

  'STR-017': ({ connections, n }) =>
    connections
      .filter((x) => x.from === x.to)
      .map((x) => ({ connection: x.id, component: n(x.from) })),

  'STR-018': ({ components, n }) =>
    components
      .map((c) => ({
        component: n(c.id),
        kind: c.kind,
        type: c.type,
        expected: CLIENT.includes(c.kind)
          ? ['ui', 'external']
          : EDGE.includes(c.kind)
            ? ['gateway', 'external']
            : c.kind === 'cache'
              ? ['cache', 'external']
              : c.kind === 'local_store'
                ? ['database', 'cache', 'ui']
                : STORE.includes(c.kind)
                  ? ['database', 'external']
                  : [
                        'payment_provider',
                        'notification_provider',
                        'map_provider',
                        'third_party_api',
                        'legacy_system',
                      ].includes(c.kind)
                    ? ['external']
                    : BROKER.includes(c.kind)
                      ? ['service', 'external']
                      : null,
      }))
      .filter((v) => v.expected && !v.expected.includes(v.type))
      .map((v) => ({ ...v, expected: v.expected?.join(' or ') })),

  'STR-019': ({ metadata, of, codeUnits }, p) =>
    (() => {
      const u = codeUnits().length;
      const bad: Partial<Record<string, boolean>> = {
        monolith: u > p.monolithMaxUnits,
        modular_monolith: u > p.monolithMaxUnits,
        static_site: u > 1,
        microservices: u > 0 && u < p.microservicesMinUnits,
        event_driven: of(BROKER).length === 0,
      };
      return bad[metadata.style] ? [{ style: metadata.style, units: u }] : [];
    })(),

  'STR-020': ({ components, n }) =>
    components.flatMap((c) =>
      c.technologies
        .filter(
          (t) =>
            /\bor\b|\/| vs |\?|\btbd\b/i.test(t) &&
            !/^(tcp\/ip|ci\/cd|i\/o|tls\/ssl|ssl\/tls|pl\/[a-z]+|os\/2|z\/os|gnu\/linux|html\/css)$/i.test(
              t,
            ),
        )
        .map((t) => ({ component: n(c.id), technology: t })),
    ),
};
