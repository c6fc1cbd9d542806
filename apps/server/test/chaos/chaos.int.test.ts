import { failPointNames } from '@aa/api';
import { createTestDatabase } from '@aa/db/testing';
import type { TestDatabase } from '@aa/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChaos } from './run-chaos.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('loses, doubles and reorders nothing in 500 sends while servers are killed 20 times', async () => {
  const report = await runChaos({
    databaseUrl: database.url,
    sends: 500,
    kills: 20,
    servers: 3,
    conversations: 8,
  });
  expect(report.faults).toEqual([]);
  expect(report.kills).toBeGreaterThanOrEqual(20);
  expect(report.diedAt.toSorted()).toEqual(failPointNames.toSorted());
  expect(report.turns).toBe(report.sent);
}, 300_000);
