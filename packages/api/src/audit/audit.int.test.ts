import { auditEvents } from '@aa/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, refusalOf, type TestApi, testPassword } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

describe('the audit log', () => {
  it('tells the life of an account: what, with which outcome, when, from where, by which request', async () => {
    const newPassword = 'Harbour-violet-93';
    const { id, email, token } = await api.createUser();
    await refusalOf(api.call().auth.login({ email, password: 'wrong' }));
    await refusalOf(api.call({ token }).users.deleteMe({ password: 'wrong' }));
    await refusalOf(
      api.call({ token }).auth.changePassword({ currentPassword: 'wrong', newPassword }),
    );
    await api.call({ token }).users.updateMe({ firstName: 'Ana' });
    await api.call({ token }).auth.changePassword({ currentPassword: testPassword, newPassword });
    await api.call({ token }).users.exportMe();
    const second = await api.call().auth.login({ email, password: newPassword });
    const { sessions } = await api.call({ token: second.token }).auth.sessions();
    const first = sessions.find(({ current }) => !current);
    await api.call({ token: second.token }).auth.endSession({ id: first?.id ?? '' });
    await api.call({ token: second.token }).auth.logout();
    const third = await api.call().auth.login({ email, password: newPassword });
    await api.call({ token: third.token }).auth.logoutAll();

    const events = await api.database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.userId, id))
      .orderBy(auditEvents.id);
    expect(events.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'account.registered success',
      'login success',
      'login failure',
      'password.confirmed failure',
      'password.confirmed failure',
      'profile.changed success',
      'password.changed success',
      'account.exported success',
      'login success',
      'session.ended success',
      'logout success',
      'login success',
      'sessions.all-ended success',
    ]);
    for (const event of events) {
      expect(event).toMatchObject({
        createdAt: api.services.clock(),
        ipAddress: '192.0.2.1',
        userAgent: 'test',
        requestId: 'request-1',
      });
    }
    expect(JSON.stringify(events)).not.toMatch(/Harbour|Lantern|wrong|Ana|argon2/);
  });
});
