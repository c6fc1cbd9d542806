import type { Load } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { type CapacityLedger, createCapacityLedger } from './capacity-ledger.ts';
import { listStatedActions } from './demand-actions.ts';
import { chooseDemandProfile } from './demand-profile.ts';
import { computeConnections } from './load-connections.ts';
import { computeDeviceLoad } from './load-devices.ts';
import { computeEgress, computeJobs } from './load-media.ts';
import { countPeople } from './load-people.ts';
import { computeRequestLoad } from './load-requests.ts';
import { computeStorage } from './load-storage.ts';
import { findAllNumbers, findGoal, findNumber, listNumbers } from './read-numbers.ts';
import { chooseScaleTier } from './scale-tier.ts';

/** Numbers that were said about size but entered no formula: shown, so that nobody wonders where they went. */
function addUnused(u: Understanding, ledger: CapacityLedger): void {
  const topics = ['users', 'traffic', 'data_volume', 'growth', 'realtime', 'migration'] as const;
  for (const best of listNumbers(u, topics)) {
    for (const number of findAllNumbers(u, best.fact.metric)) {
      if (!number.stated || ledger.hasStated(number.value)) continue;
      ledger.state(number.fact.metric, number, number.fact.unit ?? 'count');
    }
  }
}

/** What the load becomes where a later size was named: lines only, nothing is bought for it today. */
function addGoal(u: Understanding, ledger: CapacityLedger): void {
  const metrics = [
    'registered_users',
    'customers',
    'tenants',
    'devices',
    'daily_active_users',
    'monthly_active_users',
    'internal_users',
    'locations',
  ];
  for (const metric of metrics) {
    const goal = findGoal(u, metric);
    const now = findNumber(u, metric);
    if (!goal || !now || now.value === 0 || !ledger.has(metric)) continue;
    const name = ledger.state(`${metric}_goal`, goal, goal.fact.unit ?? 'count');
    ledger.line(
      'peak_rps_at_goal',
      'peak_rps',
      `peak_rps * ${name} / ${metric}`,
      '1/s',
      'The same peak at the size you aim for; the design must grow into it without a rebuild.',
    );
    return;
  }
  const factor = findNumber(u, 'growth_factor');
  const percent = findNumber(u, 'growth_percent_year');
  if (factor && factor.value > 1) {
    ledger.line(
      'peak_rps_at_goal',
      'peak_rps',
      `peak_rps * ${ledger.state('growth_factor', factor, 'factor')}`,
      '1/s',
      'The same peak after the growth you named.',
    );
  } else if (percent && percent.value > 0) {
    const name = ledger.state('growth_percent_year', percent, 'percent');
    ledger.line(
      'peak_rps_in_3_years',
      'peak_rps',
      `peak_rps * (1 + ${name} / 100) * (1 + ${name} / 100) * (1 + ${name} / 100)`,
      '1/s',
      'Three years of the growth you named.',
    );
  }
}

/** Load of the system in its first year, with formulas over what was said and what had to be assumed. */
export function computeLoad(u: Understanding): Load {
  const ledger = createCapacityLedger();
  const actions = listStatedActions(u);
  const profile = chooseDemandProfile(u);
  const people = countPeople(u, ledger, profile);
  const requests = computeRequestLoad(u, ledger, { actions, profile, people });
  const devices = computeDeviceLoad(u, ledger, actions);
  const connections = computeConnections(u, ledger, { profile, people, devices: devices.devices });
  const storageGbYear1 = computeStorage(u, ledger, { actions, people, devices });
  const egressGbMonth = computeEgress(u, ledger, { actions, people, profile, connections });
  computeJobs(u, ledger, { actions, people });
  addGoal(u, ledger);
  addUnused(u, ledger);
  const { capacity, assumptions } = ledger.finish(
    `Sized as ${profile.name}. What you said enters as it stands; what was assumed is marked and can be corrected.`,
  );
  const size = {
    ...requests,
    eventsPerSecond: devices.eventsPerSecond,
    concurrentConnections: connections,
    storageGbYear1,
    egressGbMonth,
    activeUsers: Math.round(people.monthly),
    devices: devices.devices,
    tenants: findNumber(u, 'tenants')?.value ?? 0,
  };
  return { ...size, capacity, assumptions, tier: chooseScaleTier(size) };
}
