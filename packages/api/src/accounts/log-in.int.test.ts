import { auditEvents, nobodyId, users, userSessions } from '@aa/db';
import { hash } from 'argon2';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, refusalOf, type TestApi, testPassword } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

const guess = (email: string, more: Parameters<TestApi['call']>[0] = {}) =>
  refusalOf(api.call(more).auth.login({ email, password: 'wrong' }));

describe('logging in', () => {
  it('gives a token that works, when it ends, and a cookie for the browser', async () => {
    const { email, id } = await api.createUser();
    const answer = await api
      .call()
      .auth.login({ email: email.toUpperCase(), password: testPassword });
    const expiresAt = new Date(api.services.clock().getTime() + 24 * 3_600_000);
    expect(answer).toMatchObject({
      user: { id, email, lastLogin: api.services.clock().toISOString() },
      expiresIn: '24h',
      expiresAt: expiresAt.toISOString(),
    });
    expect(api.cookies.at(-1)).toEqual({ token: answer.token, expiresAt });
    expect((await api.call({ token: answer.token }).users.me()).user.id).toBe(id);
  });

  it('tells a wrong password and an unknown address apart by nothing', async () => {
    const { email, id } = await api.createUser();
    const known = await guess(email);
    const unknown = await guess('nobody-has-this@example.com');
    expect(JSON.stringify(known)).toBe(JSON.stringify(unknown));
    expect(known).toMatchObject({ code: 'LOGIN_FAILED', status: 401 });
    const events = await api.database.db
      .select({ userId: auditEvents.userId, outcome: auditEvents.outcome })
      .from(auditEvents)
      .orderBy(desc(auditEvents.id))
      .limit(2);
    expect(events).toEqual([
      { userId: nobodyId, outcome: 'failure' },
      { userId: id, outcome: 'failure' },
    ]);
  });

  it('does the same work for an unknown address as for a known one', async () => {
    const asked: (string | undefined)[] = [];
    const { passwords } = api.services;
    const watched = {
      ...passwords,
      verify: (...given: Parameters<typeof passwords.verify>) => {
        asked.push(given[0]);
        return passwords.verify(...given);
      },
    };
    const { email } = await api.createUser();
    await guess(email, { services: { passwords: watched } });
    await guess('not-here@example.com', { services: { passwords: watched } });
    expect(asked).toEqual([expect.stringMatching(/^\$argon2id/), undefined]);
  });

  it('makes an old hash anew when today’s parameters are stronger, also in parallel log-ins', async () => {
    const { email, id } = await api.createUser();
    const old = await hash(testPassword, { memoryCost: 4_096, timeCost: 1, parallelism: 1 });
    await api.database.db.update(users).set({ passwordHash: old }).where(eq(users.id, id));
    await Promise.all(
      [1, 2, 3].map(() => api.call().auth.login({ email, password: testPassword })),
    );
    const [row] = await api.database.db.select().from(users).where(eq(users.id, id));
    expect(row?.passwordHash).toMatch(/m=19456,p=1,t=2/);
  });

  it('answers UNAVAILABLE at once when the queue of hashes is full', async () => {
    const { createPasswordHasher } = await import('./password-hasher.ts');
    const passwords = createPasswordHasher({ concurrency: 1, maxWaiting: 2 });
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () =>
        passwords.verify(undefined, 'x').then(
          () => 'done',
          (error: unknown) => error,
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(3);
    expect(outcomes.at(-1)).toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 2 });
  });
});

