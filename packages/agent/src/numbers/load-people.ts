import type { Understanding } from '../model/understanding.ts';
import type { CapacityLedger, Guess } from './capacity-ledger.ts';
import type { DemandProfile } from './demand-profile.ts';
import { findConcurrent } from './find-crowd.ts';
import { findOccasion } from './find-occasion.ts';
import { findAllNumbers, type FoundNumber, findNumber, listNumbers } from './read-numbers.ts';

/** Who uses the system, in numbers, and how many of them on a day. */
export interface People {
  /** Name of the input or formula for people of a day. */
  dailyFormula: string;
  /** People of a month, for tiers and storage. */
  monthly: number;
  /** Everybody known, for storage. */
  known: number;
  knownFormula: string;
}

const knownMetrics =
  /^(registered_users|customers|members|internal_users|subscribers|students|patients|residents|employees|players|sellers|buyers|drivers|staff|accounts|participants|volunteers|owners|guests|parents|teachers|pupils|clients|users|contractors|attendees)$/;
const perYear = /visitors|attendees|guests|participants/;

function share(ledger: CapacityLedger, name: string, value: string | number, guess: Guess): string {
  return typeof value === 'number'
    ? ledger.assume(name, value, 'percent', guess)
    : ledger.assumeFigure(name, value, guess);
}

function daily(ledger: CapacityLedger, profile: DemandProfile): string {
  return share(ledger, 'daily_share_percent', profile.dailyShare, {
    topic: 'traffic',
    statement: `Share of a month's people who come on a day, as for ${profile.name}`,
    impactIfWrong: 'Average and peak load move in proportion.',
  });
}

function fromKnown(
  ledger: CapacityLedger,
  profile: DemandProfile,
  known: { formula: string; value: number },
  internal: string | undefined,
): People {
  const monthlyShare = share(ledger, 'monthly_share_percent', profile.monthlyShare, {
    topic: 'users',
    statement: `Share of known people who come in a month, as for ${profile.name}`,
    impactIfWrong: 'Average and peak load move in proportion.',
  });
  const dailyShare = daily(ledger, profile);
  const outside = `(${known.formula}) * ${monthlyShare} / 100 * ${dailyShare} / 100`;
  return {
    dailyFormula:
      internal && profile.monthlyShare !== 100 ? `${outside} + ${internal} * 0.6` : outside,
    monthly: (known.value * ledger.valueOf(monthlyShare)) / 100,
    known: known.value,
    knownFormula: known.formula,
  };
}

/** People who are counted in other words ("2 million customers", "260 nurses"): the largest group leads, staff are added. */
function listKnown(u: Understanding): { groups: FoundNumber[]; internal: FoundNumber[] } {
  const groups = listNumbers(u, ['users'])
    .flatMap((best) => findAllNumbers(u, best.fact.metric))
    .filter(({ fact }) => knownMetrics.test(fact.metric) || fact.unit === 'people')
    .filter(
      ({ fact }) =>
        !/concurrent|simultaneous|daily|monthly|per_|online|peak/.test(fact.metric) &&
        fact.metric !== 'internal_users',
    );
  return { groups, internal: findAllNumbers(u, 'internal_users') };
}

