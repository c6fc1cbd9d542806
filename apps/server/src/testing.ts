import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { createTestDatabase } from '@aa/db/testing';
import type { Agent, AgentServiceResponse } from '@aa/domain';
import { buildAgentApp } from './agent/agent-app.ts';
import { readConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { startServer } from './server.ts';
import type { RunningServer } from './server.ts';

/** An answer that asks one question: the shortest valid one. */
export const askingAnswer: AgentServiceResponse = {
  success: true,
  data: {
    content: 'Who will use it?',
    messageType: 'CLARIFICATION',
    nextQuestions: ['Who will use it?'],
    questions: [
      {
        id: 'q-users',
        topic: 'users',
        text: 'Who will use it?',
        why: 'It decides the size.',
        defaultAssumption: '100 people.',
      },
    ],
    interview: { status: 'asking', round: 1, knownFacts: [], openTopics: ['users'] },
  },
};

export interface TestServerOptions {
  /** What the agent service behind the server does; by default it asks one question. */
  process?: Agent['process'];
  environment?: NodeJS.ProcessEnv;
  /** Another server's database, to run two on one. */
  databaseUrl?: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body, when it is JSON. */
  body: { success?: boolean; data?: Record<string, unknown>; error?: Record<string, unknown> };
}

export interface TestServer extends RunningServer {
  databaseUrl: string;
  /** Lines of the log so far. */
  log(): string;
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
  /** Registers a fresh user and gives its token. */
  logIn(): Promise<{ email: string; token: string }>;
}

export interface RequestOptions {
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
}

export const testPassword = 'correct-Horse-battery-9';

async function send(base: string, method: string, path: string, options: RequestOptions = {}) {
  const { body, token, headers } = options;
  const response = await fetch(`${base}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (isJson ? JSON.parse(text) : {}) as Answer['body'], // the envelope that is under test
  };
}

/** The whole server on a free port: real HTTP, a database of its own, a scripted agent behind real HTTP. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const database = options.databaseUrl === undefined ? await createTestDatabase() : undefined;
  const databaseUrl = options.databaseUrl ?? database?.url ?? '';
  const agentApp = buildAgentApp({
    process: options.process ?? (() => Promise.resolve(askingAnswer)),
    health: () => Promise.resolve({ status: 'ok' }),
  });
  const agentUrl = await agentApp.listen({ host: '127.0.0.1', port: 0 });
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    PORT: '0',
    JWT_SECRET: 'a secret of the tests that is long enough',
    AGENT_SERVICE_URL: agentUrl,
    RATE_LIMIT_MAX: '100000',
    DB_POOL_SIZE: '5',
    ...options.environment,
  });
  const server = await startServer(config, createLogger(config.LOG_LEVEL, { destination: sink }));
  const request: TestServer['request'] = (method, path, given) =>
    send(server.address, method, path, given);
  return {
    ...server,
    databaseUrl,
    log: () => lines.join(''),
    request,
    async logIn() {
      const email = `${randomUUID()}@example.com`;
      const credentials = { email, password: testPassword };
      await request('POST', '/api/auth/register', { body: credentials });
      const { body } = await request('POST', '/api/auth/login', { body: credentials });
      return { email, token: String(body.data?.['token']) };
    },
    async stop() {
      await server.stop();
      await agentApp.close();
      await database?.drop();
    },
  };
}
