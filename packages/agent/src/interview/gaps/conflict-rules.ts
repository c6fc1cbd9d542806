import type { Finding } from '@aa/domain';
import type { ReadFact } from '../../model/understanding.ts';
import { findStated, monthlyBudget, numberOf, type FactView } from './fact-view.ts';

export interface Conflict {
  id: string;
  kind: Finding['kind'];
  message: string;
  suggestion: string;
  facts: ReadFact[];
}
type Rule = (view: FactView) => Conflict | undefined;

const cloudOnly = new Set([
  'DynamoDB',
  'AWS Lambda',
  'Amazon S3',
  'Amazon SQS',
  'BigQuery',
  'Snowflake',
  'Firebase',
  'Cosmos DB',
  'Aurora',
  'AWS',
  'Azure',
  'GCP',
  'Vercel',
  'Heroku',
  'Supabase',
  'Netlify',
]);

const noCloudButCloud: Rule = (view) => {
  const no =
    findStated(view, 'hosting_model', 'public cloud', true) ??
    findStated(view, 'hosting_model', 'air gapped') ??
    findStated(view, 'hosting_excluded', undefined, true);
  const cloud = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      !fact.negated &&
      fact.label !== undefined &&
      cloudOnly.has(fact.label) &&
      [
        'cloud_provider',
        'preferred_technology',
        'existing_technology',
        'hosting_provider',
        'must_keep_technology',
      ].includes(fact.metric),
  );
  if (no === undefined) return undefined;
  const service = findStated(view, 'cloud_service_wanted');
  if (cloud === undefined && service !== undefined)
    return {
      id: 'no-cloud-but-cloud',
      kind: 'contradiction',
      message: 'The cloud is ruled out, yet a part is to run in the cloud.',
      suggestion:
        'Say which of the two gives way, or which data may leave the house for this part.',
      facts: [no, service],
    };
  if (cloud === undefined) return undefined;
  return {
    id: 'no-cloud-but-cloud',
    kind: 'contradiction',
    message: `The cloud is ruled out, yet ${cloud.label} is wanted, which exists only in the cloud.`,
    suggestion: `Say which of the two gives way: own servers with an alternative to ${cloud.label}, or the cloud for this part.`,
    facts: [no, cloud],
  };
};

const availabilityWithoutMoney: Rule = (view) => {
  const goal = numberOf(view, 'availability_percent') ?? findStated(view, 'availability_high');
  const budget = monthlyBudget(view);
  if (goal === undefined || budget === undefined) return undefined;
  const percent = goal.value ?? 99.99;
  const needed = percent >= 99.99 ? 1500 : percent >= 99.95 ? 250 : 0;
  if (budget.usd >= needed) return undefined;
  return {
    id: 'availability-without-budget',
    kind: 'contradiction',
    message: `An availability of ${goal.value === undefined ? 'practically always' : `${percent} percent`} cannot be had for this budget (${budget.usd === 0 ? 'none' : `about $${Math.round(budget.usd)} a month`}): it takes spare instances in several zones and people on call, from about $${needed} a month.`,
    suggestion:
      'Lower the goal to what one well-run server with backups gives (about 99.5 percent), or raise the budget.',
    facts: [goal, budget.fact],
  };
};

const perfectUptime: Rule = (view) => {
  const goal = numberOf(view, 'availability_percent');
  if (goal === undefined || (goal.value ?? 0) < 100) return undefined;
  return {
    id: 'perfect-uptime',
    kind: 'infeasible',
    message:
      'Never being down (100 percent availability) is infeasible: every system fails at times, and each further nine costs about ten times more.',
    suggestion: 'Name the longest outage that hurts; 99.9 to 99.99 percent is what can be built.',
    facts: [goal],
  };
};

const oneServer: Rule = (view) => {
  const servers = numberOf(view, 'servers');
  const goal = numberOf(view, 'availability_percent') ?? findStated(view, 'availability_high');
  if (
    servers?.value !== 1 ||
    goal === undefined ||
    (goal.value ?? 100) < 99.9 ||
    servers.when === 'now'
  )
    return undefined;
  return {
    id: 'one-server-always-up',
    kind: 'contradiction',
    message:
      'It must hardly ever be down, yet only one server is to be paid for: a single server is down whenever it fails or is updated.',
    suggestion: 'Pay for a second instance, or accept a few hours of outage a year.',
    facts: [goal, servers],
  };
};

