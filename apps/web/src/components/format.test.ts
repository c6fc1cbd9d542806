import { describe, expect, it } from 'vitest';
import { formatActivity, formatDuration, plural } from './format.ts';

const now = new Date(2026, 10, 25, 12, 0);
const ago = (days: number, hours = 0, minutes = 0) =>
  new Date(2026, 10, 25 - days, 12 - hours, -minutes).toISOString();

describe('formatActivity', () => {
  it.each([
    [ago(0), 'now'],
    [ago(0, 0, 12), '12 min ago'],
    [ago(0, 3), '3 h ago'],
    [ago(1), 'yesterday'],
    [ago(3), 'Sun'],
    [ago(42), '14 Oct'],
    [ago(400), '21 Oct 2025'],
  ])('writes %s as %s', (iso, words) => {
    expect(formatActivity(iso, now, 'en-GB')).toBe(words);
  });
});

it('writes short times with a tenth, long ones without', () => {
  expect([formatDuration(400), formatDuration(12_400)]).toEqual(['0.4 s', '12 s']);
});

it('counts things in words', () => {
  expect([plural(1, 'fact'), plural(0, 'fact'), plural(2, 'query', 'queries')]).toEqual([
    '1 fact',
    '0 facts',
    '2 queries',
  ]);
});
