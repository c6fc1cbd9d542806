import type { CostEstimate, Decision } from '@aa/domain';
import type { Choices, Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';

/** Everything that stands when the business side is asked. */
export interface DesignSoFar {
  u: Understanding;
  load: Load;
  proportion: Proportion;
  choices: Choices;
  structure: Structure;
  decisions: Decision[];
  cost: CostEstimate;
}

/** A low, a middle and a high figure. */
export interface Spread {
  low: number;
  typical: number;
  high: number;
}

/** Two significant digits at most sizes: more would pretend to know. */
export function roundEstimate(value: number): number {
  if (value === 0) return 0;
  return value < 1 ? Number(value.toFixed(1)) : Number(value.toPrecision(value < 10 ? 2 : 3));
}

/** A spread as the range of the protocol. */
export function toRange(spread: Spread): { low: number; high: number } {
  const low = roundEstimate(spread.low);
  return { low, high: Math.max(low, roundEstimate(spread.high)) };
}
