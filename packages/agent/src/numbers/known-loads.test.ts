import { describe, expect, it } from 'vitest';
import { aFact, aNeed, anUnderstanding } from '../../test/an-understanding.ts';
import { computeLoad } from './compute-load.ts';

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

  it('counts what stands in the words and in no fact', () => {
    const load = computeLoad(
      anUnderstanding({
        messages: [
          'A health insurer receives 45,000 paper and PDF claims a day for 20 dollars a month.',
        ],
      }),
    );
    const stated = load.capacity.inputs.filter((input) => input.source === 'stated');
    expect(stated.map((input) => input.value)).toEqual([45_000]);
    expect(load.averageRps).toBeGreaterThan(5);
  });

  it('lets an assumed crowd set no peak', () => {
    const load = computeLoad(
      anUnderstanding({
        facts: [
          aFact('traffic', 'searches_per_month', 100_000_000_000),
          aFact('users', 'peak_concurrent_users', 50, { source: 'assumed' }),
        ],
      }),
    );
    expect(load.peakRps).toBeGreaterThan(load.averageRps * 2);
  });

  it('follows the fastest of several sensors on the things that are watched', () => {
    const at = (value: number, start: number): ReturnType<typeof aFact> =>
      aFact('traffic', 'sensor_interval_seconds', value, {
        id: `i${value}`,
        evidence: { confidence: 0.9, span: { message: 0, start, end: start + 5 } },
      });
    const load = computeLoad(
      anUnderstanding({
        capabilities: [aNeed('wearables-health'), aNeed('telemetry')],
        facts: [at(0.5, 0), at(300, 40), aFact('users', 'patients', 500)],
      }),
    );
    expect(load.eventsPerSecond).toBeGreaterThanOrEqual(1000);
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
