/** Availability of a whole from its parts; shares of 1, not percent. */

/** All of them are needed: the product. */
export function computeSeriesAvailability(parts: readonly number[]): number {
  return parts.reduce((whole, part) => whole * part, 1);
}

/**
 * Any one of `copies` is enough. `commonCause` is the share of failures that strike all copies at once
 * (a bad release, a lost zone); with 0 the copies would fail independently, which copies in one place never do.
 */
export function computeParallelAvailability(
  single: number,
  copies: number,
  commonCause = 0.1,
): number {
  if (copies <= 1) return single;
  const failing = 1 - single;
  const together = failing * commonCause;
  const apart = (failing * (1 - commonCause)) ** copies;
  return 1 - Math.min(1, together + apart);
}

/** Minutes that it may be down in a month of 730 hours. */
export function computeDowntimeMinutesMonth(availability: number): number {
  return (1 - availability) * 730 * 60;
}
