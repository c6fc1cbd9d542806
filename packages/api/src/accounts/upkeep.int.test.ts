import { auditEvents, rateLimits, users, userSessions } from '@aa/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, refusalOf, type TestApi } from '../testing/test-api.ts';
import { demoAccount, seedDemoUser } from './seed-demo-user.ts';
import { sweepAccounts } from './sweep.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

describe('the demo user', () => {
  it('is made once in an empty database, also by two servers at once, and can log in', async () => {
    const made = await Promise.all([seedDemoUser(api.services), seedDemoUser(api.services)]);
    expect(made.filter((id) => id !== undefined)).toHaveLength(1);
    expect(await seedDemoUser(api.services)).toBeUndefined();
    const { user } = await api.call().auth.login(demoAccount);
    expect(made).toContain(user.id);
    expect(await api.database.db.select().from(users)).toHaveLength(1);
  });
});

describe('the sweep', () => {
  it('removes ended sessions, counters that are over and audit events older than a year, and no more', async () => {
    const user = await api.createUser();
    await refusalOf(api.call().auth.login({ email: user.email, password: 'wrong' }));
    api.advance(24 * 3_600_000 + 1);
    const fresh = await api.call().auth.login({ email: user.email, password: 'Lantern-orbit-47' });
    await sweepAccounts(api.services);
    const sessions = await api.database.db
      .select()
      .from(userSessions)
      .where(eq(userSessions.userId, user.id));
    expect(sessions).toHaveLength(1);
    await api.call({ token: fresh.token }).users.me();
    const counters = await api.database.db.select().from(rateLimits);
    expect(counters.every((counter) => counter.windowEndsAt > api.services.clock())).toBe(true);
    expect((await api.database.db.select().from(auditEvents)).length).toBeGreaterThan(3);
    api.advance(365 * 24 * 3_600_000 + 1);
    await sweepAccounts(api.services);
    expect(await api.database.db.select().from(auditEvents)).toEqual([]);
  });
});
