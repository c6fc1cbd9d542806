import { CLIENT } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Operations, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const operationsWordingChecks: Readonly<Record<string, Predicate>> = {
  'OPS-002': ({ connections, controls, comp, n, of, has, says }) =>
    (has('monitoring') || of(['monitoring']).length) &&
    !says(
      [
        controls.filter((x) => x.kind === 'monitoring'),
        of(['monitoring']),
        connections.filter((x) => comp(x.to)?.kind === 'monitoring'),
      ],
      'alert|alarm|page[sd]? |pager|on-call|notif|wake',
    )
      ? [
          {
            where:
              of(['monitoring'])
                .map((c) => n(c?.id))
                .join(', ') || controls.find((x) => x.kind === 'monitoring')?.id,
          },
        ]
      : [],

  'OPS-003': ({ components, patterns, decisions, facts, timeToMarket, says, asks }) =>
    (() => {
      const r =
        asks(
          'migrat|replace (the|our|an) |existing (data|system|customers|database|users)|legacy|old system|currently (use|run|in excel|on)|in excel|spreadsheets? (today|now|currently)|by hand today',
        )[0] ??
        facts
          .filter(
            (f) =>
              f.topic === 'migration' &&
              f.source !== 'assumed' &&
              !says(f.statement, 'no |none|greenfield'),
          )
          .map((f) => ({ id: 'fact', statement: f.statement }))[0];
      return r &&
        !patterns.some((q) => q.category === 'migration') &&
        !decisions.some((d) => says(d, 'migrat|cut-over|cutover|import|parallel run|strangler')) &&
        !says(
          [timeToMarket?.phases, components.map((c) => c.responsibilities)],
          'migrat|cut-over|cutover|import|parallel run',
        )
        ? [{ requirement: r.id, statement: r.statement }]
        : [];
    })(),

  'OPS-004': ({ has, anywhere, codeUnits }) =>
    codeUnits().length &&
    !has('rollback') &&
    !anywhere(
      'rollback|roll back|blue-green|blue green|canary|feature flag|rolling deploy|progressive delivery',
    )
      ? [{ units: codeUnits().slice(0, 5).join(', '), unit: codeUnits()[0] }]
      : [],

  'OPS-005': ({ decisions, controls, risks, timeToMarket, says, availGoal, goalHours }) =>
    (availGoal !== null || goalHours('rto|recovery time') !== null) &&
    !says(
      [controls, decisions, risks, timeToMarket?.phases],
      'runbook|playbook|run book|drill|game day|rehears|incident procedure',
    )
      ? [
          {
            goal: availGoal !== null ? availGoal + ' %' : goalHours('rto|recovery time') + ' h',
          },
        ]
      : [],

  'OPS-006': ({ anywhere, codeUnits }, p) =>
    codeUnits().length > p.units &&
    !anywhere('opentelemetry|tracing|trace|jaeger|zipkin|tempo|x-ray|correlation id')
      ? [{ units: codeUnits().length }]
      : [],

  'OPS-007': ({ n, of, anywhere, availGoal }, p) =>
    (availGoal ?? 0) >= p.goalPercent &&
    of(['relational_db']).length &&
    !anywhere(
      'expand-contract|expand contract|expand and contract|online migration|backward compatible|backwards compatible|zero-downtime|zero downtime|schema migration',
    )
      ? [{ component: n(of(['relational_db'])[0]?.id), goal: availGoal }]
      : [],

  'OPS-008': ({ requirements, controls, says }) =>
    requirements
      .filter(
        (r) =>
          r.measure &&
          ['performance', 'availability'].includes(r.category ?? 'data') &&
          !controls.some(
            (x) =>
              x.kind === 'monitoring' &&
              (x.requirementIds.includes(r.id) ||
                says(x.description, 'slo|latency|availability|p95|p99|uptime')),
          ),
      )
      .map((r) => ({
        requirement: r.id,
        metric: r.measure?.metric,
        value: r.measure?.value,
        unit: r.measure?.unit,
      })),

  'OPS-009': ({ anywhere, availGoal, teamSize }, p) =>
    (availGoal ?? 0) >= p.goalPercent &&
    teamSize !== null &&
    teamSize < p.minTeam &&
    !anywhere(
      'managed operation|managed service provider|on-call|standby duty|office hours|business hours',
    )
      ? [{ goal: availGoal, team: teamSize }]
      : [],

  'OPS-010': ({ components, ours, anywhere }, p) =>
    components.filter((c) => ours(c) && !CLIENT.includes(c.kind)).length >= p.parts &&
    !anywhere(
      'terraform|opentofu|pulumi|cloudformation|bicep|cdk|ansible|infrastructure as code|infrastructure-as-code|helm|compose',
    )
      ? [{ count: components.filter((c) => ours(c) && !CLIENT.includes(c.kind)).length }]
      : [],

  'OPS-011': ({ controls, n, of, says }) =>
    of(['message_queue', 'event_stream'])
      .filter(
        (q) =>
          !q.scalingFactors.some((f) => says([f.metric], 'depth|lag|age|backlog|length|waiting')) &&
          !controls.some((x) => x.kind === 'monitoring' && says(x, 'queue|lag|backlog')),
      )
      .map((q) => ({ component: n(q.id), componentId: q.id })),
};
