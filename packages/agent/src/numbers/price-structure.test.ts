import type { ComponentKind, ComponentType } from '@aa/domain';
import { costSchema } from '@aa/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFact, anUnderstanding } from '../../test/an-understanding.ts';
import { aComponent, aStructure } from '../../test/a-structure.ts';
import type { Structure } from '../model/design.ts';
import { computeLoad } from './compute-load.ts';
import { computeProportion } from './compute-proportion.ts';
import { priceStructure } from './price-structure.ts';

const kinds: readonly (readonly [ComponentKind, ComponentType])[] = [
  ['api', 'service'],
  ['worker', 'service'],
  ['relational_db', 'database'],
  ['cache', 'cache'],
  ['object_storage', 'database'],
  ['cdn', 'gateway'],
  ['load_balancer', 'gateway'],
  ['message_queue', 'service'],
  ['event_stream', 'service'],
  ['search_index', 'database'],
  ['identity_provider', 'external'],
  ['notification_provider', 'external'],
  ['map_provider', 'external'],
  ['time_series_db', 'database'],
  ['iot_broker', 'service'],
  ['monitoring', 'service'],
  ['key_value_db', 'database'],
  ['data_warehouse', 'database'],
  ['ml_serving', 'service'],
  ['media_transcoder', 'service'],
  ['llm_provider', 'external'],
  ['sandbox_runner', 'service'],
  ['document_db', 'database'],
  ['waf', 'gateway'],
  ['api_gateway', 'gateway'],
];

const structures: fc.Arbitrary<Structure> = fc
  .subarray([...kinds], { minLength: 1 })
  .map((chosen) =>
    aStructure({
      components: chosen.map(([kind, type], i) => aComponent({ id: `c-${i}`, kind, type })),
    }),
  );

function cost(
  structure: Structure,
  people: number,
  budget: number | undefined,
  provider?: string,
): ReturnType<typeof priceStructure> {
  const u = anUnderstanding({
    facts: [
      aFact('users', 'registered_users', people),
      aFact('team', 'developers', 4),
      ...(budget === undefined ? [] : [aFact('budget', 'monthly_budget', budget)]),
      ...(provider
        ? [{ ...aFact('hosting', 'cloud_provider', 0), value: undefined, label: provider }]
        : []),
    ],
  });
  const load = computeLoad(u);
  return priceStructure(u, load, computeProportion(u, load), structure);
}

const people = fc.integer({ min: 10, max: 20_000_000 });
const budgets = fc.option(fc.integer({ min: 10, max: 200_000 }), { nil: undefined });
const providers = fc.option(fc.constantFrom('AWS', 'Azure', 'GCP', 'Hetzner', 'Clever Cloud'), {
  nil: undefined,
});
const middle = (estimate: ReturnType<typeof priceStructure>): number =>
  (estimate.totalLowUsd + estimate.totalHighUsd) / 2;

describe('the monthly cost of a structure', () => {
  it('adds up, covers every part to run, and says within only when the high end fits', () => {
    fc.assert(
      fc.property(structures, people, budgets, providers, (structure, count, budget, provider) => {
        const estimate = cost(structure, count, budget, provider);
        costSchema.parse(estimate);
        const [low, high] = [
          estimate.lines.reduce((s, l) => s + l.lowUsd, 0),
          estimate.lines.reduce((s, l) => s + l.highUsd, 0),
        ];
        expect(Math.abs(low - estimate.totalLowUsd)).toBeLessThanOrEqual(1);
        expect(Math.abs(high - estimate.totalHighUsd)).toBeLessThanOrEqual(1);
        const covered = new Set(estimate.lines.flatMap((line) => line.componentIds));
        for (const c of structure.components)
          if (c.type !== 'external' && c.type !== 'ui') expect(covered).toContain(c.id);
        const verdict =
          budget === undefined ? 'unknown' : estimate.totalHighUsd <= budget ? 'within' : 'over';
        expect(estimate.budget.verdict).toBe(verdict);
      }),
      { numRuns: 100 },
    );
  });

  it('is never less for more people', () => {
    fc.assert(
      fc.property(
        structures,
        people,
        fc.integer({ min: 2, max: 100 }),
        budgets,
        providers,
        (structure, count, factor, budget, provider) => {
          const [before, after] = [
            cost(structure, count, budget, provider),
            cost(structure, count * factor, budget, provider),
          ];
          expect(middle(after)).toBeGreaterThanOrEqual(middle(before) * 0.99 - 1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is never more for a tighter budget', () => {
    fc.assert(
      fc.property(
        structures,
        people,
        fc.integer({ min: 10, max: 200_000 }),
        fc.integer({ min: 2, max: 50 }),
        providers,
        (structure, count, budget, cut, provider) => {
          const [full, tight] = [
            cost(structure, count, budget, provider),
            cost(structure, count, budget / cut, provider),
          ];
          expect(middle(tight)).toBeLessThanOrEqual(middle(full) * 1.01 + 1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is tens of dollars, not thousands, for a small club', () => {
    const structure = aStructure({
      components: [
        aComponent({ id: 'app', kind: 'web_app', type: 'service' }),
        aComponent({ id: 'db', kind: 'relational_db', type: 'database' }),
        aComponent({ id: 'files', kind: 'object_storage', type: 'database' }),
      ],
    });
    const estimate = cost(structure, 500, 100);
    expect(estimate.totalHighUsd).toBeLessThan(60);
    expect(estimate.totalLowUsd).toBeGreaterThan(5);
  });

  it('puts modules of one unit on one line and says what was counted', () => {
    const structure = aStructure({
      components: [
        aComponent({ id: 'a', kind: 'api', type: 'service', deploymentUnit: 'app' }),
        aComponent({ id: 'b', kind: 'api', type: 'service', deploymentUnit: 'app' }),
      ],
    });
    const estimate = cost(structure, 5000, undefined);
    const line = estimate.lines.find((l) => l.componentIds.includes('a'));
    expect(line?.componentIds).toEqual(['a', 'b']);
    expect(line?.basis).toMatch(/× \$.+list price of \d{4}-\d{2}/);
  });

  it('says what to cut and what it would take when the budget is passed', () => {
    const structure = aStructure({
      components: [
        aComponent({ id: 'app', kind: 'api', type: 'service' }),
        aComponent({ id: 'db', kind: 'relational_db', type: 'database' }),
        aComponent({ id: 'search', name: 'Search index', kind: 'search_index', type: 'database' }),
      ],
    });
    const estimate = cost(structure, 5_000_000, 50);
    expect(estimate.budget.verdict).toBe('over');
    expect(estimate.budget.explanation).toMatch(/To cut first: Search index/);
    expect(estimate.budget.explanation).toMatch(/It would take \$/);
  });
});
