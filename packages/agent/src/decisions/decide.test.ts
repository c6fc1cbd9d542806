import { decisionSchema } from '@aa/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFact, aLabel, aNeed, anUnderstanding } from '../../test/an-understanding.ts';
import { aStructure } from '../../test/a-structure.ts';
import { decisionTables } from '../knowledge/decisions/decision-tables.ts';
import type { Choices } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { computeLoad } from '../numbers/compute-load.ts';
import { computeProportion } from '../numbers/compute-proportion.ts';
import { decide } from './decide.ts';
import { decisionRules } from './decision-rules.ts';
import { tellDecisions } from './tell-decisions.ts';
import { knownDrivers } from './weigh-driver.ts';

function decideFor(u: Understanding): Choices {
  const load = computeLoad(u);
  return decide(u, load, computeProportion(u, load));
}

const allCapabilities = [
  ...new Set(Object.values(decisionRules).flatMap((rule) => rule.capabilities ?? [])),
];

/** Understandings of many shapes, for what must hold in every case. */
const cases: fc.Arbitrary<Understanding> = fc
  .record({
    needs: fc.subarray(allCapabilities, { maxLength: 12 }),
    developers: fc.integer({ min: 1, max: 120 }),
    people: fc.constantFrom(20, 800, 20_000, 900_000, 40_000_000),
    devices: fc.constantFrom(0, 0, 50, 5000, 1_000_000),
    interval: fc.constantFrom(1, 60, 86_400),
    concurrent: fc.constantFrom(0, 0, 200, 20_000, 400_000),
    tenants: fc.constantFrom(0, 0, 12, 300, 4000),
    budget: fc.constantFrom(0, 60, 900, 20_000, 300_000),
    availability: fc.constantFrom(99, 99.5, 99.9, 99.95, 99.99),
    rpo: fc.constantFrom(0, 5, 60, 1440),
    latency: fc.constantFrom(10, 100, 1000, 10_000),
    storage: fc.constantFrom(0, 1, 200, 20_000, 900_000),
    weeks: fc.constantFrom(4, 20, 60),
    peak: fc.constantFrom(0, 0, 8000, 120_000),
    hosting: fc.constantFrom('', '', 'on premises', 'AWS', 'hybrid', 'local'),
    regime: fc.constantFrom('', 'GDPR', 'HIPAA', '21 CFR Part 11'),
    sensitivity: fc.constantFrom('public', 'personal', 'health', 'payment' as const),
    tech: fc.constantFrom(
      '',
      '',
      'Kubernetes',
      'PostgreSQL',
      'MongoDB',
      'Kafka',
      'Redis',
      'Keycloak',
      'Elasticsearch',
      'Cassandra',
      'CockroachDB',
      'WordPress',
      'Camunda',
      'serverless',
      'MQTT',
      'RabbitMQ',
      'Databricks',
      'SAP',
    ),
    words: fc.constantFrom(
      '',
      'It must work offline.',
      'A hold lasts 8 minutes.',
      'A ballot draws lots.',
      'Data must not leave our network.',
      'Each customer has its own database.',
      'Dashboards at most 5 minutes old; the feed is not replayed.',
      'Children use it.',
      'We move one part at a time.',
      'Over one weekend.',
      'No accounts please.',
      'Lost messages under load are acceptable.',
      'Files by SFTP.',
      'The mainframe must stay.',
      'Devices speak LoRa.',
      'Each region keeps its own data on each its own data.',
      'Video for two people.',
      'A sovereign cloud.',
      'Bluetooth.',
    ),
    offline: fc.boolean(),
    growth: fc.constantFrom(1, 10),
    outside: fc.constantFrom(0, 1, 5),
  })
  .map((c) =>
    anUnderstanding({
      capabilities: c.needs.map((id) => aNeed(id)),
      messages: [c.words],
      technologies: c.tech
        ? [{ name: c.tech, stance: 'existing', evidence: { confidence: 1 } }]
        : [],
      regimes: c.regime
        ? [
            {
              id: c.regime.toLowerCase(),
              name: c.regime,
              standing: 'applies',
              evidence: { confidence: 1 },
              requirementIds: [],
            },
          ]
        : [],
      dataKinds: [
        {
          id: 'k',
          name: 'data',
          sensitivity: c.sensitivity as 'public',
          standing: 'said',
          evidence: { confidence: 1 },
        },
      ],
      outsideSystems: Array.from({ length: c.outside }, (_, i) => ({
        id: `o${i}`,
        name: `Partner ${i}`,
        kind: i === 0 ? ('legacy' as const) : ('api' as const),
        evidence: { confidence: 1 },
        requirementIds: [],
      })),
      facts: [
        aFact('team', 'developers', c.developers),
        aFact('users', 'registered_users', c.people),
        aFact('availability', 'availability_percent', c.availability),
        aFact('recovery', 'rpo_minutes', c.rpo),
        aFact('latency', 'latency_ms', c.latency),
        aFact('timeline', 'deadline_weeks', c.weeks),
        ...(c.devices
          ? [
              aFact('traffic', 'devices', c.devices),
              aFact('traffic', 'sensor_interval_seconds', c.interval),
            ]
          : []),
        ...(c.concurrent ? [aFact('realtime', 'concurrent_connections', c.concurrent)] : []),
        ...(c.tenants ? [aFact('users', 'tenants', c.tenants)] : []),
        ...(c.budget ? [aFact('budget', 'monthly_budget', c.budget)] : []),
        ...(c.storage ? [aFact('data_volume', 'storage_gb', c.storage)] : []),
        ...(c.peak ? [aFact('traffic', 'peak_rps', c.peak)] : []),
        ...(c.hosting === 'AWS'
          ? [aLabel('hosting', 'cloud_provider', 'AWS')]
          : c.hosting
            ? [aLabel('hosting', 'hosting_model', c.hosting)]
            : []),
        ...(c.offline ? [aFact('offline', 'offline_work', 1)] : []),
        aLabel('clients', 'client_platform', 'iOS'),
        aFact('retention', 'retention_days', 2000),
        aFact('growth', 'growth_factor', c.growth),
      ],
    }),
  );

