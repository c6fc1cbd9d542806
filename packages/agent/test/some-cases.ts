import fc from 'fast-check';
import { decide } from '../src/decisions/decide.ts';
import { decisionRules } from '../src/decisions/decision-rules.ts';
import type { Choices } from '../src/model/design.ts';
import type { Understanding } from '../src/model/understanding.ts';
import { computeLoad } from '../src/numbers/compute-load.ts';
import { computeProportion } from '../src/numbers/compute-proportion.ts';
import { aFact, aLabel, aNeed, anUnderstanding } from './an-understanding.ts';

/** The choices of a case. */
export function decideFor(u: Understanding): Choices {
  const load = computeLoad(u);
  return decide(u, load, computeProportion(u, load));
}

const allCapabilities = [
  ...new Set(Object.values(decisionRules).flatMap((rule) => rule.capabilities ?? [])),
];

/** Understandings of many shapes, for what must hold in every case. */
export const cases: fc.Arbitrary<Understanding> = fc
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