describe('the limits on guessing', () => {
  it('let ten guesses at an account be checked in 15 minutes, from however many addresses', async () => {
    const { email } = await api.createUser();
    const outcomes = await Promise.all(
      Array.from({ length: 34 }, (_, index) => guess(email, { ipAddress: `203.0.113.${index}` })),
    );
    const checked = outcomes.filter(({ code }) => code === 'LOGIN_FAILED');
    expect(checked).toHaveLength(10);
    const refused = outcomes.find(({ code }) => code === 'RATE_LIMITED');
    expect(refused).toMatchObject({ status: 429, retryAfterSeconds: 900 });
    expect(api.headers.get('retry-after')).toBe('900');
    const right = await refusalOf(api.call().auth.login({ email, password: testPassword }));
    expect(right.code).toBe('RATE_LIMITED');
  });

  it('treat an unknown account alike', async () => {
    const codes = [];
    for (let index = 0; index < 11; index += 1) {
      codes.push((await guess('ghost@example.com', { ipAddress: `198.51.100.${index}` })).code);
    }
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'LOGIN_FAILED'), 'RATE_LIMITED']);
  });

  it('never lock out the owner who holds a live session', async () => {
    const { email, token } = await api.createUser();
    for (let index = 0; index < 11; index += 1) await guess(email, { ipAddress: '203.0.113.200' });
    expect((await api.call({ token }).users.me()).user.email).toBe(email);
    await api
      .call({ token, ipAddress: '203.0.113.200' })
      .auth.login({ email, password: testPassword });
  });

  it('do not let somebody else’s session in past them', async () => {
    const { email } = await api.createUser();
    const stranger = await api.createUser();
    for (let index = 0; index < 10; index += 1) await guess(email, { token: stranger.token });
    expect((await guess(email, { token: stranger.token })).code).toBe('RATE_LIMITED');
  });

  it('count right log-ins for nothing, also many at once', async () => {
    const { email } = await api.createUser();
    for (let round = 0; round < 2; round += 1) {
      await Promise.all(
        Array.from({ length: 12 }, () => api.call().auth.login({ email, password: testPassword })),
      );
    }
    expect((await guess(email)).code).toBe('LOGIN_FAILED');
  });

  it('hold for an address over many accounts, and for a whole IPv6 network', async () => {
    const own = await createTestApi({
      passwords: {
        ...api.services.passwords,
        verify: async (_hash, _password, onTurn) => (await onTurn?.(), false),
      },
    });
    const spray = (index: number) =>
      refusalOf(
        own
          .call({ ipAddress: `2001:db8:1:2::${index.toString(16)}` })
          .auth.login({ email: `victim${index}@example.com`, password: 'x' }),
      );
    const codes: string[] = [];
    for (let index = 1; index <= 101; index += 1) codes.push((await spray(index)).code);
    expect(codes.filter((code) => code === 'LOGIN_FAILED')).toHaveLength(100);
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    const elsewhere = own.call({ ipAddress: '2001:db8:1:3::1' });
    const other = await refusalOf(elsewhere.auth.login({ email: 'a@example.com', password: 'x' }));
    expect(other.code).toBe('LOGIN_FAILED');
    await own.stop();
  });

  it('are over when their window is', async () => {
    const own = await createTestApi();
    const { email } = await own.createUser();
    const wrong = () => refusalOf(own.call().auth.login({ email, password: 'wrong' }));
    for (let index = 0; index < 10; index += 1) await wrong();
    expect((await wrong()).code).toBe('RATE_LIMITED');
    own.advance(15 * 60_000);
    expect((await wrong()).code).toBe('LOGIN_FAILED');
    await own.call().auth.login({ email, password: testPassword });
    await own.stop();
  });

  it('hold for the old password in change and deletion too, by session', async () => {
    const { email, token } = await api.createUser();
    const change = () =>
      refusalOf(
        api
          .call({ token })
          .auth.changePassword({ currentPassword: 'no', newPassword: 'Harbour-violet-93' }),
      );
    for (let index = 0; index < 10; index += 1) expect((await change()).code).toBe('LOGIN_FAILED');
    expect((await change()).code).toBe('RATE_LIMITED');
    expect((await refusalOf(api.call({ token }).users.deleteMe({ password: 'no' }))).code).toBe(
      'RATE_LIMITED',
    );
    // Another log-in of the owner is not touched.
    const { token: fresh } = await api.call().auth.login({ email, password: testPassword });
    await api.call({ token: fresh }).users.deleteMe({ password: testPassword });
  });
});

describe('bugs of the first roadmap', () => {
  it('roadmap bug a: a token of the same user that was never issued is refused, however alike', async () => {
    const { token, id } = await api.createUser();
    const [row] = await api.database.db
      .select()
      .from(userSessions)
      .where(eq(userSessions.userId, id));
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    // The same claims and the same first 72 bytes, another end: the token as sent decides.
    const forged = Buffer.from(
      JSON.stringify({ sub: id, sid: row?.id, signature: 'of another secret' }),
    ).toString('base64url');
    expect(forged.slice(0, 72)).toBe(token.slice(0, 72));
    expect((await refusalOf(api.call({ token: forged }).users.me())).code).toBe('INVALID_TOKEN');
  });

  it('roadmap bugs b and c: a logged-out token is dead at once, for another process too', async () => {
    const { token } = await api.createUser();
    await api.call({ token }).auth.logout();
    expect(api.cookies.at(-1)).toBeNull();
    const { openDatabase } = await import('@aa/db');
    const elsewhere = openDatabase(api.database.url, { poolSize: 1 });
    const refused = await refusalOf(api.call({ token, services: { db: elsewhere.db } }).users.me());
    expect(refused).toMatchObject({ code: 'INVALID_TOKEN', status: 401 });
    await elsewhere.close();
  });

  it('roadmap bug f: logging in hashes for an unknown address as well', async () => {
    const events: string[] = [];
    await api.services.passwords.verify(undefined, 'x', async () => {
      events.push('in turn');
    });
    expect(events).toEqual(['in turn']);
  });
});
