import { auditEvents, users, userSessions } from '@aa/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, refusalOf, type TestApi, testPassword } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());
beforeEach(() => {
  api.log.length = 0;
});

async function actionsOf(userId: string) {
  const rows = await api.database.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.userId, userId))
    .orderBy(auditEvents.id);
  return rows.map((row) => `${row.action} ${row.outcome}`);
}

describe('registering', () => {
  it('gives an account with the defaults, and nothing of the password back', async () => {
    const { user } = await api.call().auth.register({
      email: '  New.Person@Example.COM ',
      password: testPassword,
      firstName: 'Ana',
    });
    expect(user).toMatchObject({
      email: 'new.person@example.com',
      firstName: 'Ana',
      lastName: null,
      expertiseLevel: 'INTERMEDIATE',
      preferences: {},
      lastLogin: null,
    });
    expect(JSON.stringify(user)).not.toMatch(/hash|argon/i);
    const [row] = await api.database.db.select().from(users).where(eq(users.id, user.id));
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
    expect(await actionsOf(user.id)).toEqual(['account.registered success']);
  });

  it('refuses an address that is taken, also in capitals', async () => {
    await api.createUser('taken@example.com');
    const refused = await refusalOf(
      api.call().auth.register({ email: 'TAKEN@example.com', password: testPassword }),
    );
    expect(refused).toMatchObject({ code: 'REGISTRATION_FAILED', status: 409 });
  });

  it('lets one of fifty at the same time have the address, and tells the others nothing of the database', async () => {
    const passwords = { ...api.services.passwords, hash: () => Promise.resolve('hash') };
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () =>
        api
          .call({ services: { passwords } })
          .auth.register({ email: 'race@example.com', password: testPassword })
          .then(
            () => 'won',
            async (error: unknown) => (await refusalOf(Promise.reject(error))).code,
          ),
      ),
    );
    expect(outcomes.toSorted()).toEqual([
      ...Array.from({ length: 49 }, () => 'REGISTRATION_FAILED'),
      'won',
    ]);
  });

  it('refuses unknown fields, so that no column can be set from outside', async () => {
    const withColumns = {
      email: 'extra@example.com',
      password: testPassword,
      id: crypto.randomUUID(),
      passwordHash: 'x',
    };
    const refused = await refusalOf(api.call().auth.register(withColumns));
    expect(refused.code).toBe('VALIDATION_ERROR');
    expect(refused.details).toEqual([
      { path: 'id', message: expect.any(String) },
      { path: 'passwordHash', message: expect.any(String) },
    ]);
  });
});

describe('sessions', () => {
  it('are listed with the current one marked, and can be ended one by one', async () => {
    const { email, token } = await api.createUser();
    await api
      .call({ ipAddress: '198.51.100.7', userAgent: 'phone' })
      .auth.login({ email, password: testPassword });
    const { sessions } = await api.call({ token }).auth.sessions();
    expect(
      sessions.map(({ userAgent, ipAddress, current }) => ({ userAgent, ipAddress, current })),
    ).toEqual([
      { userAgent: 'phone', ipAddress: '198.51.100.7', current: false },
      { userAgent: 'test', ipAddress: '192.0.2.1', current: true },
    ]);
    const [phone] = sessions;
    await api.call({ token }).auth.endSession({ id: phone?.id ?? '' });
    expect((await api.call({ token }).auth.sessions()).sessions).toHaveLength(1);
    expect(
      (await refusalOf(api.call({ token }).auth.endSession({ id: phone?.id ?? '' }))).code,
    ).toBe('SESSION_NOT_FOUND');
  });

  it('are all ended by logging out everywhere, the present one too', async () => {
    const { email, token } = await api.createUser();
    const second = await api.call().auth.login({ email, password: testPassword });
    await api.call({ token }).auth.logoutAll();
    for (const dead of [token, second.token]) {
      expect((await refusalOf(api.call({ token: dead }).users.me())).code).toBe('INVALID_TOKEN');
    }
    expect(api.cookies.at(-1)).toBeNull();
  });

  it('end by themselves when their time is over, to the millisecond', async () => {
    const own = await createTestApi();
    const { token } = await own.createUser();
    own.advance(24 * 3_600_000 - 1);
    await own.call({ token }).users.me();
    own.advance(1);
    expect((await refusalOf(own.call({ token }).users.me())).code).toBe('INVALID_TOKEN');
    await own.stop();
  });

  it('note their last use at most once a minute', async () => {
    const own = await createTestApi();
    const { id, token } = await own.createUser();
    const lastUse = async () => {
      const [row] = await own.database.db
        .select()
        .from(userSessions)
        .where(eq(userSessions.userId, id));
      return row?.lastUsedAt.toISOString();
    };
    const atLogin = await lastUse();
    own.advance(59_999);
    await own.call({ token }).users.me();
    expect(await lastUse()).toBe(atLogin);
    own.advance(1);
    await own.call({ token }).users.me();
    expect(await lastUse()).toBe(own.services.clock().toISOString());
    await own.stop();
  });
});

