import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeSums,
  findFlip,
  findLeader,
  listFlips,
  readScoreTable,
  setWeight,
} from './weigh-options.ts';
import type { ScoreTable } from './weigh-options.ts';

const drivers = ['Time', 'Operable', 'Run cost', 'Grows', 'GDPR', 'SOAP'];
const option = (name: string, scores: number[]) => ({
  name,
  isChosen: name === 'Modular monolith',
  excludedBecause: undefined,
  scores: scores.map((score) => ({ score, reason: 'because' })),
});
/** The example that runs through the drawings of the workspace. */
const table: ScoreTable = {
  drivers,
  weights: [0.2, 0.25, 0.15, 0.15, 0.15, 0.1],
  options: [
    option('Modular monolith', [4, 5, 5, 3, 4, 4]),
    option('Hosted shop', [5, 5, 3, 4, 2, 1]),
    option('Serverless functions', [3, 3, 4, 5, 3, 3]),
    option('Microservices', [2, 1, 2, 5, 4, 4]),
  ],
};

describe('weighing options', () => {
  test('adds up weight times score', () => {
    const sums = computeSums(table, table.weights).map((sum) => Number(sum.toFixed(2)));
    expect(sums).toEqual([4.25, 3.7, 3.45, 2.7]);
    expect(findLeader(table, sums)).toBe(0);
  });

  test('finds the weight at which another option wins, the others shrinking in proportion', () => {
    const byTime = findFlip(table, table.weights, 0);
    expect(byTime?.option).toBe(1);
    expect(byTime?.weight).toBeCloseTo(0.484, 3);
    const byGrowth = findFlip(table, table.weights, 3);
    expect(byGrowth?.option).toBe(2);
    expect(byGrowth?.weight).toBeCloseTo(0.393, 3);
    expect(listFlips(table, table.weights).map(({ driver }) => drivers[driver])).toEqual([
      'Grows',
      'Time',
    ]);
  });

  test('changes the lead exactly where it says so', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(scores, { minLength: 2, maxLength: 4 }), fc.nat(3), (rows, driver) => {
        const generated: ScoreTable = {
          drivers: ['a', 'b', 'c', 'd'],
          weights: [0.4, 0.3, 0.2, 0.1],
          options: rows.map((row, index) => option(`o${index}`, row)),
        };
        const flip = findFlip(generated, generated.weights, driver);
        if (flip === undefined) return;
        const at = setWeight(generated.weights, driver, flip.weight);
        const sums = computeSums(generated, at);
        const leader = findLeader(generated, computeSums(generated, generated.weights));
        expect(sums[flip.option]).toBeCloseTo(sums[leader] ?? Number.NaN, 6);
      }),
    );
  });

  test('keeps the sum of all weights at 1, also from the ends', () => {
    const weight = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), weight), { maxLength: 8 }), (moves) => {
        const end = moves.reduce<readonly number[]>(
          (weights, [index, value]) => setWeight(weights, index, value),
          table.weights,
        );
        expect(end.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('never lets an excluded option lead', () => {
    const [first, ...rest] = table.options;
    if (first === undefined) throw new Error('the example has options');
    const excluded = { ...table, options: [{ ...first, excludedBecause: 'refused' }, ...rest] };
    expect(findLeader(excluded, computeSums(excluded, excluded.weights))).toBe(1);
  });

  test('reads scores of 0 to 1 and drivers that only some options name', () => {
    const read = readScoreTable({
      id: 'D1',
      title: 'Queue',
      status: 'accepted',
      context: 'x',
      drivers: [],
      chosen: 'pg-boss',
      rationale: 'x',
      requirementIds: ['R1'],
      componentIds: ['c1'],
      alternatives: [],
      consequences: { good: [], bad: [] },
      reversibility: 'easy',
      confidence: 1,
      scoring: [
        {
          option: 'pg-boss',
          total: 1.3,
          scores: [
            { driver: 'operability', weight: 0.5, score: 0.8, reason: 'no server more' },
            { driver: 'this case', weight: 1, score: 0.9, reason: 'PostgreSQL is there' },
          ],
        },
        {
          option: 'Kafka',
          total: 0.1,
          scores: [{ driver: 'operability', weight: 0.5, score: 0.2, reason: 'a cluster' }],
        },
      ],
    });
    expect(read?.drivers).toEqual(['operability', 'this case']);
    expect(read?.options[0]?.scores[0]?.score).toBe(4);
    expect(read?.options[1]?.scores[1]?.score).toBe(0);
    expect(read?.weights.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
  });
});
