import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retryStatement, retryTransaction } from './retry.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }));

let tries = 0;
beforeEach(() => {
  tries = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Fails with the code so many times, then works. */
const failing = (code: string, times: number) => () => {
  tries += 1;
  return tries <= times
    ? Promise.reject(Object.assign(new Error('failed'), { code }))
    : Promise.resolve('done');
};

describe('trying again', () => {
  it.each(['CONNECTION_CLOSED', 'ECONNRESET', '57P01', '57P03', '08006'])(
    'is done for a read whose connection was lost: %s',
    async (code) => {
      expect(await retryStatement('\n  select 1', failing(code, 3))).toBe('done');
      expect(tries).toBe(4);
    },
  );

  it('is never done for a write: it may have happened', async () => {
    for (const query of [
      'insert into t values (1)',
      'update t set a = 1',
      'with x as (delete from t) select 1',
    ]) {
      tries = 0;
      await expect(retryStatement(query, failing('ECONNRESET', 1))).rejects.toThrow();
      expect(tries).toBe(1);
    }
  });

  it('is done for a write that the database undid', async () => {
    expect(await retryStatement('update t set a = 1', failing('40P01', 2))).toBe('done');
  });

  it('ends after the third time', async () => {
    await expect(retryStatement('select 1', failing('57P01', 9))).rejects.toThrow();
    expect(tries).toBe(4);
  });

  it('is not done for what will not change', async () => {
    await expect(retryStatement('select 1', failing('42P01', 1))).rejects.toThrow();
    expect(tries).toBe(1);
  });

  it.each(['40001', '40P01'])(
    'is done for a transaction that the database undid: %s',
    async (code) => {
      const work = failing(code, 2);
      const outcome = await retryTransaction((onBegun) => {
        onBegun();
        return work();
      });
      expect(outcome).toBe('done');
    },
  );

  it('is done for a transaction that lost its connection before it began, and not after', async () => {
    expect(await retryTransaction(failing('ECONNRESET', 1))).toBe('done');
    tries = 0;
    const work = failing('ECONNRESET', 1);
    const begun = retryTransaction((onBegun) => {
      onBegun();
      return work();
    });
    await expect(begun).rejects.toThrow();
    expect(tries).toBe(1);
  });
});
