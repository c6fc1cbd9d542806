import type { Load, Proportion } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { formatUsd } from '../numbers/compute-budget.ts';
import { isLive } from '../numbers/load-connections.ts';
import {
  findGoal,
  findNumber,
  hasFact,
  listLabels,
  wantsCapability,
} from '../numbers/read-numbers.ts';
import { tierIndex } from '../numbers/scale-tier.ts';

/** How strongly a case pulls in one direction, and the words that show why. */
export interface Pressure {
  weight: number;
  evidence: string;
}

export const pressureIds = [
  'smallTeam',
  'bigTeam',
  'urgency',
  'thrift',
  'load',
  'growth',
  'data',
  'consistency',
  'privacy',
  'security',
  'compliance',
  'availability',
  'recovery',
  'latency',
  'live',
  'offline',
  'analytics',
  'partners',
  'reach',
  'control',
  'migration',
  'exposure',
  'customers',
  'money',
] as const;
export type PressureId = (typeof pressureIds)[number];
export type Pressures = Record<PressureId, Pressure>;

/** Linear between the points of a table of [input, output], flat outside. */
export function interpolate(points: readonly (readonly [number, number])[], x: number): number {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return 0;
  if (x <= first[0]) return first[1];
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (a && b && x <= b[0]) return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
  }
  return last[1];
}

function people(
  u: Understanding,
  p: Proportion,
): Pick<Pressures, 'smallTeam' | 'bigTeam' | 'urgency' | 'thrift'> {
  const who = p.developers === 1 ? 'one developer' : `${p.developers} developers`;
  const ops =
    p.operations === 'none'
      ? 'nobody to run servers'
      : p.operations === 'part_time'
        ? 'operations beside the building'
        : 'people on call';
  const stated = findNumber(u, 'developers', 'engineers', 'team_size', 'team_fte')?.stated
    ? ''
    : ' (assumed)';
  const small = interpolate(
    [
      [1, 1],
      [3, 0.88],
      [5, 0.75],
      [8, 0.6],
      [15, 0.4],
      [25, 0.25],
      [50, 0.1],
    ],
    p.developers,
  );
  const opsFactor = p.operations === 'team' ? 0.75 : 1;
  return {
    smallTeam: { weight: small * opsFactor, evidence: `${who}${stated}, ${ops}` },
    bigTeam: {
      weight: interpolate(
        [
          [3, 0.05],
          [8, 0.2],
          [15, 0.4],
          [30, 0.7],
          [60, 0.9],
        ],
        p.developers,
      ),
      evidence: `${who}${stated}`,
    },
    urgency:
      p.deadlineWeeks === null
        ? { weight: 0.4, evidence: 'no deadline was named' }
        : {
            weight: interpolate(
              [
                [6, 1],
                [16, 0.8],
                [26, 0.65],
                [52, 0.45],
                [104, 0.25],
              ],
              p.deadlineWeeks,
            ),
            evidence: `${p.deadlineWeeks} weeks to the date you named`,
          },
    thrift:
      p.monthlyBudgetUsd === null
        ? { weight: 0.5, evidence: 'no budget was named' }
        : {
            weight: interpolate(
              [
                [1.5, 1],
                [2.5, 0.9],
                [3.3, 0.7],
                [4, 0.5],
                [5, 0.3],
              ],
              Math.log10(Math.max(1, p.monthlyBudgetUsd)),
            ),
            evidence: `${formatUsd(p.monthlyBudgetUsd)} a month to run it`,
          },
  };
}

function size(u: Understanding, load: Load): Pick<Pressures, 'load' | 'growth' | 'data'> {
  const goal = findGoal(
    u,
    'registered_users',
    'customers',
    'tenants',
    'devices',
    'internal_users',
    'monthly_active_users',
  );
  const factor = findNumber(u, 'growth_factor')?.value ?? 1;
  const peak = load.peakRps >= 1 ? Math.round(load.peakRps) : Number(load.peakRps.toPrecision(2));
  const events =
    load.eventsPerSecond > load.peakRps
      ? `, ${Number(load.eventsPerSecond.toPrecision(3))} events a second`
      : '';
  return {
    load: {
      weight: [0.1, 0.3, 0.6, 0.85, 1][tierIndex(load.tier)] ?? 0.5,
      evidence: `${peak} requests a second at the peak${events}`,
    },
    growth: goal
      ? { weight: 0.7, evidence: `growth to ${goal.value.toLocaleString('en-US')} is aimed for` }
      : {
          weight:
            factor > 1
              ? interpolate(
                  [
                    [1, 0.3],
                    [10, 0.8],
                  ],
                  factor,
                )
              : 0.3,
          evidence: factor > 1 ? `growth by a factor of ${factor}` : 'no growth was named',
        },
    data: {
      weight: interpolate(
        [
          [1, 0.1],
          [2.3, 0.3],
          [3.3, 0.55],
          [4.5, 0.8],
          [6, 1],
        ],
        Math.log10(Math.max(10, load.storageGbYear1)),
      ),
      evidence: `${formatGb(load.storageGbYear1)} after a year`,
    },
  };
}

