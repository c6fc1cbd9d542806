import type { Proportion } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { isLive } from '../numbers/load-connections.ts';
import { findNumber, hasFact, listLabels, wantsCapability } from '../numbers/read-numbers.ts';
import { interpolate, type Pressures } from './pressure.ts';

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

/** What must hold presses for: correctness, availability, recovery, speed, money. */
export function promises(
  u: Understanding,
  p: Proportion,
): Pick<Pressures, 'consistency' | 'availability' | 'recovery' | 'latency' | 'money'> {
  const strong = listLabels(u, 'strong_consistency');
  const loose = hasFact(u, 'eventual_consistency_ok');
  const invariant = u.requirements.find(
    (r) =>
      r.kind !== 'compliance' &&
      /\b((sold|booked|given|charged|paid|assigned|spent|counted|billed|used|taken) twice|twice (sold|booked|charged|paid)|double.?(book|s[eo]l|spend|charge|pay)\w*|exactly once|oversell|oversold|overbook\w*|never be (sold|given|booked))/i.test(
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
