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
});

describe('known kinds of systems', () => {
  it('takes counted reads and writes as the traffic, whatever the number of people', () => {
    const load = computeLoad(
      anUnderstanding({
        facts: [
          aFact('users', 'monthly_active_users', 10_000_000),
          aFact('traffic', 'writes_per_month', 10_000_000),
          aFact('traffic', 'reads_per_month', 100_000_000),
          aFact('data_volume', 'record_size_kb', 1),
        ],
      }),
    );
    expect(load.averageRps).toBeCloseTo(41.8, 1);
    expect(load.storageGbYear1).toBeGreaterThan(120);
    expect(load.storageGbYear1).toBeLessThan(900);
  });

  it('multiplies devices by how often each reports', () => {
    const load = computeLoad(
      anUnderstanding({
        capabilities: [aNeed('iot-ingest')],
        facts: [aFact('traffic', 'devices', 860), aFact('traffic', 'sensor_interval_seconds', 60)],
      }),
    );
    const average = load.capacity.lines.find((line) => line.id === 'average_events_per_second');
    expect(average?.value).toBeCloseTo(14.33, 2);
    expect(load.eventsPerSecond).toBeGreaterThan(14.33);
  });

  it('reads the interval from the words when no fact carries it', () => {
    const load = computeLoad(
      anUnderstanding({
        capabilities: [aNeed('device-management'), aNeed('iot-ingest')],
        facts: [aFact('traffic', 'devices', 1000)],
        messages: ['Each device joins a Wi-Fi access point once a day and sends its settings.'],
      }),
    );
    expect(load.capacity.inputs.find((i) => i.name === 'report_interval_seconds')?.value).toBe(
      86_400,
    );
  });

  it('uses a stated peak as it stands', () => {
    const load = computeLoad(
      anUnderstanding({
        facts: [aFact('traffic', 'peak_rps', 10_000), aFact('users', 'customers', 3_000_000)],
      }),
    );
    expect(load.peakRps).toBe(10_000);
  });

  it('spreads an occasion of minutes over the month instead of multiplying it by days', () => {
    const load = computeLoad(
      anUnderstanding({
        capabilities: [aNeed('chat')],
        facts: [
          aFact('realtime', 'concurrent_connections', 300_000),
          aFact('traffic', 'peak_messages_per_second', 5000),
        ],
        messages: [
          'We run a webinar once a month. For about 15 minutes all are connected; after the show it is idle.',
        ],
      }),
    );
    expect(load.concurrentConnections).toBe(300_000);
    expect(load.peakRps).toBe(6000);
    expect(load.averageRps).toBeLessThan(5);
  });

  it.each([
    ['When the season opens, 40,000 people wait at 10:00 for the first day of sale.', 40_000],
    ['At peak 9 thousand users are online.', 9000],
    ['Perhaps 300 listeners would take part at once.', 300],
  ])('sees the crowd in: %s', (text, crowd) => {
    const load = computeLoad(
      anUnderstanding({ capabilities: [aNeed('voting')], messages: [text] }),
    );
    expect(load.concurrentConnections).toBe(crowd);
    expect(load.peakRps).toBeGreaterThan(crowd / 300);
  });

  it('counts both halves of what shares one period', () => {
    const load = computeLoad(
      anUnderstanding({
        facts: [
          aFact('traffic', 'events_per_month', 500_000_000, {
            evidence: { quote: '500 million page reads a month', confidence: 0.9 },
          }),
        ],
        messages: [
          '10 million users make 5 billion transactions and 500 million page reads a month.',
        ],
      }),
    );
    expect(load.capacity.inputs.map((input) => input.value)).toContain(5_000_000_000);
    expect(load.averageRps).toBeCloseTo(2091, 0);
  });

  it('multiplies what each customer stores', () => {
    const load = computeLoad(
      anUnderstanding({
        facts: [
          aFact('users', 'tenants', 100),
          aFact('data_volume', 'storage_gb', 4, { unit: 'GB per tenant' }),
        ],
      }),
    );
    expect(load.storageGbYear1).toBeGreaterThan(400);
    expect(load.storageGbYear1).toBeLessThan(500);
  });

  it('shows the peak at the size that is aimed for beside that of today', () => {
    const load = computeLoad(
      anUnderstanding({
        facts: [
          aFact('users', 'tenants', 75, { when: 'now' }),
          aFact('users', 'tenants', 1500, { when: 'goal', id: 'g' }),
        ],
      }),
    );
    const goal = load.capacity.lines.find((line) => line.id === 'peak_rps_at_goal');
    expect(goal?.value).toBeCloseTo(load.peakRps * 20, 1);
  });
});