describe('the option tables', () => {
  it.each(decisionTables.map((table) => [table.id, table] as const))(
    '%s is whole: rule, drivers, scores, outcomes, source',
    (id, table) => {
      const rule = decisionRules[id];
      expect(rule, 'a table without a rule is never used').toBeDefined();
      const options = table.options.map((option) => option.id);
      for (const key of [...Object.keys(rule?.excludes ?? {}), ...Object.keys(rule?.favours ?? {})])
        expect(options).toContain(key);
      for (const outcome of Object.values(table.typicalOutcomeByScale))
        expect(options).toContain(outcome);
      for (const driver of table.drivers) {
        expect(knownDrivers).toContain(driver.id);
        for (const option of table.options)
          expect(option.scores[driver.id], `${option.id} on ${driver.id}`).toBeDefined();
      }
      expect(table.sources.length).toBeGreaterThan(0);
      expect(rule?.kinds.length).toBeGreaterThan(0);
    },
  );

  it('leaves no rule without its table', () => {
    const tables = new Set(decisionTables.map((table) => table.id));
    expect(Object.keys(decisionRules).filter((id) => !tables.has(id))).toEqual([]);
  });
});

describe('decide', () => {
  it('takes an option that no bound rules out, with a sum that adds up', () => {
    fc.assert(
      fc.property(cases, (u) => {
        for (const choice of decideFor(u).all) {
          const [chosen] = choice.scoring;
          expect(chosen?.optionId).toBe(choice.optionId);
          if (
            !choice.forced &&
            choice.scoring.some((option) => option.excludedBecause === undefined)
          )
            expect(chosen?.excludedBecause).toBeUndefined();
          for (const option of choice.scoring) {
            const sum = option.scores.reduce(
              (total, score) => total + score.weight * score.score,
              0,
            );
            expect(option.total).toBeCloseTo(sum, 2);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for the same case', () => {
    fc.assert(
      fc.property(cases, (u) => {
        expect(JSON.stringify(decideFor(u).all)).toBe(
          JSON.stringify(decideFor(structuredClone(u)).all),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('reaches nearly every option by some case, and every decision', () => {
    const reached = new Set<string>();
    const arisen = new Set<string>();
    for (const u of fc.sample(cases, { numRuns: 3000, seed: 7 })) {
      for (const choice of decideFor(u).all) {
        reached.add(`${choice.decisionId}:${choice.optionId}`);
        arisen.add(choice.decisionId);
      }
    }
    expect(decisionTables.filter((table) => !arisen.has(table.id)).map((t) => t.id)).toEqual([]);
    const total = decisionTables.reduce((count, table) => count + table.options.length, 0);
    // The rest are ways that nobody should take (own card capture, one key for all devices), kept to say why.
    expect(reached.size / total).toBeGreaterThan(0.7);
  }, 60_000);

  it.each([
    [
      'two people get a modular monolith',
      [aFact('team', 'developers', 2)],
      [],
      'architecture-style',
      'modular-monolith',
    ],
    [
      'twenty people with load get services',
      [aFact('team', 'developers', 20), aFact('traffic', 'peak_rps', 900)],
      [],
      'architecture-style',
      'service-based-4-to-12-services',
    ],
    [
      'a stream of many thousand a second gets a log',
      [aFact('traffic', 'events_per_second', 5000)],
      ['stream-analytics'],
      'queue-or-stream',
      'event-log',
    ],
    [
      'a few jobs a day stay in the database',
      [aFact('team', 'developers', 2)],
      ['document-generation'],
      'queue-or-stream',
      'table-as-queue',
    ],
    [
      'sold seats at ten thousand a second are held or queued',
      [aFact('traffic', 'peak_rps', 10_000)],
      ['booking', 'checkout', 'ticket-validation'],
      'scarce-inventory',
      'single-writer-or-queue-per-item',
    ],
    [
      'a till that loses the network keeps a queue of operations',
      [aFact('offline', 'offline_work', 1)],
      ['point-of-sale', 'offline-work'],
      'offline-strategy',
      'queue-of-operations',
    ],
  ] as const)('%s', (_, facts, needs, decisionId, optionId) => {
    const u = anUnderstanding({ facts: [...facts], capabilities: needs.map((id) => aNeed(id)) });
    expect(decideFor(u).optionOf(decisionId)).toBe(optionId);
  });

  it('obeys a technology that is refused and one that is there', () => {
    const refused = anUnderstanding({
      facts: [aFact('team', 'developers', 40), aFact('users', 'registered_users', 5_000_000)],
      technologies: [{ name: 'Kubernetes', stance: 'refused', evidence: { confidence: 1 } }],
    });
    expect(decideFor(refused).optionOf('deployment-platform')).not.toBe('kubernetes');
    const there = anUnderstanding({
      technologies: [{ name: 'Kubernetes', stance: 'existing', evidence: { confidence: 1 } }],
    });
    expect(decideFor(there).optionOf('deployment-platform')).toBe('kubernetes');
  });

  it('takes what the person leaves no choice about', () => {
    const u = anUnderstanding({
      facts: [aFact('users', 'tenants', 100)],
      messages: ['Each customer needs its own PostgreSQL database.'],
    });
    const choice = decideFor(u).all.find((c) => c.decisionId === 'tenancy-model');
    expect(choice).toMatchObject({ optionId: 'database-per-tenant', forced: true });
  });
});

describe('tellDecisions', () => {
  it('tells valid records: at least three, each with places, requirements and a reason of its own for each rejection', () => {
    fc.assert(
      fc.property(cases, (u) => {
        const load = computeLoad(u);
        const proportion = computeProportion(u, load);
        const structure = aStructure();
        const told = tellDecisions(decide(u, load, proportion), structure, u, load, proportion);
        expect(told.length).toBeGreaterThanOrEqual(3);
        for (const decision of told) {
          decisionSchema.parse(decision);
          expect(decision.alternatives.map((a) => a.name)).not.toContain(decision.chosen);
          for (const alternative of decision.alternatives)
            expect(alternative.whyRejected.length).toBeGreaterThan(30);
        }
        expect(new Set(told.map((d) => d.id)).size).toBe(told.length);
      }),
      { numRuns: 100 },
    );
  });

  it('names the weight at which the second would overtake, and there it does', () => {
    const u = anUnderstanding({
      facts: [aFact('team', 'developers', 9), aFact('traffic', 'peak_rps', 300)],
    });
    const choice = decideFor(u).all.find((c) =>
      c.flipsWhen.some((text) => / overtakes when /.test(text)),
    );
    expect(choice).toBeDefined();
    const text = choice?.flipsWhen.find((flip) => / overtakes when /.test(flip)) ?? '';
    const match = /^(.+) overtakes when "(.+)" weighs (?:less|more) than ([\d.]+)/.exec(text);
    const table = decisionTables.find((t) => t.id === choice?.decisionId);
    const driver = table?.drivers.find((d) => d.meaning === match?.[2])?.id;
    const [first, second] = choice?.scoring ?? [];
    const totalAt = (option: typeof first): number =>
      (option?.scores ?? []).reduce(
        (sum, s) => sum + (s.driver === driver ? Number(match?.[3]) : s.weight) * s.score,
        0,
      );
    expect(second?.option).toBe(match?.[1]);
    expect(totalAt(first)).toBeCloseTo(totalAt(second), 1);
  });
});
