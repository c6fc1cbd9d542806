/** Wishes against the means: money, time and people. */
import type { ConflictRule } from './conflict.ts';
import { findStated, monthlyBudget, numberOf } from './fact-view.ts';

export const availabilityWithoutMoney: ConflictRule = (view) => {
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

export const oneServer: ConflictRule = (view) => {
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

export const hardwareWithoutMoney: ConflictRule = (view) => {
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

export const loadWithoutMoney: ConflictRule = (view) => {
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

export const shortDeadline: ConflictRule = (view) => {
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
  const users = numberOf(
    view,
    'registered_users',
    'monthly_active_users',
    'daily_active_users',
    'peak_concurrent_users',
    'customers',
  );
  const tooBig = weeks <= 8 && (users?.value ?? 0) >= 1_000_000;
  if (!tooMuch && !tooRegulated && !tooBig) return undefined;
  const cause =
    tooRegulated && heavy !== undefined
      ? `${heavy.name} alone takes months of evidence and audits`
      : tooBig && !tooMuch
        ? `a system for ${users?.value} people cannot be built and load-tested in it`
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

export const teamAfterLaunch: ConflictRule = (view) => {
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

export const noneOnDuty: ConflictRule = (view) => {
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

export const tinyTeamManyParts: ConflictRule = (view) => {
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

export const heavyForSmall: ConflictRule = (view) => {
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

export const perfectUptime: ConflictRule = (view) => {
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
