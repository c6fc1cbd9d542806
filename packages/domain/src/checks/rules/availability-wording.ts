import { CLIENT, SOURCE, BROKER, COMPUTE, PROVIDER } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Availability, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const availabilityWordingChecks: Readonly<Record<string, Predicate>> = {
  'AVL-003': ({ n, of, covered, says, availGoal }, p) =>
    availGoal === null || availGoal < p.goalPercent
      ? []
      : of(SOURCE)
          .filter(
            (d) =>
              d.type !== 'external' &&
              d.kind !== 'object_storage' &&
              (d.instances?.min ?? 1) < 2 &&
              !covered('high_availability', d.id) &&
              !says(d, 'multi-az|multi az|standby|failover|fail-over|replica|cluster'),
          )
          .map((d) => ({ component: n(d.id), componentId: d.id, goal: availGoal })),

  'AVL-004': ({ anywhere, availGoal, regions }, p) =>
    availGoal !== null &&
    availGoal >= p.goalPercent &&
    !anywhere(
      'zone|multi-az|multi-zone|availability set|two data cent|second data cent|second site',
    ) &&
    regions < 2
      ? [{ goal: availGoal }]
      : [],

  'AVL-005': ({ connections, patterns, comp, n, covered, says }) =>
    connections
      .filter(
        (x) =>
          (says(x, 'retry|retries|at-least-once|redeliver') ||
            patterns.some((q) => says(q, 'retry|retries') && q.componentIds.includes(x.from))) &&
          (comp(x.to)?.kind === 'payment_provider' ||
            x.dataFlow?.sensitivity === 'payment' ||
            says(x, 'order|book|charge|transfer|payment|create')) &&
          !covered('idempotency', x.to) &&
          !covered('idempotency', x.from),
      )
      .map((x) => ({ from: n(x.from), to: n(x.to), connection: x.id, componentId: x.from })),

  'AVL-006': ({ connections, patterns, controls, comp, n, says }) =>
    connections
      .filter(
        (x) =>
          x.type === 'synchronous' &&
          PROVIDER.includes(comp(x.to)?.kind ?? 'other') &&
          comp(x.to)?.type === 'external' &&
          COMPUTE.includes(comp(x.from)?.kind ?? 'other') &&
          !says(x, 'timeout|time limit|deadline|circuit') &&
          !patterns.some(
            (q) =>
              says(q, 'timeout|circuit breaker|bulkhead|time limit') &&
              (q.componentIds.includes(x.from) || q.componentIds.includes(x.to)),
          ) &&
          !controls.some(
            (q) =>
              says(q, 'timeout|circuit breaker|time limit') &&
              (q.componentIds.includes(x.from) || q.componentIds.includes(x.to)),
          ),
      )
      .map((x) => ({ from: n(x.from), to: n(x.to), connection: x.id, componentId: x.from })),

  'AVL-007': ({ patterns, controls, n, ins, outs, of, says }) =>
    of(['message_queue', 'event_stream'])
      .filter(
        (q) =>
          !says(
            [q, ins(q.id), outs(q.id)],
            'dead letter|dead-letter|dlq|poison|parking|quarantine',
          ) &&
          !patterns.some((x) => says(x, 'dead letter|dead-letter|dlq')) &&
          !controls.some(
            (x) => x.componentIds.includes(q.id) && says(x, 'dead letter|dead-letter|dlq|poison'),
          ),
      )
      .map((q) => ({ component: n(q.id), componentId: q.id })),

  'AVL-009': ({ n, ins, covered, says, availGoal, requestPath }, p) =>
    availGoal === null || availGoal < p.goalPercent
      ? []
      : requestPath()
          .filter(
            (c) =>
              c.type === 'external' &&
              PROVIDER.includes(c.kind) &&
              !covered('graceful_degradation', c.id) &&
              !ins(c.id).some((x) => covered('graceful_degradation', x.from)) &&
              !says([c, ins(c.id)], 'fallback|fall back|degrade|second provider|cached|queued'),
          )
          .map((c) => ({
            component: n(c.id),
            componentId: c.id,
            goal: availGoal,
            callers: ins(c.id)
              .map((x) => n(x.from))
              .join(', '),
          })),

  'AVL-011': ({ patterns, comp, n, outs, ours, of, covered, says }) =>
    of(BROKER).flatMap((b) =>
      outs(b.id)
        .map((x) => comp(x.to))
        .filter(
          (c) =>
            c &&
            ours(c) &&
            COMPUTE.includes(c.kind) &&
            c.kind !== 'realtime_gateway' &&
            !covered('idempotency', c.id) &&
            !says(
              [c, patterns.filter((q) => q.componentIds.includes(c.id))],
              'idempoten|dedup|exactly once|upsert|inbox',
            ),
        )
        .map((c) => ({ component: n(c?.id), componentId: c?.id, broker: n(b.id) })),
    ),

  'AVL-012': ({ patterns, n, of, covered, says }) =>
    of(['scheduler'])
      .filter(
        (s) =>
          (s.instances?.max ?? 1) > 1 &&
          !says(
            [s, patterns.filter((q) => q.componentIds.includes(s.id))],
            'lock|leader|lease|singleton|managed',
          ) &&
          !covered('idempotency', s.id),
      )
      .map((s) => ({ component: n(s.id), componentId: s.id, count: s.instances?.max })),

  'AVL-013': ({ technologies, comp, n, ins, says, entries }) =>
    entries()
      .filter(
        (c) =>
          COMPUTE.includes(c.kind) &&
          (c.instances?.min ?? 1) >= 2 &&
          ins(c.id).some((x) => CLIENT.includes(comp(x.from)?.kind ?? 'other')) &&
          !says(
            [c, technologies.filter((t) => t.componentIds.includes(c.id))],
            'lambda|cloud run|app service|functions|fargate|container apps|fly.io|render|heroku|vercel|built-in load balanc',
          ),
      )
      .map((c) => ({ component: n(c?.id), componentId: c?.id, count: c.instances?.min })),

  'AVL-018': ({ controls, says, goalHours }, p) =>
    (() => {
      const h = goalHours('rto|recovery time|time to recover|restore time');
      if (h === null) return [];
      return controls
        .filter((x) => x.kind === 'disaster_recovery')
        .map((x) => ({
          x,
          t: says(x, 'active-active|active active|multi-site')
            ? p.activeActive
            : says(x, 'warm|hot standby|standby|replica')
              ? p.warm
              : says(x, 'pilot light')
                ? p.pilot
                : p.restore,
        }))
        .filter((v) => v.t > h)
        .map((v) => ({ control: v.x.name || v.x.id, takes: v.t, rto: h }));
    })(),
};
