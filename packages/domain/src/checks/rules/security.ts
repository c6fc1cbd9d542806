import {
  CLIENT,
  STORE,
  DATABASE,
  BROKER,
  COMPUTE,
  PROVIDER,
  SENSITIVE,
  PEOPLE,
} from '../kind-sets.ts';
import { unique } from '../model-parts.ts';
import type { Predicate } from '../check.ts';

/** Security. Texts, parameters and sources: ../data/checks.json. */
export const securityStructureChecks: Readonly<Record<string, Predicate>> = {
  'SEC-001': ({ n, ins, covered, sens, exposed, fronts }) =>
    exposed()
      .map((c) => ({
        c,
        s: unique([
          ...sens(c.id).filter((s) => SENSITIVE.includes(s)),
          ...ins(c.id)
            .flatMap((x) => (x.dataFlow ? [x.dataFlow.sensitivity] : []))
            .filter((s) => s !== 'public'),
        ]),
      }))
      .filter(
        (v) =>
          v.s.length && !fronts(v.c.id).some((f) => covered('authentication|device_identity', f)),
      )
      .map((v) => ({
        component: n(v.c.id),
        componentId: v.c.id,
        from: ins(v.c.id)
          .map((x) => n(x.from))
          .join(', '),
        sensitivity: v.s.join(', '),
      })),

  'SEC-003': ({ connections, n }) =>
    connections
      .filter(
        (x) =>
          SENSITIVE.includes(x.dataFlow?.sensitivity ?? 'public') &&
          x.dataFlow?.encrypted === false,
      )
      .map((x) => ({
        connection: x.id,
        from: n(x.from),
        to: n(x.to),
        sensitivity: x.dataFlow?.sensitivity,
      })),

  'SEC-004': ({ connections, comp, n }) =>
    connections
      .filter(
        (x) =>
          /^(http|ftp|telnet|smtp|ldap|mqtt|ws|amqp|tcp|http\/1\.1)$/i.test(
            (x.protocol ?? '').trim(),
          ) &&
          [comp(x.from), comp(x.to)].some(
            (c) => c && (c.type === 'external' || CLIENT.includes(c.kind) || c.kind === 'device'),
          ) &&
          x.dataFlow?.encrypted !== true,
      )
      .map((x) => ({ connection: x.id, protocol: x.protocol, from: n(x.from), to: n(x.to) })),

  'SEC-005': ({ n, of, covered, sens }) =>
    of(STORE)
      .filter(
        (s) =>
          sens(s.id).some((v) => SENSITIVE.includes(v)) &&
          !covered('encryption_at_rest|tokenization', s.id),
      )
      .map((s) => ({
        component: n(s.id),
        componentId: s.id,
        sensitivity: sens(s.id)
          .filter((v) => SENSITIVE.includes(v))
          .join(', '),
      })),

  'SEC-006': ({ components, connections, comp, outs, ours, of, has }) =>
    components.some(
      (c) =>
        ours(c) &&
        COMPUTE.includes(c.kind) &&
        outs(c.id).some((x) =>
          PROVIDER.concat(DATABASE, BROKER).includes(comp(x.to)?.kind ?? 'other'),
        ),
    ) &&
    !has('secrets_management') &&
    !of(['secrets']).length
      ? [
          {
            count: unique(
              connections
                .filter(
                  (x) =>
                    COMPUTE.includes(comp(x.from)?.kind ?? 'other') &&
                    PROVIDER.concat(DATABASE, BROKER).includes(comp(x.to)?.kind ?? 'other'),
                )
                .map((x) => x.to),
            ).length,
          },
        ]
      : [],

  'SEC-008': ({ n, covered, exposed, fronts }) =>
    exposed()
      .filter(
        (c) =>
          COMPUTE.concat('iot_broker').includes(c.kind) &&
          c.kind !== 'integration_adapter' &&
          !fronts(c.id).some((f) => covered('rate_limiting', f)),
      )
      .map((c) => ({ component: n(c.id), componentId: c.id })),

  'SEC-012': ({ components, comp, n, outs, ours, covered, sens }) =>
    components
      .filter(
        (c) =>
          ours(c) &&
          COMPUTE.includes(c.kind) &&
          sens(c.id).some((s) => ['health', 'payment'].includes(s)),
      )
      .filter(
        (c) =>
          !covered('audit_log', c.id) &&
          !outs(c.id).some((x) => comp(x.to)?.kind === 'audit_store'),
      )
      .map((c) => ({
        component: n(c.id),
        componentId: c.id,
        sensitivity: sens(c.id)
          .filter((s) => ['health', 'payment'].includes(s))
          .join(', '),
      })),

  'SEC-019': ({ connections, comp, n }) =>
    connections
      .filter(
        (x) =>
          comp(x.to)?.kind === 'monitoring' && PEOPLE.includes(x.dataFlow?.sensitivity ?? 'public'),
      )
      .map((x) => ({
        connection: x.id,
        from: n(x.from),
        to: n(x.to),
        sensitivity: x.dataFlow?.sensitivity,
      })),

  'SEC-022': ({ n, has, exposed }) =>
    exposed().some((c) => COMPUTE.includes(c.kind)) && !has('input_validation')
      ? [
          {
            components: exposed()
              .filter((c) => COMPUTE.includes(c.kind))
              .map((c) => n(c?.id))
              .join(', '),
            componentId: exposed().find((c) => COMPUTE.includes(c.kind))?.id,
          },
        ]
      : [],
};
