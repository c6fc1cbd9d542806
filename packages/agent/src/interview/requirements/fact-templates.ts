import { grouped, upTo, money, duration, days } from './say-amount.ts';
import { atLeast, atMost, latency, people, type Template } from './template.ts';

/** How a fact reads as a requirement. Facts without a template are context, not something to be met. */
export const templates: Readonly<Record<string, Template>> = {
  registered_users: people('people'),
  monthly_active_users: people('people active in a month'),
  daily_active_users: people('people a day'),
  internal_users: people('people of the staff'),
  customers: people('customers'),
  members: people('members'),
  students: people('students'),
  concurrent_users: people('people at the same time'),
  peak_concurrent_users: people('people at the same time at the peak'),
  tenants: {
    kind: 'quality',
    category: 'scalability',
    say: (fact) => `It serves ${upTo(fact)} customers (tenants), each with its own data.`,
    measure: atLeast('tenants', 'tenants'),
  },
  devices: {
    kind: 'quality',
    category: 'scalability',
    say: (fact) => `It handles ${upTo(fact)} devices.`,
    measure: atLeast('devices', 'devices'),
  },
  peak_rps: {
    kind: 'quality',
    category: 'scalability',
    say: (fact) => `It bears peaks of ${upTo(fact)} requests per second.`,
    measure: atLeast('peak load', '1/s'),
  },
  average_rps: {
    kind: 'quality',
    category: 'scalability',
    say: (fact) => `It bears ${upTo(fact)} requests per second.`,
    measure: atLeast('load', '1/s'),
  },
  events_per_second: {
    kind: 'quality',
    category: 'scalability',
    say: (fact) => `It takes in ${upTo(fact)} events per second.`,
    measure: atLeast('events', '1/s'),
  },
  availability_percent: {
    kind: 'quality',
    category: 'availability',
    say: (fact) => `It is available ${String(fact.value)} percent of the time.`,
    measure: atLeast('availability', 'percent'),
  },
  downtime_tolerated_minutes: {
    kind: 'quality',
    category: 'availability',
    say: (fact) => `An outage may last ${duration(fact.high ?? fact.value ?? 0)} at most.`,
    measure: atMost('outage', 'min'),
  },
  rpo_minutes: {
    kind: 'quality',
    category: 'availability',
    say: (fact) =>
      fact.value === 0
        ? 'No data is lost after a failure (RPO 0).'
        : `After a failure at most ${duration(fact.high ?? fact.value ?? 0)} of data are lost (RPO).`,
    measure: atMost('RPO', 'min'),
  },
  rto_minutes: {
    kind: 'quality',
    category: 'availability',
    say: (fact) =>
      `After a failure it works again within ${duration(fact.high ?? fact.value ?? 0)} (RTO).`,
    measure: atMost('RTO', 'min'),
  },
  latency_ms: latency('It answers'),
  latency_ms_p95: latency('95 percent of the answers come'),
  latency_ms_p99: latency('99 percent of the answers come'),
  update_interval_seconds: {
    kind: 'quality',
    category: 'performance',
    say: (fact) => `What is shown is at most ${grouped(fact.high ?? fact.value ?? 0)} seconds old.`,
    measure: atMost('age of what is shown', 's'),
  },
  staleness_seconds: {
    kind: 'quality',
    category: 'performance',
    say: (fact) =>
      `What is shown may lag by at most ${grouped(fact.high ?? fact.value ?? 0)} seconds.`,
    measure: atMost('lag', 's'),
  },
  retention_days: {
    kind: 'quality',
    category: 'data',
    say: (fact) => `Data is kept for ${days(fact.high ?? fact.value ?? 0)}.`,
    measure: (fact) => ({
      metric: 'retention',
      operator: '=',
      value: fact.value ?? 0,
      unit: 'days',
    }),
  },
  storage_gb: {
    kind: 'quality',
    category: 'scalability',
    say: (fact) => `It holds ${upTo(fact)} GB of data.`,
    measure: atLeast('data', 'GB'),
  },
  monthly_budget: {
    kind: 'constraint',
    category: 'cost',
    say: (fact) => `Running it costs at most ${money(fact)} a month.`,
    measure: atMost('run cost a month', 'USD'),
  },
  annual_budget: {
    kind: 'constraint',
    category: 'cost',
    say: (fact) => `Running it costs at most ${money(fact)} a year.`,
    measure: atMost('run cost a year', 'USD'),
  },
  total_budget: {
    kind: 'constraint',
    category: 'cost',
    say: (fact) => `The budget is ${money(fact)} in total.`,
    measure: atMost('build cost', 'USD'),
  },
  deadline_weeks: {
    kind: 'constraint',
    category: 'schedule',
    say: (fact) => `It is in use within ${grouped(fact.high ?? fact.value ?? 0)} weeks.`,
    measure: atMost('time to use', 'weeks'),
  },
  mvp_weeks: {
    kind: 'constraint',
    category: 'schedule',
    say: (fact) =>
      `A first version is in use within ${grouped(fact.high ?? fact.value ?? 0)} weeks.`,
    measure: atMost('time to the first version', 'weeks'),
  },
  deadline_date: {
    kind: 'constraint',
    category: 'schedule',
    say: (fact) => `It is in use by ${fact.label ?? 'the date'}.`,
  },
  team_size: {
    kind: 'constraint',
    category: 'team',
    say: (fact) => `It is built and run by a team of ${upTo(fact)}.`,
  },
  developers: {
    kind: 'constraint',
    category: 'team',
    say: (fact) =>
      fact.value === 0
        ? 'There are no developers of their own.'
        : `It is built by ${upTo(fact)} developers.`,
  },
  has_ops_team: {
    kind: 'constraint',
    category: 'team',
    say: (fact) =>
      fact.negated ? 'Nobody works full-time on operations.' : 'A team for operations is there.',
  },
  team_skill: {
    kind: 'constraint',
    category: 'team',
    say: (fact) => `The people who build it know ${fact.label}.`,
  },
  existing_technology: {
    kind: 'constraint',
    category: 'portability',
    say: (fact) => `What is in use today is taken into account: ${fact.label}.`,
  },
  must_keep_technology: {
    kind: 'constraint',
    category: 'portability',
    say: (fact) => `${fact.label} is kept.`,
  },
  preferred_technology: {
    kind: 'constraint',
    category: 'portability',
    say: (fact) => `${fact.label} is wanted.`,
  },
  excluded_technology: {
    kind: 'constraint',
    category: 'portability',
    say: (fact) => `${fact.label} is not used.`,
  },
  cloud_provider: {
    kind: 'constraint',
    category: 'portability',
    say: (fact) => (fact.negated ? `${fact.label} is not used.` : `It runs on ${fact.label}.`),
  },
  hosting_provider: {
    kind: 'constraint',
    category: 'portability',
    say: (fact) => `It runs at ${fact.label}.`,
  },
  hosting_model: {
    kind: 'constraint',
    category: 'portability',
    say: (fact) =>
      fact.negated ? `It does not run in a ${fact.label}.` : `Hosting: ${fact.label}.`,
  },
  data_residency: {
    kind: 'constraint',
    category: 'regulatory',
    say: (fact) => `Data stays in ${fact.label}.`,
  },
  served_region: {
    kind: 'constraint',
    category: 'regulatory',
    say: (fact) => `It serves people in ${fact.label}.`,
  },
  integration: {
    kind: 'functional',
    category: 'interoperability',
    say: (fact) => `It exchanges data with ${fact.label}.`,
  },
  payment_provider: {
    kind: 'functional',
    category: 'interoperability',
    say: (fact) => `Payments go through ${fact.label}.`,
  },
  takes_payments: {
    kind: 'functional',
    say: () => 'People can pay online.',
    category: 'interoperability',
  },
  stores_card_data: {
    kind: 'quality',
    category: 'security',
    say: () => 'Card data never touches our own systems.',
  },
  offline_work: {
    kind: 'quality',
    category: 'availability',
    say: () => 'It goes on working without a network connection.',
  },
  realtime_updates: {
    kind: 'quality',
    category: 'performance',
    say: () => 'Changes are shown live.',
  },
  security_control: {
    kind: 'quality',
    category: 'security',
    say: (fact) =>
      fact.negated
        ? `People use it without ${fact.label === 'authentication' ? 'an account or log-in' : fact.label}.`
        : `Security: ${fact.label}.`,
  },
  audit_trail: {
    kind: 'quality',
    category: 'security',
    say: () => 'Who changed what and when is logged in an audit trail.',
  },
  immutable_records: {
    kind: 'quality',
    category: 'data',
    say: () => 'Records cannot be changed afterwards.',
  },
  accessibility: {
    kind: 'compliance',
    category: 'usability',
    say: () => 'It is accessible to people with disabilities (WCAG).',
  },
  language: {
    kind: 'functional',
    category: 'usability',
    say: (fact) => `It speaks ${fact.label}.`,
  },
  open_source_only: {
    kind: 'constraint',
    category: 'portability',
    say: () => 'Only open-source software is used.',
  },
  anonymity_required: { kind: 'quality', category: 'privacy', say: () => 'People stay anonymous.' },
  budget_low: {
    kind: 'constraint',
    category: 'cost',
    say: () => 'It has to be as cheap as possible.',
  },
  no_budget: { kind: 'constraint', category: 'cost', say: () => 'There is no budget to speak of.' },
  migration_needed: {
    kind: 'functional',
    category: 'data',
    say: () => 'Existing data is migrated from the present system.',
  },
  tenant_isolation: {
    kind: 'quality',
    category: 'security',
    say: () => 'Each customer has an instance or database of its own, isolated from the others.',
  },
};