/** "340 GB", "24 TB". */
export function formatGb(gb: number): string {
  if (gb >= 1000) return `${Number((gb / 1000).toPrecision(2))} TB`;
  return gb >= 1 ? `${Math.round(gb)} GB` : `${Math.max(1, Math.round(gb * 1000))} MB`;
}

const exact = [
  'booking',
  'checkout',
  'inventory',
  'ledger',
  'wallet',
  'ticket-validation',
  'auctions',
  'payouts',
  'escrow',
  'trading',
  'voting',
  'elections',
  'medication',
  'point-of-sale',
  'group-buying-split',
  'rental',
  'waitlist',
  'table-ordering',
  'loan-handling',
  'payroll',
];
const moneyCaps = [
  'checkout',
  'payouts',
  'escrow',
  'ledger',
  'wallet',
  'invoicing',
  'subscriptions',
  'trading',
  'donations',
  'point-of-sale',
  'refunds',
  'loan-handling',
  'payroll',
  'auctions',
];

function promises(
  u: Understanding,
  p: Proportion,
): Pick<Pressures, 'consistency' | 'availability' | 'recovery' | 'latency' | 'money'> {
  const strong = listLabels(u, 'strong_consistency');
  const loose = hasFact(u, 'eventual_consistency_ok');
  const invariant = u.requirements.find(
    (r) =>
      r.kind !== 'compliance' &&
      /\b(twice|double.?(book|s[eo]l|spend|charge)\w*|exactly once|oversell|oversold|overbook\w*|never be (sold|given|booked))/i.test(
        r.statement,
      ),
  );
  const latency = findNumber(u, 'latency_ms_p99', 'latency_ms_p95', 'latency_ms');
  const exactNeed = u.capabilities.find(
    (need) => exact.includes(need.id) && need.standing !== 'refused',
  );
  return {
    consistency: {
      weight: strong.length > 0 || invariant ? 0.95 : exactNeed ? 0.8 : loose ? 0.2 : 0.5,
      evidence: invariant
        ? `"${invariant.statement.slice(0, 140)}"`
        : strong.length > 0
          ? `${strong.join(', ')} must be right at every moment`
          : exactNeed
            ? `${exactNeed.id.replaceAll('-', ' ')} leaves no room for two truths`
            : loose
              ? 'you said that some delay or loss is acceptable'
              : 'nothing was said about stale reads',
    },
    availability: {
      weight: interpolate(
        [
          [99, 0.2],
          [99.5, 0.35],
          [99.9, 0.6],
          [99.95, 0.8],
          [99.99, 1],
        ],
        p.availabilityPercent,
      ),
      evidence: `${p.availabilityPercent} % ${p.availabilityStated ? 'as you said' : 'assumed'}`,
    },
    recovery: {
      weight: interpolate(
        [
          [0, 1],
          [5, 0.8],
          [15, 0.65],
          [60, 0.45],
          [1440, 0.2],
        ],
        p.rpoMinutes,
      ),
      evidence: `at most ${p.rpoMinutes} minutes of data lost, back within ${p.rtoMinutes}`,
    },
    latency: latency
      ? {
          weight: interpolate(
            [
              [20, 1],
              [100, 0.85],
              [300, 0.7],
              [1000, 0.5],
              [5000, 0.2],
            ],
            latency.value,
          ),
          evidence: `${latency.value} ms as you said`,
        }
      : { weight: isLive(u) ? 0.6 : 0.35, evidence: 'no response time was named' },
    money:
      wantsCapability(u, ...moneyCaps) || hasFact(u, 'takes_payments')
        ? { weight: 0.85, evidence: 'money changes hands' }
        : { weight: 0.15, evidence: 'no money changes hands' },
  };
}

const sensitivityWeight = {
  public: 0.1,
  internal: 0.25,
  confidential: 0.6,
  personal: 0.55,
  payment: 0.8,
  health: 0.95,
};

