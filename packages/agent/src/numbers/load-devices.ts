import type { Understanding } from '../model/understanding.ts';
import type { CapacityLedger } from './capacity-ledger.ts';
import { isMachineStream, isMachineSystem, type StatedAction } from './demand-actions.ts';
import { findInterval } from './find-interval.ts';
import { findPerCapita } from './find-per-capita.ts';
import { type FoundNumber, findNumber, wantsCapability } from './read-numbers.ts';

export interface DeviceLoad {
  devices: number;
  /** At the peak. */
  eventsPerSecond: number;
  /** On average, as the id of a line; undefined without a stream. */
  averageLine?: string;
}

/** How often one device speaks, in seconds: stated, or by what it is. */
function intervalName(u: Understanding, ledger: CapacityLedger): string {
  const stated = findNumber(
    u,
    'sensor_interval_seconds',
    'report_interval_seconds',
    'interval_seconds',
    'update_interval_seconds',
  );
  if (stated) return ledger.state('report_interval_seconds', stated, 's');
  const perDay = findNumber(
    u,
    'messages_per_device_day',
    'readings_per_day_per_device',
    'connections_per_device_day',
  );
  if (perDay) {
    return ledger.assume('report_interval_seconds', 86_400 / Math.max(perDay.value, 1e-6), 's', {
      topic: 'traffic',
      statement: `One report each ${Math.round(86_400 / Math.max(perDay.value, 1e-6))} seconds, from the count a day you gave`,
      impactIfWrong: 'Messages and stored readings move in inverse proportion.',
      confidence: 0.8,
    });
  }
  const spoken = findInterval(u);
  if (spoken) {
    return ledger.assume('report_interval_seconds', spoken.seconds, 's', {
      topic: 'traffic',
      statement: `A device reports each ${spoken.seconds.toLocaleString('en-US')} seconds ("${spoken.quote}")`,
      impactIfWrong: 'Messages and stored readings move in inverse proportion.',
      confidence: 0.85,
    });
  }
  if (wantsCapability(u, 'smart-metering')) {
    return ledger.assume('report_interval_seconds', 900, 's', {
      topic: 'traffic',
      statement: 'A meter reports each quarter of an hour (96 readings a day, the usual in Europe)',
      impactIfWrong: 'Messages and stored readings move in inverse proportion.',
    });
  }
  const moving = wantsCapability(
    u,
    'tracking',
    'fleet-management',
    'ride-hailing',
    'delivery-tracking',
    'geolocation',
  );
  const seconds = moving ? 30 : 60;
  return ledger.assume('report_interval_seconds', seconds, 's', {
    topic: 'traffic',
    statement: moving
      ? 'What moves reports its place each 30 seconds'
      : 'A device reports once a minute',
    impactIfWrong:
      'Messages and stored readings move in inverse proportion; below a second, another kind of store is due.',
  });
}

const machineCapabilities = [
  'iot-ingest',
  'device-management',
  'telemetry',
  'smart-metering',
  'remote-control',
  'ota-updates',
  'digital-twin',
  'predictive-maintenance',
  'process-control',
  'fleet-management',
  'ev-charging',
  'weather-environment',
  'agriculture',
  'wearables-health',
  'tracking',
  'ride-hailing',
  'delivery-tracking',
  'asset-maintenance',
  'parking',
  'indoor-positioning',
];

/** The things that report by themselves: devices, sensors, vehicles, drivers whose phone is tracked. */
function findReporters(u: Understanding): FoundNumber | undefined {
  const devices = findNumber(
    u,
    'sensors',
    'devices',
    'meters',
    'vehicles',
    'trailers',
    'machines',
    'trucks',
    'buses',
    'cameras',
  );
  if (devices && wantsCapability(u, ...machineCapabilities)) return devices;
  if (wantsCapability(u, 'tracking', 'ride-hailing', 'delivery-tracking')) {
    return findNumber(u, 'drivers', 'couriers', 'riders', 'vehicles');
  }
  const watched = findNumber(u, 'patients', 'animals', 'rooms', 'beds');
  const senses = wantsCapability(
    u,
    'wearables-health',
    'telemetry',
    'iot-ingest',
    'alerting',
    'metrics-monitoring',
  );
  return watched && senses && findNumber(u, 'sensor_interval_seconds') ? watched : undefined;
}

function findStatedPeak(u: Understanding): FoundNumber | undefined {
  return findNumber(
    u,
    'peak_events_per_second',
    'peak_messages_per_second',
    'peak_readings_per_second',
    'peak_transactions_per_second',
  );
}

