import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeDowntimeMinutesMonth,
  computeParallelAvailability,
  computeSeriesAvailability,
} from './availability.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('availability of a whole', () => {
  it('is never better than the weakest part that it needs', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), (parts) => {
        expect(computeSeriesAvailability(parts)).toBeLessThanOrEqual(Math.min(...parts) + 1e-12);
      }),
    );
  });

  it('never falls when a copy is added', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 5 }), share, (single, copies, common) => {
        const before = computeParallelAvailability(single, copies, common);
        expect(computeParallelAvailability(single, copies + 1, common)).toBeGreaterThanOrEqual(
          before - 1e-9,
        );
      }),
    );
  });

  it('of two copies is bounded by what strikes both at once', () => {
    expect(computeParallelAvailability(0.99, 2, 0.1)).toBeCloseTo(0.998919, 6);
    expect(computeParallelAvailability(0.99, 2, 0)).toBeCloseTo(0.9999, 6);
  });

  it('is told in minutes a month', () => {
    expect(computeDowntimeMinutesMonth(0.999)).toBeCloseTo(43.8, 1);
  });
});
