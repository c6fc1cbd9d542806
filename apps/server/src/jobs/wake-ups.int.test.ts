import { createTestDatabase } from '@aa/db/testing';
import type { TestDatabase } from '@aa/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWakeUps } from './wake-ups.ts';
import type { OpenWakeUps } from './wake-ups.ts';

const logger = { debug() {}, info() {}, warn() {}, error() {} };
const longTime = { timeoutMs: 15_000 };

describe('wake-ups over LISTEN/NOTIFY', () => {
  let database: TestDatabase;
  let here: OpenWakeUps;
  let there: OpenWakeUps;
  beforeAll(async () => {
    database = await createTestDatabase();
    here = await openWakeUps(database.sql, logger);
    there = await openWakeUps(database.sql, logger);
  });
  afterAll(async () => {
    await Promise.all([here.close(), there.close()]);
    await database.drop();
  });

  it('wakes those who wait for the conversation, in every process', async () => {
    const woken = Promise.all([here.wait('a', longTime), there.wait('a', longTime)]);
    await here.notify(database.db, 'a');
    await woken;
  });

  it('wakes when the transaction commits and not when it is rolled back', async () => {
    const heard: string[] = [];
    const wait = there.wait('b', longTime).then(() => heard.push('b'));
    const failed = database.db.transaction(async (tx) => {
      await here.notify(tx, 'b');
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    // The channel keeps the order: once this one is here, the other would have been.
    const other = there.wait('c', longTime);
    await here.notify(database.db, 'c');
    await other;
    expect(heard).toEqual([]);
    await database.db.transaction((tx) => here.notify(tx, 'b'));
    await wait;
    expect(heard).toEqual(['b']);
  });

  it('rings for several conversations at once, here and in other processes', async () => {
    const woken = Promise.all([
      here.wait('e', longTime),
      there.wait('e', longTime),
      there.wait("f's", longTime),
    ]);
    here.ring('e');
    here.ring("f's");
    await woken;
  });

  it('ends a wait at its time-out and when it is aborted', async () => {
    await here.wait('d', { timeoutMs: 1 });
    const controller = new AbortController();
    const wait = here.wait('d', { ...longTime, signal: controller.signal });
    controller.abort();
    await wait;
    await here.wait('d', { ...longTime, signal: controller.signal });
  });
});
