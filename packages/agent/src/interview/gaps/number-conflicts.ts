/** Numbers that do not fit each other or the world. */
import type { ConflictRule } from './conflict.ts';
import { findStated, numberOf, quoteOfFact } from './fact-view.ts';

export const liveButNightly: ConflictRule = (view) => {
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

export const ordersDontAddUp: ConflictRule = (view) => {
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

export const peopleDontAddUp: ConflictRule = (view) => {
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

export const fasterThanLight: ConflictRule = (view) => {
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