describe('changing the password', () => {
  it('needs the old one, ends the other log-ins and keeps this one', async () => {
    const { id, email, token } = await api.createUser();
    const other = await api.call().auth.login({ email, password: testPassword });
    const next = 'Harbour-violet-93';
    const wrong = await refusalOf(
      api.call({ token }).auth.changePassword({ currentPassword: 'nonsense', newPassword: next }),
    );
    expect(wrong).toMatchObject({ code: 'LOGIN_FAILED', status: 401 });
    await api
      .call({ token })
      .auth.changePassword({ currentPassword: testPassword, newPassword: next });
    expect((await refusalOf(api.call({ token: other.token }).users.me())).code).toBe(
      'INVALID_TOKEN',
    );
    expect((await api.call({ token }).users.me()).user.email).toBe(email);
    expect((await refusalOf(api.call().auth.login({ email, password: testPassword }))).code).toBe(
      'LOGIN_FAILED',
    );
    await api.call().auth.login({ email, password: next });
    expect(await actionsOf(id)).toContain('password.changed success');
  });

  it('leaves no session behind to a log-in with the old password that was under way', async () => {
    const { email, token, id } = await api.createUser();
    const { passwords } = api.services;
    let goOn = () => {};
    const changed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const verify: typeof passwords.verify = async (...given) => {
      const isRight = await passwords.verify(...given);
      await changed;
      return isRight;
    };
    const underWay = refusalOf(
      api
        .call({ services: { passwords: { ...passwords, verify } } })
        .auth.login({ email, password: testPassword }),
    );
    await api.call({ token }).auth.changePassword({
      currentPassword: testPassword,
      newPassword: 'Harbour-violet-93',
    });
    goOn();
    expect((await underWay).code).toBe('LOGIN_FAILED');
    const rows = await api.database.db
      .select()
      .from(userSessions)
      .where(eq(userSessions.userId, id));
    expect(rows).toHaveLength(1);
  });

  it('refuses the same one again, and a weak one', async () => {
    const { token } = await api.createUser();
    for (const newPassword of [testPassword, 'password1']) {
      const refused = await refusalOf(
        api.call({ token }).auth.changePassword({ currentPassword: testPassword, newPassword }),
      );
      expect(refused).toMatchObject({
        code: 'VALIDATION_ERROR',
        details: [{ path: 'newPassword' }],
      });
    }
  });
});

describe('the profile', () => {
  it('changes the fields that are given and merges the preferences', async () => {
    const { token } = await api.createUser();
    const own = api.call({ token }).users;
    await own.updateMe({ lastName: 'Lovelace', preferences: { theme: 'dark' } });
    const { user } = await own.updateMe({
      expertiseLevel: 'EXPERT',
      businessContext: { industry: 'Energy', compliance: ['GDPR'] },
      preferences: { businessFocus: true },
    });
    expect(user).toMatchObject({
      firstName: null,
      lastName: 'Lovelace',
      expertiseLevel: 'EXPERT',
      businessContext: { industry: 'Energy', compliance: ['GDPR'] },
      preferences: { theme: 'dark', businessFocus: true },
    });
    expect((await own.me()).user).toEqual(user);
  });
});