const tinyTeamManyParts: Rule = (view) => {
  const team = numberOf(view, 'team_size', 'developers');
  const style = findStated(view, 'preferred_style', 'microservices');
  if (team === undefined || style === undefined || (team.high ?? team.value ?? 9) > 4)
    return undefined;
  return {
    id: 'small-team-microservices',
    kind: 'over_engineering',
    message: `Microservices for a team of ${team.value} cannot both hold well: each service has to be built, deployed and watched apart.`,
    suggestion: 'One application in modules that could be taken apart later (a modular monolith).',
    facts: [team, style],
  };
};

const heavyTools = new Set(['Kubernetes', 'Kafka', 'Cassandra', 'Spark', 'Databricks']);
const heavyForSmall: Rule = (view) => {
  const tool = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      !fact.negated &&
      fact.metric === 'preferred_technology' &&
      fact.label !== undefined &&
      heavyTools.has(fact.label),
  );
  const size = numberOf(view, 'team_size', 'developers');
  const users = numberOf(
    view,
    'registered_users',
    'internal_users',
    'members',
    'customers',
    'monthly_active_users',
  );
  const isSmall =
    (size?.value !== undefined && size.value <= 3) ||
    (users?.value !== undefined && users.value <= 2000);
  if (tool === undefined || !isSmall) return undefined;
  const cause = size?.value !== undefined && size.value <= 3 ? size : users;
  return {
    id: 'heavy-tool',
    kind: 'over_engineering',
    message: `${tool.label} is more than this size needs: it has to be run, updated and understood by people who could build functions instead.`,
    suggestion:
      'Start with a plain database and a small queue in it; keep a seam where it could come in later.',
    facts: cause === undefined ? [tool] : [tool, cause],
  };
};

const shortDeadline: Rule = (view) => {
  const deadline = numberOf(view, 'deadline_weeks');
  if (deadline?.value === undefined) return undefined;
  const weeks = deadline.high ?? deadline.value;
  const team = numberOf(view, 'team_size', 'developers');
  const integrations = numberOf(view, 'integrations_count');
  const parts = view.functionalCount + 3 * Math.max(view.outsideCount, integrations?.value ?? 0);
  const heavy = view.regimes.find(
    (regime) =>
      regime.standing === 'applies' &&
      ['hipaa', 'soc2', 'fedramp', 'iso-27001', 'eu-mdr-ivdr-iec62304', 'pci-dss', 'dora'].includes(
        regime.id,
      ) &&
      regime.evidence.quote !== undefined,
  );
  const people = Math.min(6, Math.max(1, team?.value ?? 3));
  const tooMuch = weeks <= 13 && parts > weeks * people * 0.9 + 3;
  const tooRegulated =
    weeks <= 6 &&
    heavy !== undefined &&
    ['hipaa', 'soc2', 'fedramp', 'iso-27001', 'eu-mdr-ivdr-iec62304'].includes(heavy.id);
  if (!tooMuch && !tooRegulated) return undefined;
  const cause =
    tooRegulated && heavy !== undefined
      ? `${heavy.name} alone takes months of evidence and audits`
      : `${view.functionalCount} functions and ${Math.max(view.outsideCount, integrations?.value ?? 0)} connections to other systems are more than ${people === 1 ? 'one person' : `${people} people`} can build and test in it`;
  return {
    id: 'deadline-infeasible',
    kind: 'infeasible',
    message: `The deadline of ${Math.round(weeks * 10) / 10} weeks is infeasible for all of it: ${cause}.`,
    suggestion:
      'Agree on a first release with the three to five functions that matter most, and move the rest to later dates.',
    facts: [
      deadline,
      ...(integrations === undefined ? (team === undefined ? [] : [team]) : [integrations]),
    ],
  };
};

const anonymousButKnown: Rule = (view) => {
  const anonymous =
    findStated(view, 'anonymity_required') ??
    findStated(view, 'security_control', 'authentication', true);
  const known =
    findStated(view, 'security_control', 'per user isolation') ??
    (anonymous?.metric === 'anonymity_required'
      ? (findStated(view, 'data_kind', 'contact') ??
        findStated(view, 'data_kind', 'identity documents') ??
        findStated(view, 'personal_identity_kept'))
      : findStated(view, 'security_control', 'row level access'));
  if (anonymous === undefined || known === undefined) return undefined;
  return {
    id: 'anonymous-but-known',
    kind: 'contradiction',
    message:
      'People are to stay unknown (no log-in, anonymous), yet something needs to know who they are.',
    suggestion:
      'A secret link or a code without a name can stand between the two; say how sure the system must be of the person.',
    facts: [anonymous, known],
  };
};

