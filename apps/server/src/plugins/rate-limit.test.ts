import { expect, it } from 'vitest';
import { costOf } from './rate-limit.ts';

it.each([
  ['/api/conversations', 1],
  ['/trpc/auth.login', 1],
  ['/trpc/auth.login?batch=1', 1],
  ['/trpc/auth.login,auth.login,auth.login?batch=1', 3],
  ['/trpc/auth.login%2Cauth.login?batch=1', 2],
])('counts %s as %i', (url, cost) => {
  expect(costOf(url)).toBe(cost);
});
