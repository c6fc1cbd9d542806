import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCapacity, recomputeCapacity } from './check-capacity.ts';
import { evaluateFormula, FormulaError } from './evaluate-formula.ts';

/** A random formula of the grammar beside its value by plain JavaScript. */
const formulas = fc.letrec<{ node: { text: string; value: number } }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.integer({ min: 1, max: 9999 }).map((n) => ({ text: String(n), value: n })),
    fc.constantFrom({ text: 'users', value: 200 }, { text: 'peak_factor', value: 5 }),
    fc.tuple(tie('node'), fc.constantFrom('+', '-', '*', '/'), tie('node')).map(([a, sign, b]) => ({
      text: `(${a.text} ${sign} ${b.text})`,
      value:
        sign === '+'
          ? a.value + b.value
          : sign === '-'
            ? a.value - b.value
            : sign === '*'
              ? a.value * b.value
              : a.value / b.value,
    })),
    fc.tuple(fc.constantFrom('min', 'max'), tie('node'), tie('node')).map(([name, a, b]) => ({
      text: `${name}(${a.text},${b.text})`,
      value: name === 'min' ? Math.min(a.value, b.value) : Math.max(a.value, b.value),
    })),
    tie('node').map((a) => ({ text: `ceil(${a.text})`, value: Math.ceil(a.value) })),
  ),
})).node;

describe('evaluateFormula', () => {
  it('gives the value that arithmetic gives', () => {
    fc.assert(
      fc.property(formulas, ({ text, value }) => {
        fc.pre(Number.isFinite(value) && text.length <= 500);
        expect(evaluateFormula(text, { users: 200, peak_factor: 5 })).toBe(value);
      }),
    );
  });

  it.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 4 - 3', 3],
    ['-users / 4', -50],
    ['max(1, users, 3) * 1.5e2', 30000],
  ])('reads %s as %d', (text, value) => {
    expect(evaluateFormula(text, { users: 200 })).toBe(value);
  });

  it.each([
    '',
    'users +',
    '2 users',
    '(1',
    'sin(1)',
    'ceil(1, 2)',
    'nobody * 2',
    '1 / 0',
    'a.b',
    'constructor',
    'users ** 2',
    '1;2',
    '('.repeat(200),
    `1${'+1'.repeat(300)}`,
  ])('refuses %j with a FormulaError', (text) => {
    expect(() => evaluateFormula(text, { users: 200 })).toThrow(FormulaError);
  });

  it('never throws anything but a FormulaError on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          evaluateFormula(text, { users: 1 });
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
        }
      }),
    );
  });
});

describe('a capacity estimate', () => {
  const estimate = {
    inputs: [{ name: 'orders', value: 8640, unit: '1/day', source: 'stated' as const }],
    lines: [
      {
        id: 'average_rps',
        metric: 'average_rps' as const,
        value: 0.1,
        unit: '1/s',
        formula: 'orders / 86400',
        explanation: 'x',
      },
      {
        id: 'peak_rps',
        metric: 'peak_rps' as const,
        value: 0.5,
        unit: '1/s',
        formula: 'average_rps * 5',
        explanation: 'x',
      },
    ],
  };

  it('holds when each formula gives its value, and names the line that does not', () => {
    expect(checkCapacity(estimate)).toEqual([]);
    const [average, peak] = estimate.lines;
    if (!average || !peak) throw new Error('two lines');
    const wrong = { ...estimate, lines: [average, { ...peak, value: 0.6 }] };
    expect(checkCapacity(wrong).map((fault) => fault.lineId)).toEqual(['peak_rps']);
  });

  it('follows a changed input through all lines', () => {
    const doubled = recomputeCapacity(estimate, { orders: 17280 });
    expect(doubled.lines.map((line) => line.value)).toEqual([0.2, 1]);
    expect(checkCapacity(doubled)).toEqual([]);
  });
});
