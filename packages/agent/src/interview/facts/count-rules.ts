import { isActionNoun, type NounClass } from '../../knowledge/reading/nouns.ts';
import type { Period } from '../quantities/periods.ts';
import { after, anywhere, before, near, type FactContext } from './context.ts';
import type { Reading } from './time-rules.ts';
import { buildersMetric } from './builders.ts';
import { readSpecial } from './special-counts.ts';
import { belongsToOthers, isSingleOne, readFactor, unnamedRate } from './odd-counts.ts';

const buildWords =
  'team build builds building developer developers dev devs engineer engineers programmer programmers code coding contractor contractors staff agency designer students-project squad squads write maintain';

const togetherWords =
  'concurrent concurrently simultaneous simultaneously once parallel online connected session sessions';

const peakWords = 'peak peaks busiest burst bursts worst rush opening match maximum enrolment';

/** Standing numbers of people and things, by what they are. */
const stockMetric: Partial<Record<NounClass, string>> = {
  user: 'registered_users',
  member: 'members',
  customer: 'customers',
  tenant: 'tenants',
  internal: 'internal_users',
  student: 'students',
  teacher: 'teachers',
  parent: 'parents',
  patient: 'patients',
  volunteer: 'volunteers',
  driver: 'drivers',
  dispatcher: 'dispatchers',
  visitor: 'visitors',
  connection: 'concurrent_connections',
  session: 'concurrent_users',
  location: 'locations',
  device: 'devices',
  developer: 'developers',
  engineer: 'team_size',
  team: 'teams',
  item: 'catalogue_items',
  record: 'records',
  file: 'files',
  system: 'integrations_count',
  server: 'servers',
  gpu: 'gpus',
  permission: 'permissions_count',
  microservice: 'deployable_parts',
  designer: 'designers',
  region: 'regions',
  document: 'records',
  case: 'records',
  role: 'role_count',
};

const rateName: Partial<Record<NounClass, string>> = {
  order: 'orders',
  booking: 'bookings',
  transaction: 'transactions',
  invoice: 'invoices',
  message: 'messages',
  event: 'events',
  request: 'requests',
  apicall: 'api_calls',
  call: 'calls',
  ticket: 'tickets',
  upload: 'uploads',
  pageview: 'page_views',
  visit: 'visits',
  click: 'clicks',
  vote: 'votes',
  trip: 'trips',
  job: 'jobs',
  case: 'documents',
  document: 'documents',
  record: 'records',
  file: 'uploads',
  post: 'posts',
  notification: 'notifications',
  webhook: 'webhooks',
  label: 'labels',
  test: 'tests',
  search: 'searches',
  download: 'downloads',
  item: 'items',
  visitor: 'visits',
  device: 'visits',
};

/** A number of people: active, at the same time, or all there are. */
function peopleMetric(context: FactContext, noun: NounClass): string | undefined {
  const { quantity } = context;
  if (near(context, togetherWords, 5) && !near(context, 'requests', 3)) {
    const isPeak =
      noun === 'session'
        ? false
        : before(context, peakWords, 8) ||
          anywhere(context, 'opening match everyone burst minutes');
    return isPeak ? 'peak_concurrent_users' : 'concurrent_users';
  }
  if (near(context, 'active mau dau', 5) || quantity.noun?.modifiers.includes('active') === true) {
    if (quantity.per === 'day' || near(context, 'daily dau day', 5)) return 'daily_active_users';
    if (quantity.per === 'month' || near(context, 'monthly mau month', 6))
      return 'monthly_active_users';
  }
  if (quantity.per === 'day')
    return noun === 'visitor' || noun === 'customer' ? 'visits_per_day' : 'daily_active_users';
  if (quantity.per === 'month')
    return noun === 'visitor' ? 'visits_per_month' : 'monthly_active_users';
  if (quantity.per === 'hour') return 'visits_per_hour';
  if (quantity.per === 'week' || quantity.per === 'second' || quantity.per === 'minute')
    return undefined;
  if (noun === 'visitor' && quantity.per === 'year') return 'visits_per_year';
  if (
    (noun === 'user' || noun === 'internal') &&
    quantity.each &&
    anywhere(context, 'tenant tenants company companies customer customers school schools')
  )
    return 'users_per_tenant';
  return undefined;
}

const people = new Set<NounClass>([
  'user',
  'member',
  'customer',
  'internal',
  'student',
  'teacher',
  'parent',
  'patient',
  'visitor',
  'session',
  'volunteer',
  'driver',
  'tenant',
]);