const offlineAndExact: Rule = (view) => {
  const offline = findStated(view, 'offline_work');
  const exact = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.metric === 'strong_consistency' &&
      !fact.negated &&
      fact.label === 'stock',
  );
  if (offline === undefined || exact === undefined) return undefined;
  return {
    id: 'offline-and-exact',
    kind: 'contradiction',
    message:
      'Work without a network and a figure that is always exact everywhere cannot both hold: what is sold offline is known to the others only later.',
    suggestion:
      'Give each place a share of the stock for offline sale, or accept corrections afterwards.',
    facts: [offline, exact],
  };
};

const retentionConflict: Rule = (view) => {
  const deletes = view.facts.filter(
    (fact) =>
      fact.source === 'message' && fact.metric === 'retention_days' && fact.value !== undefined,
  );
  const [first, second] = [deletes[0], deletes.at(-1)];
  const forever = findStated(view, 'retention_forever');
  const isAll = (fact: ReadFact) => /\ball\b|everything|\bdata\b/i.test(quoteOfFact(fact));
  if (
    first?.value !== undefined &&
    second?.value !== undefined &&
    first !== second &&
    isAll(first) &&
    isAll(second) &&
    Math.max(first.value, second.value) > 1.5 * Math.min(first.value, second.value)
  ) {
    return {
      id: 'retention-conflict',
      kind: 'contradiction',
      message: 'The same data is to be kept for two different times.',
      suggestion: 'Say which kinds of data have to be kept and which deleted.',
      facts: [first, second],
    };
  }
  if (forever !== undefined && first !== undefined && isAll(first) && isAll(forever)) {
    return {
      id: 'retention-conflict',
      kind: 'contradiction',
      message: 'Data is to be kept for ever and deleted after a time.',
      suggestion: 'Say which kinds of data have to be kept and which deleted.',
      facts: [forever, first],
    };
  }
  return undefined;
};
const quoteOfFact = (fact: ReadFact) => fact.evidence.quote ?? '';

const privateButModerated: Rule = (view) => {
  const secret = findStated(view, 'end_to_end_encryption');
  const inspected = findStated(view, 'content_inspection');
  const moderated = view.capabilities.find(
    (need) => need.id === 'moderation' && need.standing === 'said',
  );
  if (secret === undefined || (inspected === undefined && moderated === undefined))
    return undefined;
  return {
    id: 'encrypted-but-moderated',
    kind: 'contradiction',
    message:
      'Nobody but the participants may read the messages (end-to-end encryption), yet the server or moderators are to search, check or filter them: what cannot be read cannot be moderated.',
    suggestion:
      'Let people report a message, which then is shown to moderators in the clear; filter on the device before it is encrypted.',
    facts: inspected === undefined ? [secret] : [secret, inspected],
  };
};

const noneOnDuty: Rule = (view) => {
  const goal = numberOf(view, 'availability_percent');
  const alone = findStated(view, 'nobody_on_duty') ?? findStated(view, 'on_call', undefined, true);
  if (goal === undefined || alone === undefined || (goal.value ?? 0) < 99.99) return undefined;
  return {
    id: 'availability-without-people',
    kind: 'contradiction',
    message: `${goal.value} percent leaves minutes of outage a year, yet nobody is there to react when it fails.`,
    suggestion: 'Lower the goal, or have somebody on call at all hours.',
    facts: [goal, alone],
  };
};

const openButSensitive: Rule = (view) => {
  const open = findStated(view, 'open_access_sensitive');
  const health = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.metric === 'data_kind' &&
      !fact.negated &&
      ['health', 'children', 'salary', 'biometric', 'identity documents'].includes(
        fact.label ?? '',
      ),
  );
  if (open === undefined || health === undefined) return undefined;
  return {
    id: 'sensitive-without-login',
    kind: 'contradiction',
    message: `Sensitive data (${health.label}) is to be reachable without a log-in: that breaks every privacy law that applies to it.`,
    suggestion:
      'Use a link that expires together with a code sent to the person, or a single sign-on that stays signed in.',
    facts: [open, health],
  };
};

const insecure: Rule = (view) => {
  const practice = findStated(view, 'insecure_practice');
  if (practice === undefined) return undefined;
  return {
    id: 'insecure-practice',
    kind: 'security',
    message: `${practice.label === 'card numbers kept' ? 'Keeping card numbers yourself brings the whole of PCI DSS and is a target for theft' : 'Passwords must never be kept or sent in readable form'}.`,
    suggestion:
      practice.label === 'card numbers kept'
        ? 'Let the payment provider keep them and store its token only.'
        : 'Store a salted hash (argon2id) and send links to set a new one.',
    facts: [practice],
  };
};

