import { turnAnswer } from '@aa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, testPassword } from '../testing.ts';
import type { TestServer } from '../testing.ts';

const brief = 'A booking system for four dentists who share two rooms.';
const start = { userRequirements: brief, userContext: { expertise: 'INTERMEDIATE' } };
const unknownId = '01a21266-0a41-7ff8-a3aa-b41539fe8758';
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const code = (answer: { body: { error?: Record<string, unknown> } }) => answer.body.error?.['code'];

describe('the envelope', () => {
  it('holds the data of a success and nothing else', async () => {
    const { status, body } = await server.request('GET', '/api/health');
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      data: {
        status: 'ok',
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        uptimeSeconds: expect.any(Number),
        checks: { database: { status: 'ok' }, agent: { status: 'ok' } },
      },
    });
  });

  it('holds code, message and request id of a failure, which is in the header too', async () => {
    const { status, body, headers } = await server.request('GET', '/api/users/me');
    expect(status).toBe(401);
    expect(body).toEqual({
      success: false,
      error: {
        code: 'UNAUTHORIZED',
        message: expect.any(String),
        requestId: headers.get('x-request-id'),
      },
    });
  });

  it('names each field that is wrong', async () => {
    const answer = await server.request('POST', '/api/auth/register', {
      body: { email: 'nobody', password: 'short', admin: true },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: expect.arrayContaining([
        { path: 'email', message: expect.any(String) },
        { path: 'password', message: expect.any(String) },
        { path: 'admin', message: expect.any(String) },
      ]),
    });
  });
});

