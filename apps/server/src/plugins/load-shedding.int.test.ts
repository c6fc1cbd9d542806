import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ environment: { DB_POOL_SIZE: '1' } });
});
afterAll(() => server.stop());

it('refuses early what is past capacity, keeps health free, and works again at once', async () => {
  const { token } = await server.logIn();
  const { database } = server.running;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const holding = database.db.transaction(() => held);
  const me = () => server.request('GET', '/api/users/me', { token });
  const queries = Array.from({ length: 60 }, () => database.db.execute('select 1'));
  const waiting = [...queries].map((query) => query.then((rows) => rows.length));
  await expect.poll(() => database.waiting()).toBeGreaterThan(50);
  const refused = await me();
  expect([refused.status, refused.body.error?.['code']]).toEqual([503, 'UNAVAILABLE']);
  expect(refused.headers.get('retry-after')).toBe('2');
  expect((await server.request('GET', '/api/health/live')).status).toBe(200);
  letGo();
  await holding;
  expect(await Promise.all(waiting)).toEqual(Array.from({ length: 60 }, () => 1));
  expect((await me()).status).toBe(200);
});