const residencyElsewhere: Rule = (view) => {
  const home = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.metric === 'data_residency' &&
      !fact.negated &&
      fact.label !== 'none',
  );
  const other = findStated(view, 'hosting_location');
  if (home === undefined || other === undefined) return undefined;
  return {
    id: 'residency-elsewhere',
    kind: 'contradiction',
    message: `Data must stay in ${home.label}, yet hosting is planned in ${other.label}.`,
    suggestion: 'Host where the data must stay.',
    facts: [home, other],
  };
};

const liveButNightly: Rule = (view) => {
  const live = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.metric === 'realtime_updates' &&
      !fact.negated &&
      /everything|all/i.test(quoteOfFact(fact)),
  );
  const nightly = numberOf(view, 'report_delay_hours');
  if (live === undefined || nightly === undefined || (nightly.value ?? 0) < 12) return undefined;
  return {
    id: 'live-but-nightly',
    kind: 'contradiction',
    message: 'Everything is to be in real time, yet once a night is said to be enough.',
    suggestion: 'Say what has to be live; the rest can be done at night for less.',
    facts: [live, nightly],
  };
};

const fixedButEditable: Rule = (view) => {
  const fixed = findStated(view, 'immutable_records') ?? findStated(view, 'audit_trail');
  const editable = findStated(view, 'audit_entries_editable');
  if (fixed === undefined || editable === undefined) return undefined;
  return {
    id: 'immutable-but-editable',
    kind: 'contradiction',
    message: 'Records may not be changed, yet administrators are to correct them.',
    suggestion: 'Correct by a further entry that refers to the wrong one.',
    facts: [fixed, editable],
  };
};

const noPersonalDataBut: Rule = (view) => {
  const none = findStated(view, 'data_kind', 'personal', true);
  const some = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.metric === 'data_kind' &&
      !fact.negated &&
      [
        'personal',
        'contact',
        'health',
        'identity documents',
        'children',
        'location',
        'biometric',
      ].includes(fact.label ?? ''),
  );
  const known = some ?? findStated(view, 'personal_identity_kept');
  if (none === undefined || known === undefined) return undefined;
  return {
    id: 'no-personal-data-but',
    kind: 'contradiction',
    message: `No personal data is to be kept, yet ${some === undefined ? 'people are known by name or identity' : `${some.label} data is`}: that is personal data.`,
    suggestion: 'Either leave it out or treat it as the privacy law asks.',
    facts: [none, known],
  };
};

const hardwareWithoutMoney: Rule = (view) => {
  const gpus = numberOf(view, 'gpus');
  const budget = monthlyBudget(view);
  if (gpus?.value === undefined || budget === undefined || gpus.value * 250 <= budget.usd)
    return undefined;
  return {
    id: 'hardware-without-budget',
    kind: 'infeasible',
    message: `${gpus.value} GPUs cost far more than the budget: from about $${Math.round(gpus.value * 250)} a month.`,
    suggestion: 'Rent GPUs by the hour for the work that needs them, or raise the budget.',
    facts: [budget.fact, gpus],
  };
};

const loadWithoutMoney: Rule = (view) => {
  const budget = monthlyBudget(view);
  const concurrent = numberOf(
    view,
    'peak_concurrent_users',
    'concurrent_users',
    'concurrent_connections',
  );
  const active = numberOf(view, 'daily_active_users', 'monthly_active_users', 'registered_users');
  if (budget === undefined) return undefined;
  const need = Math.max(
    ((concurrent?.value ?? 0) / 1000) * 8,
    ((active?.value ?? 0) / 100_000) * 15,
  );
  const cause =
    ((concurrent?.value ?? 0) / 1000) * 8 >= ((active?.value ?? 0) / 100_000) * 15
      ? concurrent
      : active;
  if (cause === undefined || need < 60 || budget.usd * 3 >= need) return undefined;
  return {
    id: 'load-without-budget',
    kind: 'infeasible',
    message: `The budget (about $${Math.round(budget.usd)} a month) is too small for this load: ${cause.statement.toLowerCase()} need servers and traffic for at least $${Math.round(need)} a month.`,
    suggestion: 'Start with a smaller audience, or raise the budget with the number of people.',
    facts: [budget.fact, cause],
  };
};

