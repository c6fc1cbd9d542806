import type { Load, Proportion } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { computeBudget } from './compute-budget.ts';
import { readPlace } from './read-place.ts';
import { findNumber, hasFact, listLabels, wantsCapability } from './read-numbers.ts';
import { tierIndex } from './scale-tier.ts';

const companyTeams: Record<string, number> = {
  solo: 1,
  startup: 2,
  small: 3,
  medium: 10,
  large: 20,
  enterprise: 30,
};

const mostPeople = 2000;

/** A team that can release on its own, as the field usually sizes it. */
const peopleInTeam = 6;

const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
};

/** "A web agency of two", "I am the only developer", in whichever message it was said. */
function findAgencySize(u: Understanding): number | undefined {
  const words = u.messages.join('\n');
  if (/\b(?:i am|i'm) the only (?:developer|programmer|engineer)\b|\bjust me\b/i.test(words))
    return 1;
  const match =
    /\b(?:agency|studio|freelancers?|contractors?|developers|team|company) of (\d{1,2}|one|two|three|four|five|six|eight|ten)\b/i.exec(
      words,
    );
  const size = match?.[1]?.toLowerCase();
  return size === undefined ? undefined : (numberWords[size] ?? Number(size));
}

/** Developers who build it: stated, else by who builds, else what a company of that size usually puts on it. */
function countDevelopers(u: Understanding): number {
  const developers = findNumber(u, 'developers', 'engineers');
  const counted = findNumber(u, 'team_size', 'team_fte');
  // No single system is built by thousands: such a number counted something else.
  const team = counted && counted.value <= mostPeople ? counted : undefined;
  if (developers?.stated && developers.value > 0) return Math.round(developers.value);
  if (team?.stated) return Math.max(1, Math.round(team.value));
  const teams = findNumber(u, 'teams');
  if (teams?.stated && teams.value >= 2) return Math.round(teams.value * peopleInTeam);
  const buildBy = listLabels(u, 'build_by').join(' ').toLowerCase();
  if (/agency|contractor|vendor/.test(buildBy)) return findAgencySize(u) ?? 5;
  if (/student|volunteer|freelance|nephew|friend/.test(buildBy)) return 2;
  const size = u.facts.find((fact) => fact.metric === 'company_size')?.label?.toLowerCase() ?? '';
  const agency = findAgencySize(u);
  if (agency) return agency;
  const bySize = Object.entries(companyTeams).find(([name]) => size.includes(name));
  if (bySize) return bySize[1];
  return team?.value ?? developers?.value ?? 3;
}

/** Who keeps it running. */
function readOperations(u: Understanding, developers: number): Proportion['operations'] {
  if (listLabels(u, 'ops_skill').some((label) => /none|no /.test(label))) return 'none';
  const staff = findNumber(u, 'ops_staff', 'platform_engineers');
  if (staff && staff.value >= 3) return 'team';
  if (staff && staff.value > 0) return developers > 15 ? 'team' : 'part_time';
  if (hasFact(u, 'has_ops_team')) return 'team';
  if (developers >= 15) return 'team';
  return developers <= 2 ? 'none' : 'part_time';
}

/** Most parts that ship apart, own services and stores together, that so many people can build and keep. */
function boundUnits(developers: number, operations: Proportion['operations']): number {
  const byPeople =
    developers <= 1
      ? 5
      : developers <= 3
        ? 6 + (developers - 1)
        : Math.round(8 + 0.75 * (developers - 3));
  const bounded = Math.min(24, byPeople);
  return operations === 'none' ? Math.min(bounded, 7) : bounded;
}

const harm = [
  'clinical-records',
  'medication',
  'emergency-alerts',
  'process-control',
  'dispatch',
  'trading',
  'telemedicine',
  'ev-charging',
];

/** The goal where none was said: what the harm of an outage and the size call for. */
function assumeAvailability(u: Understanding, load: Load): number {
  if (hasFact(u, 'availability_low')) return 99;
  if (hasFact(u, 'availability_high', 'safety_critical')) return 99.95;
  if (wantsCapability(u, ...harm)) return 99.9;
  return tierIndex(load.tier) >= 2 || wantsCapability(u, 'checkout', 'ledger', 'point-of-sale')
    ? 99.9
    : 99.5;
}

function assumeLossMinutes(u: Understanding, load: Load): number {
  if (wantsCapability(u, 'ledger', 'wallet', 'trading', 'checkout', 'payouts', 'ticket-validation'))
    return 5;
  if (wantsCapability(u, 'clinical-records', 'audit-trail', 'public-registry', 'elections'))
    return 15;
  return tierIndex(load.tier) >= 2 ? 15 : tierIndex(load.tier) === 1 ? 60 : 1440;
}

/** What people, money, time and promises allow the design to be. */
export function computeProportion(u: Understanding, load: Load): Proportion {
  const developers = countDevelopers(u);
  const operations = readOperations(u, developers);
  const availability = findNumber(u, 'availability_percent');
  const rpo = findNumber(u, 'rpo_minutes');
  const rto = findNumber(u, 'rto_minutes');
  // Whoever asks for 110 percent means always.
  const availabilityPercent = Math.min(100, availability?.value ?? assumeAvailability(u, load));
  const deadline = findNumber(u, 'deadline_weeks', 'mvp_weeks');
  const place = readPlace(u);
  return {
    developers,
    operations,
    maxDeployableUnits: boundUnits(developers, operations),
    prefersManaged: place.hosting !== 'on_premises' && (operations !== 'team' || developers < 12),
    ...computeBudget(u, load),
    deadlineWeeks: deadline?.stated ? Math.round(deadline.value * 10) / 10 : null,
    availabilityPercent,
    availabilityStated: availability?.stated ?? false,
    rpoMinutes: rpo?.value ?? assumeLossMinutes(u, load),
    rtoMinutes:
      rto?.value ?? (availabilityPercent >= 99.95 ? 30 : availabilityPercent >= 99.9 ? 120 : 1440),
    ...place,
  };
}
