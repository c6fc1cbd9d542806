import type { Load, Proportion } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { formatUsd } from '../numbers/compute-budget.ts';
import { findGoal, findNumber } from '../numbers/read-numbers.ts';
import { tierIndex } from '../numbers/scale-tier.ts';
import { interpolate, type Pressures } from './pressure.ts';

/** What the team, the date and the purse press for. */
export function people(
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

/** What load, growth and data press for. */
export function size(u: Understanding, load: Load): Pick<Pressures, 'load' | 'growth' | 'data'> {
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
