/** Which end of all ranges is shown. */
export const rangeLevels = ['low', 'middle', 'high'] as const;
export type RangeLevel = (typeof rangeLevels)[number];

export const rangeLevelLabels: Readonly<Record<RangeLevel, string>> = {
  low: 'Low',
  middle: 'Middle',
  high: 'High',
};

/** One figure of a range; the middle is halfway, no more is known about where in it the truth lies. */
export function pickLevel(range: { low: number; high: number }, level: RangeLevel): number {
  if (level === 'middle') return (range.low + range.high) / 2;
  return range[level];
}
