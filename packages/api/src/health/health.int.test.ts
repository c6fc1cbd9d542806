import { openDatabase } from '@aa/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, refusalOf, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

const deadDatabase = () =>
  openDatabase('postgres://nobody@127.0.0.1:1/none', { connectTimeoutMs: 200 });

describe('health', () => {
  it('tells version, uptime and what it depends on, to anybody', async () => {
    expect(await api.call().health()).toEqual({
      status: 'ok',
      version: '0.0.0-test',
      uptimeSeconds: expect.any(Number),
      checks: { database: { status: 'ok' }, agent: { status: 'ok' } },
    });
    expect(await api.call().live()).toEqual({ status: 'ok' });
  });

  it('is degraded, but ready, while the agent is silent', async () => {
    const agent = {
      process: () => Promise.reject(new Error('unused')),
      health: () => Promise.reject(new Error('refused')),
    };
    const caller = api.call({ services: { agent } });
    expect((await caller.health()).status).toBe('degraded');
    expect((await caller.ready()).checks.agent.status).toBe('unavailable');
  });

  it('asks the agent once for many who ask', async () => {
    let asked = 0;
    const agent = {
      process: () => Promise.reject(new Error('unused')),
      health: () => {
        asked += 1;
        return Promise.resolve({ status: 'ok' as const });
      },
    };
    await Promise.all([1, 2, 3].map(() => api.call({ services: { agent } }).health()));
    expect(asked).toBe(1);
    api.advance(5_000);
    await api.call({ services: { agent } }).health();
    expect(asked).toBe(2);
  });

  it('is unavailable without a database, while the process is still called alive', async () => {
    const dead = deadDatabase();
    const caller = api.call({ services: { db: dead.db } });
    const refused = await refusalOf(caller.health());
    expect(refused).toMatchObject({
      code: 'UNAVAILABLE',
      status: 503,
      retryAfterSeconds: 5,
      details: { checks: { database: { status: 'unavailable' } } },
    });
    expect((await refusalOf(caller.ready())).status).toBe(503);
    expect(await caller.live()).toEqual({ status: 'ok' });
    await dead.close();
  });

  it('is not ready while draining', async () => {
    const caller = api.call({ services: { isDraining: () => true } });
    expect((await refusalOf(caller.ready())).code).toBe('UNAVAILABLE');
    expect((await caller.health()).status).toBe('ok');
  });
});
