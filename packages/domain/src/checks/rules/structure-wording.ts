import { BROKER, COMPUTE } from '../kind-sets.ts';
import { unique } from '../model-parts.ts';
import type { Predicate } from '../check.ts';

/** Structure, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const structureWordingChecks: Readonly<Record<string, Predicate>> = {
  'STR-013': ({ connections, comp, n, unit, ours, says }) =>
    connections
      .filter((x) => x.type === 'asynchronous')
      .filter((x) => {
        const a = comp(x.from),
          b = comp(x.to);
        return (
          a &&
          b &&
          ours(a) &&
          ours(b) &&
          COMPUTE.includes(a.kind) &&
          COMPUTE.includes(b.kind) &&
          a.kind !== 'realtime_gateway' &&
          b.kind !== 'realtime_gateway' &&
          unit(a) !== unit(b) &&
          !says(x, 'queue|outbox|table|webhook|websocket|sse|stream|pg-boss|postgres')
        );
      })
      .map((x) => ({ connection: x.id, from: n(x.from), to: n(x.to) })),

  'STR-015': ({ connections, comp, n, ours, of, says }) =>
    of(['legacy_system']).flatMap((l) =>
      connections
        .filter((x) => x.from === l.id || x.to === l.id)
        .map((x) => comp(x.from === l.id ? x.to : x.from))
        .filter(
          (c) =>
            c &&
            ours(c) &&
            ['api', 'web_app', 'mobile_app', 'worker', 'realtime_gateway'].includes(c.kind) &&
            !says(c, 'adapter|anti-corruption|facade|import|export|sync'),
        )
        .map((c) => ({ component: n(c?.id), legacy: n(l?.id) })),
    ),

  'STR-016': ({ n, ins, outs, of, says }) =>
    of(BROKER)
      .map((b) => ({
        component: n(b.id),
        componentId: b.id,
        lacks: [
          ins(b.id).length ? '' : 'producer',
          outs(b.id).length ||
          ins(b.id).some((x) => x.type === 'dependency' || says(x, 'subscribe|consume|poll'))
            ? ''
            : 'consumer',
        ]
          .filter(Boolean)
          .join(' and '),
      }))
      .filter((v) => v.lacks),

  'STR-021': ({ components, technologies, comp, ours, says }) =>
    technologies
      .filter((t) => t.componentIds.filter(comp).length === 0)
      .map((t) => ({ technology: t.name, problem: 'names no existing component' }))
      .concat(
        technologies.length
          ? unique(components.filter(ours).flatMap((c) => c.technologies))
              .filter(
                (t) =>
                  !technologies.some(
                    (x) =>
                      says(x.name, t.replace(/[^A-Za-z0-9 ]/g, '.')) ||
                      says(t, x.name.replace(/[^A-Za-z0-9 ]/g, '.')),
                  ),
              )
              .map((t) => ({
                technology: t,
                problem: 'is used by a component but has no technology choice',
              }))
          : [],
      ),
};
