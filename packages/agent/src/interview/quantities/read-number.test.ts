import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lemmaOf } from '../language/lemma.ts';
import { tokenize } from '../language/tokens.ts';
import { readNumber } from './read-number.ts';

const read = (text: string) => {
  const number = readNumber(tokenize(text, lemmaOf), 0);
  return number === undefined ? undefined : [number.low, number.high];
};

describe('readNumber', () => {
  it.each([
    ['1.5k', 1500],
    ['1,5 Mio', 1_500_000],
    ['50 000', 50_000],
    ["12'500", 12_500],
    ['1.234.567,89', 1_234_567.89],
    ['1,234,567.89', 1_234_567.89],
    ['1,50,000', 150_000],
    ['20 lakh', 2_000_000],
    ['2.5 crore', 25_000_000],
    ['3bn', 3_000_000_000],
    ['10^8', 100_000_000],
    ['1e6', 1_000_000],
    ['half a million', 500_000],
    ['one and a half million', 1_500_000],
    ['two hundred fifty thousand', 250_000],
    ['three hundred and forty', 340],
    ['99.999 %', 99.999],
    ['zero point five', 0.5],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual([value, value]);
  });

  it.each([
    ['a few hundred', 200, 500],
    ['several hundred', 300, 900],
    ['dozens', 24, 99],
    ['a handful', 3, 6],
    ['tens of thousands', 20_000, 99_000],
    ['low thousands', 1000, 3000],
  ])('reads the vague %s as a range', (text, low, high) => {
    expect(read(text)).toEqual([low, high]);
  });

  const grouped = (value: number, sign: string) =>
    String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, sign);

  it('reads back any whole number in every way of grouping', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999_999_999 }),
        fc.constantFrom(',', '.', "'", ' ', '\u202f', ''),
        (value, sign) => {
          expect(read(grouped(value, sign))).toEqual([value, value]);
        },
      ),
    );
  });

  it('reads back any number with a scale, whatever its spelling', () => {
    const scales = fc.constantFrom(
      ['k', 1e3],
      ['K', 1e3],
      [' thousand', 1e3],
      [' million', 1e6],
      ['M', 1e6],
      [' Mio', 1e6],
      [' lakh', 1e5],
      [' crore', 1e7],
      ['bn', 1e9],
      [' Mrd', 1e9],
    ) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 9999 }),
        fc.constantFrom('.', ','),
        scales,
        (tenths, point, [name, factor]) => {
          const text = `${Math.floor(tenths / 10)}${point}${tenths % 10}${name}`;
          const number = read(text);
          expect(number?.[0]).toBeCloseTo((tenths / 10) * factor, 0);
        },
      ),
    );
  });
});