function trust(
  u: Understanding,
): Pick<Pressures, 'privacy' | 'security' | 'compliance' | 'exposure' | 'control'> {
  const kinds = [...u.dataKinds].sort(
    (a, b) => sensitivityWeight[b.sensitivity] - sensitivityWeight[a.sensitivity],
  );
  const worst = kinds[0];
  const applying = u.regimes.filter((regime) => regime.standing === 'applies');
  const privacy = Math.max(
    worst ? sensitivityWeight[worst.sensitivity] : 0.3,
    applying.length > 0 ? 0.55 : 0,
  );
  const controls = u.facts.filter((fact) => fact.topic === 'security' && !fact.negated);
  const rules = applying.map((regime) => regime.name).join(', ');
  const outsiders = wantsCapability(
    u,
    'comments',
    'forum',
    'moderation',
    'file-upload',
    'crowdsourced-reports',
    'reviews-ratings',
    'feeds',
    'short-links',
    'code-sandbox',
  );
  return {
    privacy: {
      weight: privacy,
      evidence: worst
        ? `${worst.name} is ${worst.sensitivity} data`
        : rules
          ? `${rules} applies`
          : 'little personal data is known of',
    },
    security: {
      weight: Math.min(1, privacy * 0.8 + 0.12 * controls.length),
      evidence:
        controls[0]?.statement.slice(0, 160) ??
        (worst ? `${worst.name} (${worst.sensitivity})` : 'ordinary care'),
    },
    compliance: {
      weight: Math.min(1, 0.15 + 0.3 * applying.length),
      evidence: rules ? `${rules} applies` : 'no regime is known to apply',
    },
    exposure: {
      weight: outsiders ? 0.75 : 0.3,
      evidence: outsiders ? 'strangers put content in' : 'only known people put content in',
    },
    control: {
      weight: applying.length > 1 ? 0.6 : 0.3,
      evidence: rules
        ? `${rules} asks for proof of who holds what`
        : 'no wish for own machines was named',
    },
  };
}

function surroundings(
  u: Understanding,
  load: Load,
): Pick<
  Pressures,
  'live' | 'offline' | 'analytics' | 'partners' | 'reach' | 'migration' | 'customers'
> {
  const outside = u.outsideSystems;
  const offline =
    hasFact(u, 'offline_work', 'connectivity_poor') || wantsCapability(u, 'offline-work');
  const analytics = wantsCapability(
    u,
    'dashboards',
    'reports',
    'ad-hoc-analysis',
    'product-analytics',
    'stream-analytics',
    'forecasting',
  );
  const legacy =
    u.outsideSystems.some((system) => system.kind === 'legacy') ||
    hasFact(u, 'migration_needed') ||
    listLabels(u, 'legacy_system').length > 0;
  return {
    live: {
      weight: isLive(u) ? 0.8 : 0.15,
      evidence: isLive(u)
        ? load.concurrentConnections > 0
          ? `${Math.round(load.concurrentConnections).toLocaleString('en-US')} people connected at once`
          : 'people see changes as they happen'
        : 'nothing must be seen at once',
    },
    offline: {
      weight: offline ? 0.95 : 0.1,
      evidence: offline ? 'work goes on without network' : 'a network is there',
    },
    analytics: {
      weight: analytics ? 0.65 : 0.25,
      evidence: analytics ? 'people look at figures over time' : 'no reports were asked for',
    },
    partners: {
      weight: Math.min(1, 0.15 + 0.22 * outside.length),
      evidence:
        outside.length > 0
          ? `it must speak with ${outside
              .slice(0, 3)
              .map((s) => s.name)
              .join(', ')}`
          : 'no outside system was named',
    },
    reach: {
      weight: wantsCapability(u, 'public-api', 'webhooks') ? 0.85 : u.actors.length > 3 ? 0.6 : 0.4,
      evidence: wantsCapability(u, 'public-api')
        ? 'outside developers call it'
        : `${Math.max(1, u.actors.length)} kinds of people or systems use it`,
    },
    migration: {
      weight: legacy ? 0.85 : 0.15,
      evidence: legacy
        ? 'an old system holds data or goes on running'
        : 'nothing old has to be moved',
    },
    customers: {
      weight: load.tenants > 1 ? 0.8 : 0.15,
      evidence:
        load.tenants > 1
          ? `${load.tenants.toLocaleString('en-US')} customer organizations`
          : 'one organization',
    },
  };
}

/** Everything that pulls on decisions in this case. */
export function computePressures(u: Understanding, load: Load, proportion: Proportion): Pressures {
  return {
    ...people(u, proportion),
    ...size(u, load),
    ...promises(u, proportion),
    ...trust(u),
    ...surroundings(u, load),
  };
}
