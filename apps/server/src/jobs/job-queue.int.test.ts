import { createTestDatabase } from '@aa/db/testing';
import type { TestDatabase } from '@aa/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openJobQueue } from './job-queue.ts';

const logger = { debug() {}, info() {}, warn() {}, error() {} };
const job = (turnId: string) => ({ userId: 'u', conversationId: 'c', turnId });
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('gives a job that was sent in a transaction to one worker, and none of one rolled back', async () => {
  const queues = await Promise.all(
    [1, 2].map(() => openJobQueue({ url: database.url, logger, attemptMs: 1000 })),
  );
  const [queue, other] = queues;
  if (!queue || !other) throw new Error('two queues were opened');
  const seen: string[] = [];
  for (const each of queues) {
    await each.startWorker(async ({ turnId }) => void seen.push(turnId), 2);
  }
  const failed = database.db.transaction(async (tx) => {
    await queue.sendTurn(tx, job('rolled back'));
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await database.db.transaction(async (tx) => {
    for (const turnId of ['a', 'b', 'c']) await other.sendTurn(tx, job(turnId));
  });
  await expect.poll(() => seen.toSorted(), { timeout: 10_000 }).toEqual(['a', 'b', 'c']);
  await Promise.all(queues.map((each) => each.close(1000)));
});
