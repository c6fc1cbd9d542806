import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIso } from './turn-row.ts';

describe('an instant of the database', () => {
  it.each([
    ['2026-03-04 05:06:07+00', '2026-03-04T05:06:07.000Z'],
    ['2026-03-04 05:06:07.8+00', '2026-03-04T05:06:07.800Z'],
    ['2026-03-04 05:06:07.891234+00', '2026-03-04T05:06:07.891Z'],
    ['2026-03-04T05:06:07.89+00:00', '2026-03-04T05:06:07.890Z'],
    ['2026-03-04 05:06:07.89+02', '2026-03-04T03:06:07.890Z'],
    ['2026-03-04T05:06:07.89Z', '2026-03-04T05:06:07.890Z'],
  ])('%s is %s', (text, iso) => {
    expect(toIso(text)).toBe(iso);
  });

  it('is what a Date makes of it', () => {
    const years = { min: new Date('1971-01-01'), max: new Date('2199-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), (date) => {
        const text = date.toISOString().replace('T', ' ').replace('Z', '+00');
        expect(toIso(text)).toBe(date.toISOString());
      }),
    );
  });
});