describe('a walk through the contract', () => {
  it('registers, logs in, starts, answers, reads and logs out; then the token is dead', async () => {
    const credentials = { email: 'walk@example.com', password: testPassword };
    const registered = await server.request('POST', '/api/auth/register', { body: credentials });
    expect(registered.status).toBe(201);
    expect(JSON.stringify(registered.body)).not.toMatch(/hash|password/i);
    const again = await server.request('POST', '/api/auth/register', { body: credentials });
    expect([again.status, code(again)]).toEqual([409, 'REGISTRATION_FAILED']);

    const wrong = await server.request('POST', '/api/auth/login', {
      body: { ...credentials, password: 'something else' },
    });
    expect([wrong.status, code(wrong)]).toEqual([401, 'LOGIN_FAILED']);
    const login = await server.request('POST', '/api/auth/login', { body: credentials });
    expect(login.status).toBe(200);
    expect(login.body.data).toMatchObject({ expiresIn: '24h', user: { email: credentials.email } });
    const token = String(login.body.data?.['token']);

    const started = await server.request('POST', '/api/conversations', { token, body: start });
    expect(started.status).toBe(201);
    expect(started.body.data).toMatchObject({
      firstQuestions: ['Who will use it?'],
      turn: { status: 'succeeded' },
    });
    const path = `/api/conversations/${String(started.body.data?.['conversationId'])}`;

    const sent = await server.request('POST', `${path}/messages`, {
      token,
      body: { content: 'Four dentists and their patients.' },
    });
    expect(sent.status).toBe(200);
    expect(sent.body.data).toMatchObject({ turn: { status: 'succeeded' } });

    const noWait = await server.request('POST', `${path}/messages`, {
      token,
      headers: { prefer: 'wait=0' },
      body: { content: 'And a receptionist.' },
    });
    expect(noWait.status).toBe(202);
    const { id: turnId } = turnAnswer.parse(noWait.body.data).turn;
    const turn = () => server.request('GET', `${path}/turns/${turnId}`, { token });
    await expect
      .poll(async () => (await turn()).body.data, { timeout: 10_000 })
      .toMatchObject({ turn: { status: 'succeeded' } });

    const read = await server.request('GET', path, { token });
    expect(read.body.data?.['conversation']).toMatchObject({
      userRequirements: brief,
      messages: expect.arrayContaining([expect.objectContaining({ role: 'ASSISTANT' })]),
    });
    const list = await server.request('GET', '/api/conversations?limit=1', { token });
    expect(list.body.data).toMatchObject({ conversations: [{ messageCount: 6 }] });
    const renamed = await server.request('PATCH', path, { token, body: { title: 'Dentists' } });
    expect(renamed.body.data).toMatchObject({ conversation: { title: 'Dentists' } });
    const gone = await server.request('DELETE', path, { token });
    expect([gone.status, gone.body]).toEqual([200, { success: true, data: {} }]);
    expect(code(await server.request('GET', path, { token }))).toBe('CONVERSATION_NOT_FOUND');

    const logout = await server.request('POST', '/api/auth/logout', { token });
    expect([logout.status, logout.body]).toEqual([200, { success: true, data: {} }]);
    const dead = await server.request('GET', '/api/users/me', { token });
    expect([dead.status, code(dead)]).toEqual([401, 'INVALID_TOKEN']);
  });

  it('takes a log-out with an empty JSON body and with none', async () => {
    const first = await server.logIn();
    const headers = { 'content-type': 'application/json' };
    const empty = await server.request('POST', '/api/auth/logout', { token: first.token, headers });
    expect(empty.status).toBe(200);
    const second = await server.logIn();
    expect((await server.request('POST', '/api/auth/logout', { token: second.token })).status).toBe(
      200,
    );
  });

  it.each([
    ['GET', `/api/conversations/${unknownId}`, 404, 'CONVERSATION_NOT_FOUND'],
    ['GET', '/api/conversations/not-an-id', 400, 'VALIDATION_ERROR'],
    ['GET', `/api/conversations/${unknownId}/messages`, 404, 'CONVERSATION_NOT_FOUND'],
    ['GET', `/api/conversations/${unknownId}/events`, 404, 'CONVERSATION_NOT_FOUND'],
    ['GET', '/api/conversations?limit=0', 400, 'VALIDATION_ERROR'],
    ['GET', '/api/conversations?limit=101', 400, 'VALIDATION_ERROR'],
    ['GET', '/api/conversations?cursor=nonsense', 400, 'VALIDATION_ERROR'],
    ['GET', '/api/conversations?status=LOST', 400, 'VALIDATION_ERROR'],
    ['DELETE', `/api/auth/sessions/${unknownId}`, 404, 'SESSION_NOT_FOUND'],
    ['GET', '/api/nothing', 404, 'NOT_FOUND'],
    ['PUT', '/api/conversations', 404, 'NOT_FOUND'],
    ['GET', '/api/%zz', 400, 'VALIDATION_ERROR'],
    ['GET', '/nothing', 404, 'NOT_FOUND'],
  ])('answers %s %s with %i %s', async (method, path, status, expected) => {
    const { token } = await server.logIn();
    const answer = await server.request(method, path, { token });
    expect([answer.status, code(answer)]).toEqual([status, expected]);
    expect(answer.body.error?.['requestId']).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('the document of the door', () => {
  it('is OpenAPI 3.1 with every path, its status and both envelopes', async () => {
    const { text } = await server.request('GET', '/api/openapi.json');
    const document = JSON.parse(text) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const register = document.paths['/auth/register']?.['post'];
    expect(register?.responses['201']).toMatchObject({
      content: { 'application/json': { schema: { required: ['success', 'data'] } } },
    });
    expect(register?.responses['200']).toBeUndefined();
    expect(Object.keys(document.paths['/conversations']?.['post']?.responses ?? {})).toEqual(
      expect.arrayContaining(['201', '202', '400', '401', '429', '503']),
    );
    expect(document.paths['/conversations/{id}/events']).toBeDefined();
  });

  it('comes with a page that names no other host', async () => {
    const page = await server.request('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).not.toMatch(/https?:\/\//);
    expect(page.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    const script = await server.request('GET', '/api/docs/js/scalar.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
  });
});
