import type { PricingContext } from './pricing-context.ts';
import type { Purchase } from './purchase.ts';

/** Ways to buy a part; the cheapest that fits is taken. */
export type OfferRule = (c: PricingContext) => Purchase[];

/** Seconds of a month in millions: a rate a second times this is millions a month. */
export const millionsPerMonth = 2.6298;

/** True for the two tighter purses. */
export function isSmall(c: PricingContext): boolean {
  return c.profile === 'minimal' || c.profile === 'frugal';
}

/** True where machines are owned or rented bare. */
export function runsOwn(c: PricingContext): boolean {
  return c.provider === 'own' || c.provider === 'rented';
}

/** Writes a second on average over the month. */
export function averageWrites(c: PricingContext): number {
  const share = c.load.peakRps > 0 ? c.load.peakWriteRps / c.load.peakRps : 0.1;
  return c.load.averageRps * Math.min(1, share);
}
