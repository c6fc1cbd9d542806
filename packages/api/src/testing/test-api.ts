import type { Agent } from '@aa/domain';
import { createTestDatabase, type TestDatabase } from '@aa/db/testing';
import { hashToken } from '../accounts/check-session.ts';
import { createPasswordHasher } from '../accounts/password-hasher.ts';
import type { Logger, RequestContext, Services } from '../context.ts';
import { type PublicError, toPublicError } from '../public-error.ts';
import { createCaller } from '../root.ts';

/** Tests of the procedures against a real database, without a door in front. */

export const testPassword = 'Lantern-orbit-47';
const requestId = 'request-1';

interface Call {
  token?: string;
  ipAddress?: string;
  userAgent?: string | null;
  services?: Partial<Services>;
}

/** A line that the services wrote to their log. */
interface LogLine {
  level: 'debug' | 'info' | 'warn' | 'error';
  fields: object;
  message: string;
}

export interface TestApi {
  database: TestDatabase;
  services: Services;
  log: LogLine[];
  /** What doors were told to send: the last call's. */
  headers: Map<string, string>;
  cookies: ({ token: string; expiresAt: Date } | null)[];
  advance(milliseconds: number): void;
  call(options?: Call): ReturnType<typeof createCaller>;
  /** Registers and logs in. */
  createUser(email?: string): Promise<{ id: string; email: string; token: string }>;
  stop(): Promise<void>;
}

function encodeToken(claims: { sub: string; sid: string }): string {
  return Buffer.from(JSON.stringify(claims)).toString('base64url');
}

function readCredential(token: string | undefined): RequestContext['credential'] {
  if (token === undefined) return { kind: 'none' };
  try {
    const claims: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    // `encodeToken` wrote it; anything else fails at the session's row.
    return {
      kind: 'token',
      tokenHash: hashToken(token),
      ...(claims as { sub: string; sid: string }),
    };
  } catch {
    return { kind: 'invalid' };
  }
}

function createLog(lines: LogLine[]): Logger {
  const write = (level: LogLine['level']) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

const silentAgent: Agent = {
  process: () => Promise.reject(new Error('This agent answers nobody.')),
  health: () => Promise.resolve({ status: 'ok' }),
};

/** Services over a fresh database with a clock that stands still until it is advanced. */
export async function createTestApi(overrides: Partial<Services> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  let now = Date.parse('2026-03-04T05:06:07.000Z');
  const log: LogLine[] = [];
  const headers = new Map<string, string>();
  const cookies: TestApi['cookies'] = [];
  const services: Services = {
    db: database.db,
    clock: () => new Date(now),
    logger: createLog(log),
    agent: silentAgent,
    jobs: { sendTurn: () => Promise.resolve() },
    wakeUps: { notify: () => Promise.resolve(), ring: () => {}, wait: () => Promise.resolve() },
    passwords: createPasswordHasher(),
    tokens: { sign: encodeToken },
    settings: {
      version: '0.0.0-test',
      sessionLifeMs: 24 * 3_600_000,
      sessionLifeText: '24h',
      agentTimeoutMs: 1_000,
      agentMaxAttempts: 1,
    },
    ...overrides,
  };
  const call = (options: Call = {}) =>
    createCaller({
      services: { ...services, ...options.services },
      requestId,
      credential: readCredential(options.token),
      client: {
        ipAddress: options.ipAddress ?? '192.0.2.1',
        userAgent: options.userAgent === undefined ? 'test' : options.userAgent,
      },
      idempotencyKey: null,
      waitSeconds: 0,
      ifMatch: null,
      setSessionCookie: (session) => cookies.push(session),
      setHeader: (name, value) => headers.set(name, value),
      setStatus: () => {},
      signal: new AbortController().signal,
    });
  let count = 0;
  return {
    database,
    services,
    log,
    headers,
    cookies,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    call,
    async createUser(email) {
      count += 1;
      const address = email ?? `person${count}@example.com`;
      const { user } = await call().auth.register({ email: address, password: testPassword });
      const { token } = await call().auth.login({ email: address, password: testPassword });
      return { id: user.id, email: address, token };
    },
    stop: () => database.drop(),
  };
}

/** The public form of what a call threw; fails when it went through. */
export async function refusalOf(work: Promise<unknown>): Promise<PublicError> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome) return toPublicError(outcome.error, requestId);
  throw new Error(`It went through: ${JSON.stringify(outcome.value)}`);
}
