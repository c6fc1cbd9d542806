import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, testPassword } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const loginBody = JSON.stringify({ email: 'nobody@example.com', password: testPassword });

describe('headers', () => {
  const volatile =
    /^(?:date|x-request-id|content-length|ratelimit-|connection|keep-alive|transfer)/;

  it.each([
    ['GET', '/api/health'],
    ['GET', '/api/nothing'],
    ['GET', '/api/users/me'],
    ['GET', '/trpc/health'],
    ['GET', '/trpc/users.me'],
    ['GET', '/nothing'],
    ['POST', '/api/auth/login'],
  ])('are safe on %s %s', async (method, path) => {
    const { headers } = await server.request(method, path);
    const all = Object.fromEntries(headers);
    expect(all).toMatchObject({
      'content-security-policy': expect.stringContaining("script-src 'self';"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(all['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|\*/);
    // They insist on TLS, which a plain address on a LAN has not.
    expect(all['strict-transport-security']).toBeUndefined();
    expect(all['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(Object.keys(all).filter((name) => !volatile.test(name))).not.toContain('x-powered-by');
    if (path.startsWith('/api') || path.startsWith('/trpc')) {
      expect(all['cache-control']).toContain('no-store');
    }
  });

  it('trust no X-Forwarded header of a stranger', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' };
    const answer = await server.request('GET', '/api/health', { headers });
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });
});

describe('behind a trusted proxy that ends TLS', () => {
  it('insists on TLS and binds the cookie to the host', async () => {
    const behind = await startTestServer({
      databaseUrl: server.databaseUrl,
      environment: { TRUST_PROXY: '127.0.0.1' },
    });
    const { email } = await behind.logIn();
    const answer = await behind.request('POST', '/api/auth/login', {
      headers: { 'x-forwarded-proto': 'https' },
      body: { email, password: testPassword },
    });
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-aa_session=[^;]+;.*Path=\/;.*HttpOnly;.*Secure;.*SameSite=Lax/,
    );
    await behind.stop();
  });
});

describe('what a body may be', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/jsonx',
    'text/json',
    '\tapplication/octet-stream',
    'garbage',
  ])('refuses %j with 415 at both doors', async (type) => {
    for (const path of ['/api/auth/login', '/trpc/auth.login']) {
      const headers = { 'content-type': type };
      const answer = await server.request('POST', path, { headers, body: loginBody });
      expect([path, answer.status]).toEqual([path, 415]);
    }
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])(
    'takes %j',
    async (type) => {
      const headers = { 'content-type': type };
      const answer = await server.request('POST', '/api/auth/login', { headers, body: loginBody });
      expect(answer.status).toBe(401);
    },
  );

  it.each([
    ['broken JSON', '{"email":'],
    ['a poisoned prototype', '{"email":"a@b.example","password":"x","__proto__":{"admin":1}}'],
    ['an array', '[]'],
    ['a number', '1'],
    ['nesting without end', `{"email":${'['.repeat(3000)}${']'.repeat(3000)}}`],
    ['a NUL', JSON.stringify({ email: 'a@b.example', password: 'a\u0000bcdefgh' })],
    ['a lone surrogate', '{"email":"a@b.example","password":"\\ud800abcdefgh"}'],
  ])('refuses %s with 400 at both doors', async (_name, body) => {
    const rest = await server.request('POST', '/api/auth/login', { body });
    expect([rest.status, rest.body.error?.['code']]).toEqual([400, 'VALIDATION_ERROR']);
    const trpc = await server.request('POST', '/trpc/auth.login', { body });
    expect(trpc.status).toBe(400);
    expect(trpc.body.error).toMatchObject({ data: { code: 'VALIDATION_ERROR', httpStatus: 400 } });
  });

  it('refuses more than 10 MB with 413, and the client hears it', async () => {
    const body = JSON.stringify({ email: 'x'.repeat(11 * 1024 * 1024) });
    const answer = await server.request('POST', '/api/auth/login', { body });
    expect([answer.status, answer.body.error?.['code']]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });
});

describe('the tRPC door', () => {
  const batchOf = (count: number) =>
    `/trpc/${Array.from({ length: count }, () => 'health').join(',')}?batch=1`;

  it('answers 10 calls in a batch and refuses 11', async () => {
    expect((await server.request('GET', batchOf(10))).status).toBe(200);
    expect((await server.request('GET', batchOf(11))).status).toBe(400);
  });

  it('changes nothing by GET', async () => {
    const input = encodeURIComponent(loginBody);
    const answer = await server.request('GET', `/trpc/auth.login?input=${input}`);
    expect(answer.status).toBe(405);
  });

  it('counts each call of a batch against the limit', async () => {
    const strict = await startTestServer({
      databaseUrl: server.databaseUrl,
      environment: { RATE_LIMIT_MAX: '12' },
    });
    expect((await strict.request('GET', batchOf(10))).status).toBe(200);
    const refused = await strict.request('GET', batchOf(3));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(JSON.parse(refused.text)).toMatchObject([
      { error: { data: { code: 'RATE_LIMITED', httpStatus: 429 } } },
      {},
      {},
    ]);
    const rest = await strict.request('GET', '/api/nothing');
    expect([rest.status, rest.body.error?.['code']]).toEqual([429, 'RATE_LIMITED']);
    expect((await strict.request('GET', '/api/health')).status).toBe(200);
    await strict.stop();
  });
});

describe('writes with a cookie', () => {
  const logout = (headers: Record<string, string>) =>
    server.request('POST', '/api/auth/logout', { headers });
  async function logInWithCookie() {
    const { email } = await server.logIn();
    const answer = await server.request('POST', '/api/auth/login', {
      body: { email, password: testPassword },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^aa_session=[^;]+;.*HttpOnly;.*SameSite=Lax/);
    return cookie.split(';')[0] ?? '';
  }

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('are refused from %j', async (headers) => {
    const cookie = await logInWithCookie();
    const refused = await logout({ cookie, ...headers });
    expect([refused.status, refused.body.error?.['code']]).toEqual([403, 'FORBIDDEN']);
    expect((await server.request('GET', '/api/users/me', { headers: { cookie } })).status).toBe(
      200,
    );
  });

  it('are taken from our own origin, and end the cookie', async () => {
    const cookie = await logInWithCookie();
    const answer = await logout({
      cookie,
      origin: server.address,
      'sec-fetch-site': 'same-origin',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/^aa_session=;/);
    expect((await server.request('GET', '/api/users/me', { headers: { cookie } })).status).toBe(
      401,
    );
  });

  it('tell no other origin that it may read', async () => {
    const headers = { origin: 'https://evil.example' };
    const answer = await server.request('GET', '/api/health', { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('two servers on one database', () => {
  it('a log-out at one is dead at the other', async () => {
    const other = await startTestServer({ databaseUrl: server.databaseUrl });
    const { token } = await server.logIn();
    expect((await other.request('GET', '/api/users/me', { token })).status).toBe(200);
    await server.request('POST', '/api/auth/logout', { token });
    expect((await other.request('GET', '/api/users/me', { token })).status).toBe(401);
    await other.stop();
  });
});

describe('the log', () => {
  it('has a line for each answer with its request id, the route and no search words', async () => {
    const { token } = await server.logIn();
    const answer = await server.request('GET', '/api/conversations?q=secret-plans', { token });
    const requestId = answer.headers.get('x-request-id') ?? '';
    const find = () =>
      server
        .log()
        .split('\n')
        .find((line) => line.includes(requestId));
    await expect.poll(find).toBeDefined();
    expect(JSON.parse(find() ?? '')).toMatchObject({
      level: 'info',
      requestId,
      method: 'GET',
      route: '/api/conversations',
      status: 200,
      ms: expect.any(Number),
    });
    expect(server.log()).not.toContain('secret-plans');
  });

  it('holds no password, no token and no word of a message', async () => {
    const loud = await startTestServer({
      databaseUrl: server.databaseUrl,
      environment: { LOG_LEVEL: 'trace' },
      process: () => Promise.reject(new Error('the agent is broken')),
    });
    const { token } = await loud.logIn();
    const canary = 'canary words that nobody should find';
    const started = await loud.request('POST', '/api/conversations', {
      token,
      headers: { prefer: 'wait=0' },
      body: { userRequirements: canary, userContext: { expertise: 'EXPERT' } },
    });
    expect(started.status).toBe(202);
    await loud.request('GET', `/api/conversations/${canary}`, { token });
    await expect.poll(() => loud.log()).toContain('An attempt of a turn failed.');
    await loud.stop();
    for (const secret of [testPassword, token, canary, 'a secret of the tests']) {
      expect(loud.log()).not.toContain(secret);
    }
  });
});
