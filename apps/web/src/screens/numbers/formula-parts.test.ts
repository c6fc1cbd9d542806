import type { CapacityEstimate } from '@aa/domain';
import { expect, test } from 'vitest';
import { putInFigures, splitFormula } from './formula-parts.ts';

const estimate: CapacityEstimate = {
  inputs: [
    { name: 'visitors', value: 400_000, unit: 'people', source: 'stated' },
    { name: 'pages', value: 8, unit: 'pages', source: 'assumed' },
  ],
  lines: [
    {
      id: 'average_rps',
      metric: 'average_rps',
      value: 1.2346,
      unit: '1/s',
      formula: 'visitors * pages / 2592000',
      explanation: 'x',
    },
  ],
};

test('a formula tells which of its names were said, assumed or calculated', () => {
  const parts = splitFormula('max(2, ceil(average_rps * pages))', estimate);
  expect(parts.filter(({ origin }) => origin !== undefined)).toEqual([
    { text: 'average_rps', origin: 'calculated' },
    { text: 'pages', origin: 'assumed' },
  ]);
  expect(parts.map(({ text }) => text).join('')).toBe('max(2, ceil(average_rps × pages))');
});

test('the figures are put in for inputs and for earlier lines', () => {
  expect(putInFigures('visitors * pages / 2592000', estimate)).toBe('400,000 × 8 / 2,592,000');
  expect(putInFigures('ceil(average_rps - 0.5)', estimate)).toBe('ceil(1.23 − 0.5)');
});
