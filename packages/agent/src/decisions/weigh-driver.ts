import type { Topic } from '@aa/domain';
import type { PressureId, Pressures } from './pressure.ts';

/** Pressures that raise a driver, with the share that each may add; the strongest product counts. */
const raisedBy: Record<string, readonly (readonly [PressureId, number])[]> = {
  speed: [
    ['urgency', 0.9],
    ['smallTeam', 0.6],
  ],
  ops: [['smallTeam', 1]],
  scale: [
    ['load', 1],
    ['data', 0.9],
    ['growth', 0.6],
  ],
  autonomy: [['bigTeam', 1]],
  cost: [['thrift', 1]],
  control: [
    ['control', 0.9],
    ['compliance', 0.6],
  ],
  correct: [
    ['consistency', 1],
    ['money', 0.9],
  ],
  flex: [
    ['growth', 0.6],
    ['bigTeam', 0.3],
  ],
  skills: [['smallTeam', 0.8]],
  isolation: [
    ['privacy', 0.8],
    ['customers', 0.7],
    ['compliance', 0.8],
  ],
  'tenant-restore': [
    ['recovery', 0.7],
    ['customers', 0.4],
  ],
  latency: [['latency', 1]],
  ux: [
    ['latency', 0.7],
    ['live', 0.6],
    ['reach', 0.5],
  ],
  replay: [
    ['analytics', 0.6],
    ['recovery', 0.5],
    ['data', 0.5],
  ],
  avail: [
    ['availability', 1],
    ['load', 0.5],
  ],
  reach: [
    ['reach', 0.9],
    ['partners', 0.6],
  ],
  evolve: [
    ['partners', 0.6],
    ['growth', 0.5],
  ],
  'two-way': [['live', 0.8]],
  security: [['security', 1]],
  'audit-scope': [
    ['money', 1],
    ['compliance', 0.7],
  ],
  durability: [
    ['recovery', 0.9],
    ['data', 0.5],
  ],
  privacy: [['privacy', 1]],
  findable: [['reach', 0.5]],
  'device-access': [
    ['offline', 0.6],
    ['live', 0.3],
  ],
  offline: [['offline', 1]],
  freshness: [
    ['analytics', 0.6],
    ['live', 0.6],
  ],
  'loss-window': [['recovery', 1]],
  'recovery-time': [
    ['availability', 0.8],
    ['recovery', 0.6],
  ],
  tamper: [
    ['security', 0.8],
    ['recovery', 0.5],
  ],
  locality: [
    ['data', 0.9],
    ['load', 0.5],
  ],
  opacity: [
    ['security', 0.6],
    ['exposure', 0.6],
  ],
  fresh: [
    ['latency', 0.5],
    ['live', 0.7],
    ['consistency', 0.5],
  ],
  updates: [
    ['load', 0.8],
    ['live', 0.6],
  ],
  precision: [
    ['money', 0.6],
    ['consistency', 0.5],
  ],
  quality: [['growth', 0.4]],
  depth: [
    ['availability', 0.8],
    ['bigTeam', 0.5],
  ],
  repeatable: [
    ['recovery', 0.6],
    ['compliance', 0.7],
    ['bigTeam', 0.5],
  ],
  safety: [
    ['compliance', 0.8],
    ['availability', 0.6],
    ['exposure', 0.7],
  ],
  audit: [
    ['compliance', 0.9],
    ['money', 0.7],
    ['security', 0.6],
  ],
  visibility: [
    ['partners', 0.4],
    ['bigTeam', 0.4],
  ],
  change: [
    ['growth', 0.6],
    ['migration', 0.6],
  ],
  targeting: [
    ['bigTeam', 0.4],
    ['customers', 0.4],
  ],
  risk: [
    ['migration', 1],
    ['availability', 0.5],
  ],
  outage: [
    ['availability', 0.8],
    ['migration', 0.6],
  ],
  robust: [
    ['partners', 0.8],
    ['availability', 0.6],
  ],
  effort: [
    ['smallTeam', 0.9],
    ['urgency', 0.8],
  ],
  proof: [
    ['compliance', 1],
    ['money', 0.5],
    ['security', 0.5],
  ],
  query: [['analytics', 0.7]],
  erase: [
    ['privacy', 0.8],
    ['compliance', 0.7],
  ],
  utility: [['analytics', 0.8]],
  'speed-to-publish': [
    ['live', 0.5],
    ['urgency', 0.3],
  ],
  loss: [['money', 0.9]],
  friction: [['reach', 0.5]],
  bandwidth: [
    ['offline', 0.7],
    ['load', 0.6],
    ['thrift', 0.3],
  ],
  power: [['offline', 0.5]],
  ingest: [['load', 1]],
  fairness: [
    ['load', 0.6],
    ['money', 0.4],
  ],
  compliance: [
    ['compliance', 1],
    ['privacy', 0.6],
  ],
  simplicity: [['smallTeam', 0.9]],
  deliverability: [
    ['availability', 0.4],
    ['money', 0.4],
  ],
  tooling: [['smallTeam', 0.5]],
  revocation: [['security', 0.8]],
};

const floor = 0.15;

/** Topic whose facts a pressure stems from, to find the requirements that speak of it. */
export const topicOfPressure: Record<PressureId, Topic> = {
  smallTeam: 'team',
  bigTeam: 'team',
  urgency: 'timeline',
  thrift: 'budget',
  load: 'traffic',
  growth: 'growth',
  data: 'data_volume',
  consistency: 'consistency',
  privacy: 'data_kinds',
  security: 'security',
  compliance: 'compliance',
  availability: 'availability',
  recovery: 'recovery',
  latency: 'latency',
  live: 'realtime',
  offline: 'offline',
  analytics: 'analytics',
  partners: 'integrations',
  reach: 'clients',
  control: 'hosting',
  migration: 'migration',
  exposure: 'moderation',
  customers: 'business_model',
  money: 'payment',
};

/** Weight of a driver in this case, 0 to 1, with the pressure that set it. */
export function weighDriver(
  driverId: string,
  pressures: Pressures,
): { weight: number; by: PressureId; evidence: string } {
  const sources = raisedBy[driverId] ?? [['growth', 0.5] as const];
  let best: { weight: number; by: PressureId } = { weight: 0, by: sources[0]?.[0] ?? 'growth' };
  for (const [id, share] of sources) {
    const weight = pressures[id].weight * share;
    if (weight > best.weight) best = { weight, by: id };
  }
  const weight = Math.round(Math.max(floor, Math.min(1, best.weight)) * 100) / 100;
  return { weight, by: best.by, evidence: pressures[best.by].evidence };
}

/** Drivers that the weighing knows; a table may use no other. */
export const knownDrivers: ReadonlySet<string> = new Set(Object.keys(raisedBy));
