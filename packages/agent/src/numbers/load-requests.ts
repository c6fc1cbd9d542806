import type { Understanding } from '../model/understanding.ts';
import type { CapacityLedger } from './capacity-ledger.ts';
import { isMachineStream, type StatedAction } from './demand-actions.ts';
import type { DemandProfile } from './demand-profile.ts';
import type { People } from './load-people.ts';
import { findConcurrent } from './find-crowd.ts';
import { findOccasion } from './find-occasion.ts';
import { isLive } from './load-connections.ts';
import { findNumber, type FoundNumber, wantsCapability } from './read-numbers.ts';

export interface RequestLoad {
  averageRps: number;
  peakRps: number;
  peakWriteRps: number;
}

/** Requests a second from what people are said to do: a sum of action × requests ÷ period. */
function actionsFormula(ledger: CapacityLedger, actions: readonly StatedAction[]): string {
  return actions
    .map((action) => {
      const name = ledger.state(action.name, action.number, action.unit);
      if (action.class.requests === 1) return `${name} / ${action.periodSeconds}`;
      const requests = ledger.assume(
        `requests_per_${action.class.id}`,
        action.class.requests,
        'requests each',
        {
          topic: 'traffic',
          statement: `Each one makes about ${action.class.requests} requests (${action.class.requestsWhy})`,
          impactIfWrong: 'Load moves in proportion.',
        },
      );
      return `${name} * ${requests} / ${action.periodSeconds}`;
    })
    .join(' + ');
}

function peopleFormula(ledger: CapacityLedger, profile: DemandProfile, people: People): string {
  const requests = ledger.assumeFigure('requests_per_person_day', profile.requestsPerDay, {
    topic: 'traffic',
    statement: `Requests of one person on a day, as for ${profile.name}`,
    impactIfWrong: 'Average and peak load move in proportion.',
  });
  return `(${people.dailyFormula}) * ${requests} / 86400`;
}

const secondsOfMonth = 2_700_000;

/** True when the counts are the traffic: views and searches, or deals counted by the day or month, which say more than a guess from people. */
function isWholeTraffic(actions: readonly StatedAction[]): boolean {
  return actions.some(
    (action) =>
      action.class.isWholeTraffic ||
      (['deal', 'sale', 'contact'].includes(action.class.id) &&
        action.periodSeconds <= secondsOfMonth),
  );
}

function average(
  u: Understanding,
  ledger: CapacityLedger,
  context: { actions: readonly StatedAction[]; profile: DemandProfile; people: People },
): number {
  const stated = findNumber(u, 'average_rps', 'requests_per_second', 'read_rps');
  if (stated) {
    const name = ledger.state('stated_average_rps', stated, '1/s');
    const writes = findNumber(u, 'write_rps', 'writes_per_second');
    const sum = writes ? `${name} + ${ledger.state('stated_write_rps', writes, '1/s')}` : name;
    return ledger.line('average_rps', 'average_rps', sum, '1/s', 'The average you gave.');
  }
  const occasion = findOccasion(u);
  const atOnce = findConcurrent(u);
  if (occasion && atOnce) {
    const minutes = ledger.assume('minutes_in_use_month', occasion.minutesMonth, 'minutes', {
      topic: 'traffic',
      statement: `It is in use for ${Math.round(occasion.minutesMonth)} minutes a month ("${occasion.quote}") and idle otherwise`,
      impactIfWrong: 'The average and the monthly bill move in proportion; the peak does not.',
      confidence: 0.8,
    });
    return ledger.line(
      'average_rps',
      'average_rps',
      `(${peakOfPresent(u, ledger, atOnce)}) * ${minutes} / 43830`,
      '1/s',
      'What happens in those minutes, spread over the month.',
    );
  }
  const actions = context.actions.filter((action) => !action.isPeak && !isMachineStream(u, action));
  const whole = isWholeTraffic(actions);
  const done = actionsFormula(ledger, actions);
  const byPeople = whole ? '' : peopleFormula(ledger, context.profile, context.people);
  const formula = done && byPeople ? `max(${done}, ${byPeople})` : done || byPeople;
  return ledger.line(
    'average_rps',
    'average_rps',
    formula,
    '1/s',
    whole
      ? 'Requests a second over the whole day, from the counts you gave.'
      : done
        ? 'The larger of what your counts and what your people would make, over the whole day.'
        : 'People of a day times requests of one, over the 86,400 seconds of a day.',
  );
}

function statedPeak(
  u: Understanding,
  ledger: CapacityLedger,
  actions: readonly StatedAction[],
): string | undefined {
  const stated = findNumber(
    u,
    'peak_rps',
    'peak_requests_per_second',
    'peak_read_rps',
    'burst_rps',
  );
  if (stated) return ledger.state('stated_peak_rps', stated, '1/s');
  const peaks = actions.filter((action) => action.isPeak);
  if (peaks.length === 0) return undefined;
  const factor = ledger.assume('peak_within_day', 5, 'peak over the average of that day', {
    topic: 'traffic',
    statement: 'Within the busiest day, the busiest minutes bring five times its average',
    impactIfWrong: 'The peak moves in proportion.',
  });
  return `(${actionsFormula(ledger, peaks)}) * ${factor}`;
}