/** Reads or guesses the people, most direct figure first. */
export function countPeople(
  u: Understanding,
  ledger: CapacityLedger,
  profile: DemandProfile,
): People {
  const { groups, internal } = listKnown(u);
  const staff = internal
    .slice(0, 3)
    .map((found) => ledger.state('internal_users', found, 'people'));
  const staffSum = staff.length > 1 ? `(${staff.join(' + ')})` : staff[0];
  const internalName = staffSum;
  const names = groups
    .slice(0, 3)
    .map((group) =>
      ledger.state(
        group.fact.metric,
        group,
        perYear.test(group.fact.metric) ? 'people a year' : 'people',
      ),
    );
  const known = names.length > 1 ? `max(${names.join(', ')})` : (names[0] ?? internalName ?? '');
  const knownValue = Math.max(
    0,
    ...groups.map((group) => group.value),
    internal.reduce((sum, found) => sum + found.value, 0),
  );

  const dau = findNumber(u, 'daily_active_users', 'daily_users', 'active_users_per_day');
  if (dau) {
    const name = ledger.state('daily_active_users', dau, 'people a day');
    return {
      dailyFormula: name,
      monthly: Math.max(dau.value * 3, Math.min(knownValue, dau.value * 10)),
      known: Math.max(knownValue, dau.value),
      knownFormula: known ? `max(${known}, ${name})` : name,
    };
  }
  const mau = findNumber(u, 'monthly_active_users', 'monthly_users', 'visitors_per_month');
  if (mau) {
    const name = ledger.state('monthly_active_users', mau, 'people a month');
    return {
      dailyFormula: `${name} * ${daily(ledger, profile)} / 100`,
      monthly: mau.value,
      known: Math.max(knownValue, mau.value),
      knownFormula: known ? `max(${known}, ${name})` : name,
    };
  }
  const tenants = findNumber(u, 'tenants');
  const perTenant = findNumber(u, 'users_per_tenant');
  if (tenants && (perTenant || !known)) {
    const tenantName = ledger.state('tenants', tenants, 'tenants');
    const perName = perTenant
      ? ledger.state('users_per_tenant', perTenant, 'people per tenant')
      : ledger.assume('users_per_tenant', 10, 'people per tenant', {
          topic: 'users',
          statement: 'Ten people of each customer use it',
          impactIfWrong: 'Load moves in proportion; the shape of the design does not.',
        });
    const value = tenants.value * ledger.valueOf(perName);
    return fromKnown(
      ledger,
      profile,
      { formula: `${tenantName} * ${perName}`, value },
      internalName,
    );
  }
  if (tenants) ledger.state('tenants', tenants, 'tenants');
  if (known)
    return fromKnown(
      ledger,
      profile,
      { formula: known, value: knownValue },
      names.length > 0 ? internalName : undefined,
    );

  const locations = findNumber(u, 'locations', 'sites', 'branches', 'shops');
  if (locations) {
    const sites = ledger.state('locations', locations, 'sites');
    const staff = ledger.assume('people_per_site', 3, 'people per site', {
      topic: 'users',
      statement: 'Three people use it at each place',
      impactIfWrong:
        'Load moves in proportion; at these sizes one server carries ten times as much.',
    });
    return {
      dailyFormula: `${sites} * ${staff}`,
      monthly: locations.value * 3,
      known: locations.value * 3,
      knownFormula: `${sites} * ${staff}`,
    };
  }
  const concurrent = findConcurrent(u);
  if (concurrent) {
    const name = ledger.state('concurrent_users', concurrent, 'people at once');
    const rare = findOccasion(u) !== undefined;
    const factor = ledger.assume(
      'daily_per_concurrent',
      rare ? 0.05 : 10,
      'people a day per one at once',
      {
        topic: 'users',
        statement: rare
          ? 'Each comes for the occasion only: one and a half people in a month for each at once'
          : 'Ten people come on a day for each who is there at the busiest moment',
        impactIfWrong: 'Average load and storage move in proportion; the peak is as you said.',
      },
    );
    return {
      dailyFormula: `${name} * ${factor}`,
      monthly: concurrent.value * (rare ? 1.5 : 20),
      known: concurrent.value * (rare ? 1.5 : 20),
      knownFormula: rare ? `${name} * 1.5` : `${name} * ${factor} * 2`,
    };
  }
  const guess = ledger.assume('monthly_people', 1000, 'people a month', {
    topic: 'users',
    statement: 'A thousand people use it in a month, since no number was given',
    impactIfWrong:
      'Above some hundred thousand people a month, read copies and a cache would be worth their upkeep.',
    confidence: 0.3,
  });
  return {
    dailyFormula: `${guess} * ${daily(ledger, profile)} / 100`,
    monthly: 1000,
    known: 1000,
    knownFormula: guess,
  };
}
