import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeTextWidth, fitText, wrapText } from './text-width.ts';

const font = { sizePx: 12, weight: 600 } as const;
const anyText = fc.string({ unit: 'grapheme', maxLength: 120 });

test('a text that is cut fits, ends in an ellipsis and is well formed', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 20, max: 300 }), (text, maxWidth) => {
      const fitted = fitText(text, maxWidth, font);
      expect(computeTextWidth(fitted, font)).toBeLessThanOrEqual(maxWidth + 0.001);
      if (fitted !== text) expect(fitted.endsWith('…')).toBe(true);
    }),
  );
});

test('lines break between words and never get wider than allowed', () => {
  const lines = wrapText('Consent forms and health answers of all studios', font, {
    maxWidth: 130,
    maxLines: 2,
  });
  expect(lines).toEqual(['Consent forms and', 'health answers of all…']);
  fc.assert(
    fc.property(anyText, (text) => {
      const wrapped = wrapText(text, font, { maxWidth: 90, maxLines: 3 });
      expect(wrapped.length).toBeLessThanOrEqual(3);
      for (const line of wrapped) {
        expect(computeTextWidth(line, font)).toBeLessThanOrEqual(90.001);
      }
    }),
  );
});

test('a wide script is never measured narrower than it is drawn', () => {
  expect(computeTextWidth('数据库', font)).toBeGreaterThanOrEqual(36);
});
