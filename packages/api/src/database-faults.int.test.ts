import { openDatabase } from '@aa/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, refusalOf, type TestApi, testPassword } from './testing/test-api.ts';

/** What a caller sees while the database is in trouble: an answer, or a reason to come back. Never a fault of ours. */

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    async (error: unknown) => (await refusalOf(Promise.reject(error))).code,
  );

describe('F10 and F11: connections that are cut under load', () => {
  it('cost reads nothing and writes at most a retry, and no promise is left unheard', async () => {
    const { token } = await api.createUser();
    const shaky = openDatabase(api.database.url, { poolSize: 3, applicationName: 'shaky' });
    const caller = api.call({ token, services: { db: shaky.db } });
    let isOver = false;
    const cutting = (async () => {
      for (let round = 0; round < 6 && !isOver; round += 1) {
        await api.database.sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'shaky' and datname = current_database()`;
        await caller.live();
      }
    })();
    const reads = await Promise.all(Array.from({ length: 200 }, () => codeOf(caller.users.me())));
    const writes = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        codeOf(caller.users.updateMe({ firstName: `name ${index}` })),
      ),
    );
    isOver = true;
    await cutting;
    expect(new Set(reads)).toEqual(new Set(['ok']));
    for (const code of writes) expect(['ok', 'UNAVAILABLE']).toContain(code);
    expect(await codeOf(caller.users.updateMe({ firstName: 'after' }))).toBe('ok');
    await shaky.close();
  });
});

describe('F9: a pool whose connections are all taken', () => {
  it('answers UNAVAILABLE with a time to come back, then works again', async () => {
    const { token } = await api.createUser();
    const small = openDatabase(api.database.url, { poolSize: 1, acquireTimeoutMs: 100 });
    const caller = api.call({ token, services: { db: small.db } });
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const holding = small.db.transaction(() => held);
    const refused = await refusalOf(caller.users.me());
    expect(refused).toMatchObject({ code: 'UNAVAILABLE', status: 503, retryAfterSeconds: 2 });
    letGo();
    await holding;
    expect(await codeOf(caller.users.me())).toBe('ok');
    await small.close();
  });
});

describe('a database that takes no writes', () => {
  it('still reads; a log-in is told to come back', async () => {
    const { email, token } = await api.createUser();
    const url = new URL(api.database.url);
    url.searchParams.set('default_transaction_read_only', 'on');
    const standby = openDatabase(url.href, { poolSize: 2 });
    const caller = api.call({ token, services: { db: standby.db } });
    expect(await codeOf(caller.users.me())).toBe('ok');
    expect(await codeOf(caller.auth.login({ email, password: testPassword }))).toBe('UNAVAILABLE');
    await standby.close();
  });
});
