import type { Understanding } from '../model/understanding.ts';
import type { CapacityLedger } from './capacity-ledger.ts';
import type { DemandProfile } from './demand-profile.ts';
import type { People } from './load-people.ts';
import { findConcurrent } from './find-crowd.ts';
import { hasFact, wantsCapability } from './read-numbers.ts';

const liveCapabilities = [
  'chat',
  'realtime-updates',
  'collaborative-editing',
  'live-quiz',
  'auctions',
  'multiplayer-state',
  'tracking',
  'delivery-tracking',
  'ride-hailing',
  'trading',
  'video-calls',
  'voting',
  'live-video',
  'matchmaking',
  'virtual-waiting-room',
];

/** True when people keep a connection open to be told of changes. */
export function isLive(u: Understanding): boolean {
  return wantsCapability(u, ...liveCapabilities) || hasFact(u, 'realtime_updates');
}

/** People (and devices) that hold a connection at the busiest moment; 0 when nothing is live. */
export function computeConnections(
  u: Understanding,
  ledger: CapacityLedger,
  context: { profile: DemandProfile; people: People; devices: number },
): number {
  const stated = findConcurrent(u);
  if (stated) {
    const name = ledger.state(
      stated.fact.metric.endsWith('users') ? 'concurrent_users' : stated.fact.metric,
      stated,
      'at once',
    );
    return ledger.line(
      'concurrent_connections',
      'concurrent_connections',
      name,
      'connections',
      'The number at once that you gave.',
    );
  }
  const devicesHold =
    context.devices > 0 &&
    wantsCapability(u, 'remote-control', 'telemetry', 'iot-ingest', 'ota-updates');
  if (!isLive(u) && !devicesHold) return 0;
  const parts: string[] = [];
  if (isLive(u)) {
    const percent = ledger.assumeFigure('online_share_percent', context.profile.concurrency, {
      topic: 'realtime',
      statement: "Share of the day's people who are there at the busiest moment",
      impactIfWrong: 'Open connections and the memory for them move in proportion.',
    });
    parts.push(`(${context.people.dailyFormula}) * ${percent} / 100`);
  }
  const interval = ledger.has('report_interval_seconds')
    ? ledger.valueOf('report_interval_seconds')
    : 60;
  if (devicesHold && interval <= 900) {
    const device = ['sensors', 'devices', 'meters', 'vehicles'].find((name) => ledger.has(name));
    if (device) parts.push(device);
  }
  if (parts.length === 0) return 0;
  return ledger.line(
    'concurrent_connections',
    'concurrent_connections',
    `ceil(${parts.join(' + ')})`,
    'connections',
    'Connections that are open at the busiest moment.',
  );
}