const ordersDontAddUp: Rule = (view) => {
  const perDay = numberOf(view, 'orders_per_day');
  const customers = numberOf(view, 'customers');
  const each = numberOf(view, 'orders_per_customer_month');
  if (perDay?.value === undefined || customers?.value === undefined || each?.value === undefined)
    return undefined;
  const possible = (customers.value * each.value) / 30;
  if (perDay.value <= 3 * possible) return undefined;
  return {
    id: 'orders-do-not-add-up',
    kind: 'contradiction',
    message: `The numbers do not add up: ${customers.value} customers with ${each.value} order a month make about ${Math.ceil(possible)} orders a day, not ${perDay.value}.`,
    suggestion: 'Say which of the numbers is right.',
    facts: [perDay, customers],
  };
};

const peopleDontAddUp: Rule = (view) => {
  const most = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.hedge === 'at_most' &&
      [
        'registered_users',
        'internal_users',
        'students',
        'members',
        'customers',
        'concurrent_users',
      ].includes(fact.metric) &&
      fact.value !== undefined,
  );
  const sites = numberOf(view, 'locations', 'tenants');
  const each = numberOf(view, 'users_per_tenant');
  if (most?.value === undefined || sites?.value === undefined || each?.value === undefined)
    return undefined;
  const total = sites.value * each.value;
  if (total <= 1.5 * most.value) return undefined;
  return {
    id: 'people-do-not-add-up',
    kind: 'contradiction',
    message: `The numbers do not add up: ${sites.value} places with ${each.value} people each are ${total} people, not at most ${most.value}.`,
    suggestion: 'Say which of the numbers is right.',
    facts: [most, sites],
  };
};

const teamAfterLaunch: Rule = (view) => {
  const start = findStated(view, 'team_start');
  const deadline = numberOf(view, 'deadline_weeks');
  if (start === undefined || deadline?.value === undefined || deadline.value > 10) return undefined;
  return {
    id: 'team-after-launch',
    kind: 'contradiction',
    message: 'It is to be launched before the people who build it are hired.',
    suggestion: 'Move the date, or have an agency build the first version.',
    facts: [deadline, start],
  };
};

const fasterThanLight: Rule = (view) => {
  const latency = numberOf(view, 'latency_ms', 'latency_ms_p95', 'latency_ms_p99');
  const wide = findStated(view, 'served_region', 'worldwide');
  if (
    latency?.value === undefined ||
    wide === undefined ||
    (latency.high ?? latency.value) > 30 ||
    latency.value === 0
  )
    return undefined;
  return {
    id: 'faster-than-the-network',
    kind: 'infeasible',
    message: `${latency.value} ms for people worldwide is infeasible: the way around the earth alone takes some 150 ms there and back.`,
    suggestion: 'Set the limit for the server, or put copies near the people for what is read.',
    facts: [latency, wide],
  };
};

const foreverAndPrivate: Rule = (view) => {
  const ledger = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      (fact.metric === 'immutable_records' ||
        (fact.metric === 'retention_forever' &&
          /personal|patient|user|customer|profile/i.test(quoteOfFact(fact)))),
  );
  const erase =
    findStated(view, 'delete_on_exit') ??
    view.facts.find(
      (fact) =>
        fact.metric === 'regime' &&
        /right to (?:be forgotten|erasure)|delete/i.test(quoteOfFact(fact)),
    );
  if (ledger === undefined || erase === undefined) return undefined;
  return {
    id: 'kept-but-erased',
    kind: 'contradiction',
    message:
      'Records that can never be changed or deleted and a duty to erase personal data cannot both hold for the same data.',
    suggestion: 'Keep personal data apart and refer to it by a key that can be destroyed.',
    facts: [ledger, erase],
  };
};

/** All rules, in the order in which findings are shown. */
export const conflictRules: readonly Rule[] = [
  noCloudButCloud,
  availabilityWithoutMoney,
  perfectUptime,
  oneServer,
  shortDeadline,
  hardwareWithoutMoney,
  loadWithoutMoney,
  anonymousButKnown,
  offlineAndExact,
  retentionConflict,
  privateButModerated,
  residencyElsewhere,
  liveButNightly,
  fixedButEditable,
  noPersonalDataBut,
  ordersDontAddUp,
  peopleDontAddUp,
  teamAfterLaunch,
  noneOnDuty,
  openButSensitive,
  insecure,
  fasterThanLight,
  foreverAndPrivate,
  tinyTeamManyParts,
  heavyForSmall,
];
