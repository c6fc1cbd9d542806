import { type Load, type ScaleTier, scaleTiers } from '../model/design.ts';

/** Lower bounds of small, medium, large and huge. */
const bounds: Record<
  'peakRps' | 'eventsPerSecond' | 'storageGbYear1' | 'activeUsers' | 'concurrentConnections',
  readonly number[]
> = {
  peakRps: [10, 200, 3000, 50_000],
  eventsPerSecond: [20, 500, 10_000, 200_000],
  storageGbYear1: [200, 2000, 30_000, 500_000],
  activeUsers: [1500, 60_000, 1_500_000, 30_000_000],
  concurrentConnections: [500, 10_000, 150_000, 2_000_000],
};

/** The size class: the highest that any single figure reaches. */
export function chooseScaleTier(load: Pick<Load, keyof typeof bounds>): ScaleTier {
  const reached = (Object.keys(bounds) as (keyof typeof bounds)[]).map(
    // The keys of a literal are exactly the type's keys.
    (key) => bounds[key].filter((bound) => load[key] >= bound).length,
  );
  return scaleTiers[Math.max(...reached)] ?? 'tiny';
}

/** Position of a tier, 0 for tiny to 4 for huge. */
export function tierIndex(tier: ScaleTier): number {
  return scaleTiers.indexOf(tier);
}