function streamFormula(
  u: Understanding,
  ledger: CapacityLedger,
  actions: readonly StatedAction[],
  reporters: FoundNumber | undefined,
): { formula: string; why: string } | undefined {
  const stated = findNumber(
    u,
    'events_per_second',
    'messages_per_second',
    'readings_per_second',
    'average_events_per_second',
    'transactions_per_second',
  );
  const machines = isMachineSystem(u);
  if (machines && stated && stated.fact.when !== 'peak') {
    return {
      formula: ledger.state('stated_events_per_second', stated, '1/s'),
      why: 'The stream you gave.',
    };
  }
  const peak = findStatedPeak(u) ?? (stated?.fact.when === 'peak' ? stated : undefined);
  if (machines && peak && !reporters) {
    const ratio = ledger.assumeFigure(
      'stream_peak_factor',
      'peak-iot-reconnect',
      {
        topic: 'traffic',
        statement: 'The stream at its peak over its average',
        impactIfWrong: 'Stored volume moves in inverse proportion; the peak is as you said.',
      },
      0.06,
    );
    return {
      formula: `${ledger.state('stated_peak_events_per_second', peak, '1/s')} / ${ratio}`,
      why: 'The peak you gave, brought down to an average.',
    };
  }
  if (reporters) {
    const count = ledger.state(reporters.fact.metric, reporters, 'devices');
    const interval = intervalName(u, ledger);
    const perDevice = findNumber(u, 'sensors_per_device', 'probes_per_device');
    return {
      formula: perDevice
        ? `${count} * ${ledger.state('sensors_per_device', perDevice, 'sensors')} / ${interval}`
        : `${count} / ${interval}`,
      why: 'Each device times how often it reports.',
    };
  }
  const each = findPerCapita(u);
  const owners = each?.byThing
    ? findNumber(u, 'devices', 'sensors', 'meters', 'vehicles')
    : findNumber(u, 'daily_active_users', 'monthly_active_users', 'registered_users');
  if (each && owners && /event|reading|message|point|sample|ping|log/.test(each.thing)) {
    const name = ledger.assume('events_each', each.count, `per ${each.periodSeconds} s`, {
      topic: 'traffic',
      statement: `"${each.quote}"`,
      impactIfWrong: 'The stream and what is stored of it move in proportion.',
      confidence: 0.9,
    });
    return {
      formula: `${ledger.state(owners.fact.metric, owners, 'of them')} * ${name} / ${each.periodSeconds}`,
      why: 'What each sends, as you said, times how many there are.',
    };
  }
  const streams = actions.filter((action) => isMachineStream(u, action));
  if (streams.length === 0) return undefined;
  return {
    formula: streams
      .map((a) => `${ledger.state(a.name, a.number, a.unit)} / ${a.periodSeconds}`)
      .join(' + '),
    why: 'The counts you gave, over their period.',
  };
}

/** Messages of machines: on average, and when all come back at once after an outage of the network. */
export function computeDeviceLoad(
  u: Understanding,
  ledger: CapacityLedger,
  actions: readonly StatedAction[],
): DeviceLoad {
  const reporters = findReporters(u);
  const devices =
    findNumber(u, 'devices', 'sensors', 'vehicles', 'meters', 'machines')?.value ??
    reporters?.value ??
    0;
  const stream = streamFormula(u, ledger, actions, reporters);
  if (!stream) return { devices, eventsPerSecond: 0 };
  ledger.line('average_events_per_second', 'events_per_second', stream.formula, '1/s', stream.why);
  const peak = findStatedPeak(u);
  if (peak) {
    const name = ledger.state('stated_peak_events_per_second', peak, '1/s');
    const value = ledger.line(
      'peak_events_per_second',
      'events_per_second',
      `max(average_events_per_second, ${name})`,
      '1/s',
      'The peak you gave.',
    );
    return { devices, eventsPerSecond: value, averageLine: 'average_events_per_second' };
  }
  const factor = ledger.assume('catch_up_factor', 3, 'peak over average', {
    topic: 'traffic',
    statement: 'When a network comes back, buffered messages arrive at three times the usual rate',
    impactIfWrong:
      'A higher burst waits longer in the buffer; nothing is lost while the buffer holds.',
  });
  const value = ledger.line(
    'peak_events_per_second',
    'events_per_second',
    `average_events_per_second * ${factor}`,
    '1/s',
    'The stream while devices catch up after an outage of their network.',
  );
  return { devices, eventsPerSecond: value, averageLine: 'average_events_per_second' };
}
