import { decisionSchema } from '@aa/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStructure } from '../../test/a-structure.ts';
import { aFact, anUnderstanding } from '../../test/an-understanding.ts';
import { cases, decideFor } from '../../test/some-cases.ts';
import { decisionTables } from '../knowledge/decisions/decision-tables.ts';
import { computeLoad } from '../numbers/compute-load.ts';
import { computeProportion } from '../numbers/compute-proportion.ts';
import { decide } from './decide.ts';
import { tellDecisions } from './tell-decisions.ts';

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

  it('gives reasons that a board can read: no leads, no bare weights, and what rules out the rest', () => {
    fc.assert(
      fc.property(cases, (u) => {
        const load = computeLoad(u);
        const proportion = computeProportion(u, load);
        const told = tellDecisions(decide(u, load, proportion), aStructure(), u, load, proportion);
        for (const { rationale, alternatives } of told) {
          expect(rationale).not.toMatch(/leads .* by|weighs 0|No other option/);
          expect(rationale).toMatch(/\.$/);
          if (alternatives.every(({ whyRejected }) => whyRejected.includes(' is ruled out here: ')))
            expect(rationale).toContain('None of the others holds here: ');
        }
      }),
      { numRuns: 50 },
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
    const driver = table?.drivers.find((d) => d.meaning.startsWith(match?.[2] ?? '?'))?.id;
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
