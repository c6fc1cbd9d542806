import type { Decision } from '@aa/domain';

/** The scores of a decision as a table: drivers in rows, options in columns, scores from 0 to 5. */
export interface ScoreTable {
  drivers: string[];
  /** As the architect weighed them; shares of 1 that add up to 1. */
  weights: number[];
  options: ScoredOption[];
}

export interface ScoredOption {
  name: string;
  isChosen: boolean;
  excludedBecause: string | undefined;
  /** One for each driver. */
  scores: { score: number; reason: string }[];
}

export const bestScore = 5;

/** The table of a decision, or undefined when it was taken without scores. */
export function readScoreTable(decision: Decision): ScoreTable | undefined {
  const scoring = decision.scoring ?? [];
  const [chosen] = scoring;
  if (chosen === undefined || scoring.length < 2) return undefined;
  const raw = new Map<string, number>();
  let highest = 1;
  for (const { scores } of scoring) {
    for (const { driver, weight, score } of scores) {
      if (!raw.has(driver)) raw.set(driver, weight);
      highest = Math.max(highest, score);
    }
  }
  const total = [...raw.values()].reduce((sum, weight) => sum + weight, 0);
  if (raw.size === 0 || total <= 0) return undefined;
  const drivers = [...raw.keys()];
  const scale = bestScore / (highest > 1 ? Math.max(highest, bestScore) : 1);
  return {
    drivers,
    weights: [...raw.values()].map((weight) => weight / total),
    options: scoring.map((option) => ({
      name: option.option,
      isChosen: option === chosen,
      excludedBecause: option.excludedBecause,
      scores: drivers.map((driver) => {
        const entry = option.scores.find((score) => score.driver === driver);
        return {
          score: (entry?.score ?? 0) * scale,
          reason: entry?.reason ?? 'Says nothing for this option.',
        };
      }),
    })),
  };
}

/** The weights after one is set; the others shrink or grow in proportion, so that the sum stays 1. */
export function setWeight(weights: readonly number[], index: number, value: number): number[] {
  const set = Math.min(1, Math.max(0, value));
  const rest = weights.reduce((sum, weight, at) => (at === index ? sum : sum + weight), 0);
  return weights.map((weight, at) => {
    if (at === index) return set;
    const share = rest > 1e-9 ? weight / rest : 1 / Math.max(1, weights.length - 1);
    return share * (1 - set);
  });
}

/** The weighted sum of each option, in the table's order. */
export function computeSums(table: ScoreTable, weights: readonly number[]): number[] {
  return table.options.map(({ scores }) =>
    scores.reduce((sum, { score }, index) => sum + score * (weights[index] ?? 0), 0),
  );
}

/** The option that leads: the highest sum among those that can be taken; the first of equals. */
export function findLeader(table: ScoreTable, sums: readonly number[]): number {
  let leader = -1;
  for (const [index, option] of table.options.entries()) {
    if (option.excludedBecause !== undefined) continue;
    if (leader < 0 || (sums[index] ?? 0) > (sums[leader] ?? 0)) leader = index;
  }
  return Math.max(0, leader);
}

export interface Flip {
  /** Weight of the driver at which the lead changes, 0 to 1. */
  weight: number;
  /** Place of the option that leads from there. */
  option: number;
}

/** The nearest weight of a driver at which another option takes the lead, the other weights in proportion. */
export function findFlip(
  table: ScoreTable,
  weights: readonly number[],
  driver: number,
): Flip | undefined {
  const now = weights[driver] ?? 0;
  const leader = findLeader(table, computeSums(table, weights));
  const atNone = computeSums(table, setWeight(weights, driver, 0));
  const atAll = computeSums(table, setWeight(weights, driver, 1));
  let nearest: Flip | undefined;
  for (const [index, option] of table.options.entries()) {
    if (index === leader || option.excludedBecause !== undefined) continue;
    const gapAtNone = (atNone[leader] ?? 0) - (atNone[index] ?? 0);
    const gapAtAll = (atAll[leader] ?? 0) - (atAll[index] ?? 0);
    if (gapAtNone === gapAtAll) continue;
    const weight = gapAtNone / (gapAtNone - gapAtAll);
    if (weight <= 0 || weight >= 1) continue;
    if (nearest === undefined || Math.abs(weight - now) < Math.abs(nearest.weight - now)) {
      nearest = { weight, option: index };
    }
  }
  return nearest;
}

/** The drivers whose flip is nearest to their weight come first. */
export function listFlips(
  table: ScoreTable,
  weights: readonly number[],
): { driver: number; flip: Flip }[] {
  return table.drivers
    .flatMap((_, driver) => {
      const flip = findFlip(table, weights, driver);
      return flip === undefined ? [] : [{ driver, flip }];
    })
    .sort(
      (a, b) =>
        Math.abs(a.flip.weight - (weights[a.driver] ?? 0)) -
        Math.abs(b.flip.weight - (weights[b.driver] ?? 0)),
    );
}
