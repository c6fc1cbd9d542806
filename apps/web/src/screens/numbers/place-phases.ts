import type { BusinessImpact } from '@aa/domain';
import { pickLevel } from './range-level.ts';
import type { RangeLevel } from './range-level.ts';

type Phase = BusinessImpact['timeToMarket']['phases'][number];

/** Start and end of each phase in weeks from now, each beginning when the one before ends. */
export function placePhases(
  phases: readonly Phase[],
  level: RangeLevel,
): { phase: Phase; start: number; end: number }[] {
  let week = 0;
  return phases.map((phase) => {
    const start = week;
    week += pickLevel(phase.weeks, level);
    return { phase, start, end: week };
  });
}