/** What a counted number says: a rate, a stock of people or things, a size of the team. */
export function readCount(context: FactContext): Reading | undefined {
  const { quantity } = context;
  const noun = quantity.noun?.noun;
  if (anywhere(context, 'competitor competitors won prize attended founded')) return undefined;
  const factor = readFactor(context);
  if (factor !== undefined) return factor;
  if (before(context, 'could', 3) && anywhere(context, 'knows')) return undefined;
  if (noun === undefined) return bareCount(context);
  if (isSingleOne(context, noun) || belongsToOthers(context)) return undefined;
  const special = readSpecial(context, noun);
  if (special !== undefined) return special;
  if (noun === 'student' && before(context, 'under over aged below', 2)) return undefined;
  if (noun === 'seat' && quantity.each) return { metric: 'users_per_tenant', factor: 1 };
  const builders = buildersMetric(context, noun);
  if (builders !== undefined) return { metric: builders, factor: 1 };
  if (
    noun === 'request' &&
    (quantity.per === 'second' || ['rps', 'qps'].includes(quantity.noun?.lemma ?? ''))
  ) {
    return { metric: isPeak(context) ? 'peak_rps' : 'average_rps', factor: 1 };
  }
  if (quantity.noun?.lemma === 'tps')
    return {
      metric: isPeak(context) ? 'peak_transactions_per_second' : 'transactions_per_second',
      factor: 1,
    };
  if (people.has(noun)) {
    const metric = peopleMetric(context, noun);
    if (metric !== undefined) return { metric, factor: 1 };
  }
  if (isActionNoun(noun) || (quantity.per !== undefined && quantity.per !== 'unit')) {
    const rate = rateOf(context, noun);
    if (rate !== undefined) return { metric: rate, factor: 1 };
  }
  if (noun === 'file' && quantity.each)
    return {
      metric: near(context, 'project', 5) ? 'files_per_project' : 'images_per_item',
      factor: 1,
    };
  if (
    noun === 'tenant' &&
    !near(
      context,
      'tenant seat customer client users each company companies own organization organizations council councils supplier suppliers vendor',
      6,
    )
  )
    return undefined;
  if (
    (noun === 'user' || noun === 'internal' || noun === 'student' || noun === 'teacher') &&
    quantity.each
  )
    return { metric: 'users_per_tenant', factor: 1 };
  if ((noun === 'location' || noun === 'region') && isFigureOfSpeech(context)) return undefined;
  const metric = stockMetric[noun];
  return metric === undefined ? undefined : { metric, factor: 1 };
}

const isFigureOfSpeech = (context: FactContext) => near(context, 'meeting address street', 4);

const isPeak = (context: FactContext) =>
  quantityNear(context) ||
  before(context, peakWords, 5) ||
  after(context, 'peak burst bursts peaks', 4) ||
  (context.quantity.hedge === 'at_most' && near(context, 'bursts burst peak', 6));

function rateOf(context: FactContext, noun: NounClass): string | undefined {
  const name = rateName[noun];
  if (name === undefined) return undefined;
  const period = context.quantity.per ?? periodAround(context);
  const isOfEach =
    before(context, 'each every', 3) && before(context, 'customer user member person', 3);
  if (isOfEach) return undefined;
  if (period === undefined || period === 'unit') return undefined;
  const peak = isPeak(context) && period !== 'year' && period !== 'month' ? 'peak_' : '';
  return `${peak}${name}_per_${period}`;
}

/** "Per year we are making 700.000 certificates": the period stands before. */
function periodAround(context: FactContext): Period | undefined {
  const lead = context.sentence.tokens.slice(
    Math.max(0, context.quantity.from - 6),
    context.quantity.from,
  );
  for (const [at, token] of lead.entries()) {
    const next = lead[at + 1];
    const isPer = token.lower === 'per' || token.lower === 'each' || token.lower === 'every';
    if (!isPer || next === undefined) continue;
    const period = (['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const).find(
      (name) => next.lower === name,
    );
    if (period !== undefined) return period;
  }
  return undefined;
}

/** A number without a noun: what the question or the words around it tell. */
function bareCount(context: FactContext): Reading | undefined {
  const { quantity } = context;
  const unnamed = unnamedRate(context);
  if (unnamed !== undefined) return unnamed;
  if (near(context, 'fte', 2)) return { metric: 'team_fte', factor: 1 };
  if (before(context, 'rps qps', 4) || after(context, 'rps qps', 3))
    return { metric: isPeak(context) ? 'peak_rps' : 'average_rps', factor: 1 };
  if (before(context, 'dau', 5)) return { metric: 'daily_active_users', factor: 1 };
  if (before(context, 'mau', 3) || after(context, 'mau', 2))
    return { metric: 'monthly_active_users', factor: 1 };
  if (after(context, 'dau', 2)) return { metric: 'daily_active_users', factor: 1 };
  if (quantity.per === 'second' && near(context, 'burst bursts peak', 8) && quantity.low > 20)
    return { metric: 'peak_rps', factor: 1 };
  if (quantity.per === 'minute' && quantity.from <= 1)
    return { metric: 'requests_per_minute', factor: 1 };
  if (near(context, togetherWords, 3))
    return {
      metric:
        before(context, peakWords, 6) || context.topic === 'traffic'
          ? 'peak_concurrent_users'
          : 'concurrent_users',
      factor: 1,
    };
  if (before(context, 'platform', 4) && before(context, 'team', 3))
    return { metric: 'platform_team_size', factor: 1 };
  if (before(context, buildWords, 3) && quantity.low <= 300 && before(context, 'team', 2))
    return { metric: 'team_size', factor: 1 };
  if (context.topic === 'users' && quantity.from <= 2 && quantity.low >= 2)
    return {
      metric: quantity.per === 'month' ? 'monthly_active_users' : 'registered_users',
      factor: 1,
    };
  if (context.topic === 'team' && quantity.from <= 2 && quantity.low <= 500)
    return { metric: 'team_size', factor: 1 };
  return undefined;
}

/** "quarter end", "mentions us", "in the harvest": the hour that is worse than the others. */
const quantityNear = (context: FactContext) =>
  after(context, 'quarter-end mentions', 3) ||
  (before(context, 'bursts burst', 5) && context.quantity.hedge === 'at_most');
