import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { errorStatus } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import type { RequestContext, Services } from './context.ts';
import { appRouter } from './root.ts';
import { makeSampleInput } from './testing/sample-input.ts';
import { listProcedures, type WalkedProcedure } from './testing/walk-router.ts';

const anId = '0190b5a4-0000-7000-8000-000000000001';
const canary = 'canary-51c2 select secret from users';
const logged: object[] = [];

/** Services of which each throws, with a text that nobody outside may see. */
const broken = new Proxy(
  {
    clock: () => new Date(0),
    settings: { version: 'test' },
    logger: {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: (fields: object) => logged.push(fields),
    },
    // Only what the procedures touch first: anything else throws.
  } as unknown as Services,
  {
    get(target, name, receiver) {
      if (name in target) return Reflect.get(target, name, receiver);
      throw new Error(canary);
    },
    ownKeys: () => {
      throw new Error(canary);
    },
  },
);

function createContext(): RequestContext {
  return {
    services: broken,
    requestId: 'request-7',
    credential: { kind: 'token', sub: anId, sid: anId, tokenHash: 'hash' },
    client: { ipAddress: '192.0.2.1', userAgent: null },
    idempotencyKey: null,
    waitSeconds: 0,
    ifMatch: null,
    setSessionCookie: () => {},
    setHeader: () => {},
    setStatus: () => {},
    signal: new AbortController().signal,
  };
}

async function ask(procedure: Pick<WalkedProcedure, 'path' | 'type'>, input: unknown) {
  const base = `http://aa.test/trpc/${procedure.path}`;
  const json = JSON.stringify(input ?? {});
  const request =
    procedure.type === 'mutation'
      ? new Request(base, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: json,
        })
      : new Request(`${base}?input=${encodeURIComponent(json)}`);
  const response = await fetchRequestHandler({
    endpoint: '/trpc',
    req: request,
    router: appRouter,
    createContext,
  });
  return { status: response.status, text: await response.text() };
}

const touching = listProcedures().filter(({ path }) => path !== 'live');

describe('the tRPC door', () => {
  it.each(touching)(
    'F1: $path tells nothing of an unexpected error, and no stack',
    async (procedure) => {
      const { status, text } = await ask(
        procedure,
        makeSampleInput(procedure.input, () => anId),
      );
      expect(text).not.toContain('canary');
      expect(text).not.toMatch(/"stack"|node_modules|\.ts:\d/);
      if (procedure.type !== 'subscription') expect(status).toBeGreaterThanOrEqual(500);
    },
  );

  it('logs an unexpected error with the request’s id', async () => {
    logged.length = 0;
    await ask({ path: 'users.me', type: 'query' }, {});
    expect(logged).toEqual([
      expect.objectContaining({ requestId: 'request-7', procedure: 'users.me' }),
    ]);
  });

  it('answers an unknown procedure and a wrong method with codes of the contract', async () => {
    const unknown = await ask({ path: 'users.everybody', type: 'query' }, {});
    expect(unknown.status).toBe(404);
    expect(JSON.parse(unknown.text)).toMatchObject({ error: { data: { code: 'NOT_FOUND' } } });
    const wrong = await ask({ path: 'auth.login', type: 'query' }, {});
    expect(wrong.status).toBe(405);
    expect(JSON.parse(wrong.text)).toMatchObject({
      error: { data: { code: 'METHOD_NOT_ALLOWED' } },
    });
  });

  it('names the fields that it refuses', async () => {
    const { status, text } = await ask({ path: 'auth.login', type: 'mutation' }, { email: 'x' });
    expect(status).toBe(errorStatus.VALIDATION_ERROR);
    expect(JSON.parse(text).error.data).toMatchObject({
      code: 'VALIDATION_ERROR',
      httpStatus: 400,
      requestId: 'request-7',
      details: [{ path: 'email' }, { path: 'password' }],
    });
  });
});
