import { checkCapacity } from '@aa/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFact, aNeed, anUnderstanding } from '../../test/an-understanding.ts';
import type { Load } from '../model/design.ts';
import type { ReadFact, Understanding } from '../model/understanding.ts';
import { computeLoad } from './compute-load.ts';

const capabilityIds = [
  'checkout',
  'booking',
  'chat',
  'iot-ingest',
  'file-upload',
  'video-on-demand',
  'stream-analytics',
  'tenant-administration',
  'search',
  'grading',
];
const domainIds = [
  'ecommerce',
  'ticketing',
  'chat',
  'iot-telemetry',
  'internal-tools',
  'government-permits',
  'e-learning',
  'payments-wallet',
];
const count = fc.integer({ min: 1, max: 50_000_000 });

/** Understandings with any mix of facts about size. */
const understandings: fc.Arbitrary<Understanding> = fc
  .record({
    registered_users: fc.option(count, { nil: undefined }),
    daily_active_users: fc.option(count, { nil: undefined }),
    internal_users: fc.option(fc.integer({ min: 1, max: 20_000 }), { nil: undefined }),
    tenants: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
    orders_per_day: fc.option(fc.integer({ min: 1, max: 5_000_000 }), { nil: undefined }),
    views_per_month: fc.option(count, { nil: undefined }),
    devices: fc.option(fc.integer({ min: 1, max: 2_000_000 }), { nil: undefined }),
    concurrent_users: fc.option(fc.integer({ min: 3, max: 500_000 }), { nil: undefined }),
    storage_gb: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
    retention_days: fc.option(fc.integer({ min: 1, max: 4000 }), { nil: undefined }),
    capabilities: fc.subarray(capabilityIds),
    domain: fc.option(fc.constantFrom(...domainIds), { nil: undefined }),
  })
  .map(({ capabilities, domain, ...numbers }) => {
    const topicOf: Record<string, ReadFact['topic']> = {
      orders_per_day: 'traffic',
      views_per_month: 'traffic',
      devices: 'traffic',
      storage_gb: 'data_volume',
      retention_days: 'retention',
    };
    return anUnderstanding({
      capabilities: capabilities.map((id) => aNeed(id)),
      domains: domain ? [{ id: domain, confidence: 0.8 }] : [],
      facts: Object.entries(numbers).flatMap(([metric, value]) =>
        value === undefined ? [] : [aFact(topicOf[metric] ?? 'users', metric, value)],
      ),
    });
  });

const growing = [
  'registered_users',
  'daily_active_users',
  'tenants',
  'orders_per_day',
  'devices',
  'concurrent_users',
  'storage_gb',
];

function grow(u: Understanding, factor: number): Understanding {
  return {
    ...u,
    facts: u.facts.map((fact) =>
      growing.includes(fact.metric) && fact.value !== undefined
        ? { ...fact, value: fact.value * factor }
        : fact,
    ),
  };
}

const sizes = [
  'averageRps',
  'peakRps',
  'eventsPerSecond',
  'concurrentConnections',
  'storageGbYear1',
] as const satisfies readonly (keyof Load)[];

describe('the load of any system', () => {
  it('has formulas that give their values, and the three figures that are always due', () => {
    fc.assert(
      fc.property(understandings, (u) => {
        const load = computeLoad(u);
        expect(checkCapacity(load.capacity)).toEqual([]);
        const metrics = load.capacity.lines.map((line) => line.metric);
        expect(metrics).toEqual(
          expect.arrayContaining(['average_rps', 'peak_rps', 'storage_gb_year1']),
        );
        expect(new Set(load.capacity.lines.map((line) => line.id)).size).toBe(
          load.capacity.lines.length,
        );
        for (const line of load.capacity.lines)
          expect(line.formula.length).toBeLessThanOrEqual(500);
      }),
      { numRuns: 300 },
    );
  });

  it('never falls when there is more of everything', () => {
    fc.assert(
      fc.property(understandings, fc.integer({ min: 2, max: 50 }), (u, factor) => {
        const [before, after] = [computeLoad(u), computeLoad(grow(u, factor))];
        for (const size of sizes)
          expect(after[size]).toBeGreaterThanOrEqual(before[size] * 0.999_99);
      }),
      { numRuns: 300 },
    );
  });

  it('lists an assumption for each input that nobody stated', () => {
    fc.assert(
      fc.property(understandings, (u) => {
        const { capacity, assumptions } = computeLoad(u);
        const assumed = capacity.inputs.filter((input) => input.source === 'assumed');
        expect(assumptions.length).toBe(assumed.length);
        for (const input of assumed) expect(input.explanation).toBeTruthy();
      }),
      { numRuns: 100 },
    );
  });

  it('reads hostile words of full length without going astray', () => {
    const texts = ['1,1,1,1,1,1', '9 ', '1 a ', '10 people ', '5 million users and 3 ', '- '];
    for (const text of texts) {
      const message = text.repeat(Math.ceil(20_000 / text.length)).slice(0, 20_000);
      const load = computeLoad(anUnderstanding({ messages: [message] }));
      expect(checkCapacity(load.capacity)).toEqual([]);
      for (const line of load.capacity.lines) expect(Number.isFinite(line.value)).toBe(true);
    }
  });
});
