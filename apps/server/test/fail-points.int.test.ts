import { afterEach, expect, it } from 'vitest';
import { startTestServer } from '../src/testing.ts';
import type { TestServer } from '../src/testing.ts';

let server: TestServer;
afterEach(() => server.stop());

it.each([
  ['heeded in tests', 'test', 'function'],
  ['not heeded in production', 'production', 'undefined'],
])('a fail point is %s', async (_case, NODE_ENV, kind) => {
  server = await startTestServer({ environment: { NODE_ENV, FAILPOINT: 'before-message' } });
  expect(typeof server.running.services.failPoint).toBe(kind);
});
