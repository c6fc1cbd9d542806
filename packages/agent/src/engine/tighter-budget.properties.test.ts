import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFact } from '../../test/an-understanding.ts';
import { arbitraryUnderstanding } from '../../test/arbitrary-understanding.ts';
import type { Understanding } from '../model/understanding.ts';
import { designSystem } from './design-system.ts';
import { Crew } from './specialists.ts';

async function priceOf(u: Understanding, monthlyUsd: number) {
  const facts = [...u.facts, aFact('budget', 'monthly_budget', monthlyUsd)];
  const crew = new Crew({ workflowType: 'SEQUENTIAL', now: () => 0 });
  const { architecture } = await designSystem({ ...u, facts }, 1, crew);
  return architecture.cost;
}

const budgets = [20, 60, 150, 400, 900, 2_500, 8_000, 40_000, 250_000];

describe('a tighter budget', () => {
  it('never makes the same system dearer to run, by the whole engine', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryUnderstanding,
        fc.uniqueArray(fc.constantFrom(...budgets), { minLength: 2, maxLength: 3 }),
        async (u, some) => {
          let before = { low: 0, high: 0 };
          for (const budget of some.toSorted((a, b) => a - b)) {
            const { totalLowUsd: low, totalHighUsd: high } = await priceOf(u, budget);
            expect(low, `low end at ${budget}`).toBeGreaterThanOrEqual(before.low);
            expect(high, `high end at ${budget}`).toBeGreaterThanOrEqual(before.high);
            before = { low, high };
          }
        },
      ),
      { numRuns: Number(process.env['BUDGET_RUNS'] ?? 60) },
    );
  });
});