/** Requests a second of people who are there at once: what they send, where that was said; else one each few seconds. */
function peakOfPresent(u: Understanding, ledger: CapacityLedger, present: FoundNumber): string {
  const name = ledger.state('concurrent_users', present, 'people at once');
  const sent = findNumber(
    u,
    'peak_messages_per_second',
    'messages_per_second',
    'events_per_second',
    'peak_events_per_second',
  );
  if (!isLive(u)) {
    const think = ledger.assumeFigure('seconds_between_actions', 'think-time', {
      topic: 'traffic',
      statement: 'Seconds between two requests of one person',
      impactIfWrong: 'The peak moves in inverse proportion.',
    });
    return `${name} / ${think}`;
  }
  const arrival = ledger.assume('arrival_seconds', 300, 's', {
    topic: 'traffic',
    statement:
      'Those who are there at once arrived within five minutes, each opening one lasting connection',
    impactIfWrong: 'A faster rush needs a door that lets people in at a pace.',
  });
  if (sent) return `${name} / ${arrival} + ${ledger.state(sent.fact.metric, sent, '1/s')}`;
  const pace = ledger.assume('seconds_between_messages', 60, 's', {
    topic: 'traffic',
    statement: 'One of them sends something each minute',
    impactIfWrong: 'Writes at the peak move in inverse proportion.',
  });
  return `${name} / ${arrival} + ${name} / ${pace}`;
}

function peak(
  u: Understanding,
  ledger: CapacityLedger,
  profile: DemandProfile,
  actions: readonly StatedAction[],
): number {
  const parts: string[] = [];
  const given = statedPeak(u, ledger, actions);
  if (given) parts.push(given);
  const concurrent = findConcurrent(u);
  if (concurrent) parts.push(peakOfPresent(u, ledger, concurrent));
  const statedFactor = findNumber(u, 'peak_factor');
  if (statedFactor || parts.length === 0) {
    const factor = statedFactor
      ? ledger.state('peak_factor', statedFactor, 'peak over average')
      : ledger.assumeFigure('peak_factor', profile.peakFactor, {
          topic: 'traffic',
          statement: `Busiest minutes over the average of the day, as for ${profile.name}`,
          impactIfWrong: 'Peak load, and the number of instances at the peak, move in proportion.',
        });
    parts.push(`average_rps * ${factor}`);
  }
  const least = ledger.assume('least_peak', 0.2, '1/s', {
    topic: 'traffic',
    statement: 'However few people there are, one of them clicks every five seconds at times',
    impactIfWrong: 'Nothing: the smallest machine carries a hundred times that.',
    confidence: 0.9,
  });
  parts.push('average_rps', least);
  return ledger.line(
    'peak_rps',
    'peak_rps',
    `max(${parts.join(', ')})`,
    '1/s',
    given ? 'The peak you gave.' : 'What the busiest minutes bring.',
  );
}

function writes(
  u: Understanding,
  ledger: CapacityLedger,
  actions: readonly StatedAction[],
): number {
  const stated = findNumber(u, 'peak_write_rps');
  if (stated) {
    const name = ledger.state('stated_peak_write_rps', stated, '1/s');
    return ledger.line(
      'peak_write_rps',
      'peak_write_rps',
      name,
      '1/s',
      'The peak of writes you gave.',
    );
  }
  const percent = findNumber(u, 'write_percent');
  if (percent) {
    const name = ledger.state('write_percent', percent, 'percent');
    return ledger.line(
      'peak_write_rps',
      'peak_write_rps',
      `peak_rps * ${name} / 100`,
      '1/s',
      'The share of writes you gave, of the peak.',
    );
  }
  const counted = actions.filter((action) => !action.isPeak && !isMachineStream(u, action));
  const whole = isWholeTraffic(counted);
  const written = counted.filter((action) => action.class.writes > 0);
  if (whole && written.length > 0) {
    const sum = written
      .map(
        (a) => `${ledger.state(a.name, a.number, a.unit)} * ${a.class.writes} / ${a.periodSeconds}`,
      )
      .join(' + ');
    return ledger.line(
      'peak_write_rps',
      'peak_write_rps',
      `min(peak_rps, (${sum}) * peak_rps / max(average_rps, 0.000001))`,
      '1/s',
      'Of the peak, the share that writes.',
    );
  }
  const ratio = ledger.assumeFigure(
    'reads_per_write',
    'read-write-ratio',
    {
      topic: 'traffic',
      statement: 'Reads for each write',
      impactIfWrong: 'More writes than this press on the one database that must take them all.',
    },
    wantsCapability(u, 'chat', 'voting', 'point-of-sale', 'auctions') ? 0.3 : 1,
  );
  return ledger.line(
    'peak_write_rps',
    'peak_write_rps',
    `peak_rps / (1 + ${ratio})`,
    '1/s',
    'Of the peak, the share that writes.',
  );
}

/** Requests of people: average over the day, peak, and the part of the peak that writes. */
export function computeRequestLoad(
  u: Understanding,
  ledger: CapacityLedger,
  context: { actions: readonly StatedAction[]; profile: DemandProfile; people: People },
): RequestLoad {
  const averageRps = average(u, ledger, context);
  const peakRps = peak(u, ledger, context.profile, context.actions);
  return { averageRps, peakRps, peakWriteRps: writes(u, ledger, context.actions) };
}
