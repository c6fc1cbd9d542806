import { describe, expect, it } from 'vitest';
import { capacityFigures, getCapacityFigure } from './capacity-figures.ts';
import { convertToUsd } from './exchange-rates.ts';
import { peopleFigures } from './people-cost.ts';
import { findPrice, getPrice, priceBook } from './price-book.ts';

describe('the price book', () => {
  it.each(priceBook.map((price) => [price.id, price] as const))(
    '%s has meters, a source and a month',
    (_, price) => {
      for (const meter of price.meters) expect(meter.high).toBeGreaterThanOrEqual(meter.low);
      expect(new Set(price.meters.map((meter) => meter.key)).size).toBe(price.meters.length);
      expect(price.source.length).toBeGreaterThan(3);
      expect(price.asOf >= '2019-01' && price.asOf <= '2026-12').toBe(true);
    },
  );

  it('has each id once', () => {
    expect(new Set(priceBook.map((price) => price.id)).size).toBe(priceBook.length);
  });

  it('throws for a price that a rule names in vain, and finds nothing for a foreign one', () => {
    expect(() => getPrice('no-such-price')).toThrow(/No price/);
    expect(findPrice('no-such-price')).toBeUndefined();
  });
});

describe('figures of the field', () => {
  it.each(capacityFigures.map((figure) => [figure.id, figure] as const))(
    '%s is a range with a source',
    (_, figure) => {
      expect(figure.low).toBeLessThanOrEqual(figure.typical);
      expect(figure.typical).toBeLessThanOrEqual(figure.high);
      expect(figure.source.length).toBeGreaterThan(3);
    },
  );

  it('throws for a figure that code names in vain', () => {
    expect(() => getCapacityFigure('no-such-figure')).toThrow(/No capacity figure/);
  });
});

describe('people', () => {
  it.each(peopleFigures.map((figure) => [figure.id, figure] as const))(
    '%s is a range with a source',
    (_, figure) => {
      expect(figure.low).toBeLessThanOrEqual(figure.typical);
      expect(figure.typical).toBeLessThanOrEqual(figure.high);
      expect(figure.source.length).toBeGreaterThan(3);
    },
  );
});

describe('exchange rates', () => {
  it('convert by the dated rate and know nothing of made-up money', () => {
    expect(convertToUsd(100, 'EUR')).toBeCloseTo(116.37, 2);
    expect(convertToUsd(100, 'usd')).toBe(100);
    expect(convertToUsd(100, 'ZZZ')).toBeUndefined();
  });
});
