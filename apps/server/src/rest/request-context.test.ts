import { expect, it } from 'vitest';
import { readWaitSeconds } from './request-context.ts';

it.each([
  [null, 25],
  ['wait=0', 0],
  ['wait=10', 10],
  ['respond-async, wait=5', 5],
  ['wait="7"', 7],
  ['Wait = 3; x', 3],
  ['wait=9999', 25],
  ['wait=-1', 25],
  ['wait=soon', 25],
  ['await=1', 25],
])('reads Prefer: %s as %i seconds', (prefer, seconds) => {
  expect(readWaitSeconds(prefer)).toBe(seconds);
});
