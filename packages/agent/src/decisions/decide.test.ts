import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFact, aNeed, anUnderstanding } from '../../test/an-understanding.ts';
import { cases, decideFor } from '../../test/some-cases.ts';
import { decisionTables } from '../knowledge/decisions/decision-tables.ts';
import { decisionRules } from './decision-rules.ts';
import { knownDrivers } from './weigh-driver.ts';

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
