import { createTestDatabase } from '@aa/db/testing';
import type { TestDatabase } from '@aa/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRateLimitCounter } from './rate-limit-counter.ts';

const logger = { debug() {}, info() {}, warn() {}, error() {} };
const windowMs = 60_000;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('adds up what all processes counted, and keeps no address', async () => {
  const first = createRateLimitCounter(database.db, logger, windowMs);
  for (let call = 0; call < 5; call += 1) first.add('192.0.2.1', 1);
  expect(first.add('192.0.2.1', 10).used).toBe(15);
  expect(first.add('192.0.2.2', 1).used).toBe(1);
  await first.close();

  const second = createRateLimitCounter(database.db, logger, windowMs);
  second.add('192.0.2.1', 1);
  await expect.poll(() => second.add('192.0.2.1', 0).used).toBe(16);
  await second.close();

  const rows = await database.sql`select key, hits from rate_limits`;
  expect(JSON.stringify(rows)).not.toContain('192.0.2');
});

it('begins anew when the window is over', async () => {
  const counter = createRateLimitCounter(database.db, logger, 1);
  counter.add('192.0.2.9', 7);
  await counter.close();
  await expect.poll(() => counter.add('192.0.2.9', 1).used).toBe(1);
  await counter.close();
});
