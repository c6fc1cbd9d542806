import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createTestDatabase } from '@aa/db/testing';
import type { TestDatabase } from '@aa/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from './testing.ts';

const main = join(import.meta.dirname, 'main.ts');

interface Started {
  child: ChildProcess;
  address: string;
  exited: Promise<number | null>;
}

function launch(environment: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function start(environment: NodeJS.ProcessEnv): Promise<Started> {
  const child = launch(environment);
  const exited = once(child, 'exit').then(([code]) => code as number | null); // as Node has it
  if (!child.stdout) throw new Error('stdout is a pipe');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /ready at (http:\S+)/.exec(line)?.[1];
    if (address !== undefined) return { child, address, exited };
  }
  throw new Error('The server did not start.');
}

describe('a start that can not be', () => {
  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['DATABASE_URL', { NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(40) }],
    ['JWT_SECRET', { NODE_ENV: 'production', DATABASE_URL: 'postgres://nowhere/app' }],
  ])('names %s and ends with exit code 1', async (name, environment) => {
    const child = launch(environment);
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(words).toContain(`  ${name}: `);
    expect(words).not.toContain('    at ');
  });
});

describe('the end of the server', () => {
  let database: TestDatabase;
  let agent: Server;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    database = await createTestDatabase();
    // An agent that never answers: turns are in the middle of their way when the signal comes.
    agent = createServer((request, response) => {
      if (request.url === '/health') response.end('{"status":"ok"}');
    }).listen(0, '127.0.0.1');
    await once(agent, 'listening');
    const address = agent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    environment = {
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      JWT_SECRET: 'a secret of the tests that is long enough',
      AGENT_SERVICE_URL: `http://127.0.0.1:${port}`,
    };
  });
  afterAll(async () => {
    agent.closeAllConnections();
    agent.close();
    await database.drop();
  });

  async function logIn(address: string) {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ email: 'end@example.com', password: testPassword });
    await fetch(`${address}/api/auth/register`, { method: 'POST', headers, body });
    const login = await fetch(`${address}/api/auth/login`, { method: 'POST', headers, body });
    const { data } = (await login.json()) as { data: { token: string } }; // the contract's answer
    return { ...headers, authorization: `Bearer ${data.token}` };
  }

  it('answers what waits, tells streams when to come back, and exits with 0 within 10 s', async () => {
    const { child, address, exited } = await start(environment);
    const headers = await logIn(address);
    const begin = (prefer: string) =>
      fetch(`${address}/api/conversations`, {
        method: 'POST',
        headers: { ...headers, prefer },
        body: JSON.stringify({
          userRequirements: 'A shop for bicycles and their parts.',
          userContext: { expertise: 'EXPERT' },
        }),
      });
    const first = await begin('wait=0');
    const { data } = (await first.json()) as { data: { conversationId: string } }; // the contract's answer
    const stream = await fetch(`${address}/api/conversations/${data.conversationId}/events`, {
      headers: { ...headers, 'last-event-id': '0' },
    });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const listening = (async () => {
      for (;;) {
        const part = await reader?.read();
        if (!part || part.done) return;
        heard += part.value;
      }
    })();
    await expect.poll(() => heard).toContain('event: message.created');
    const waiting = begin('wait=25');
    // The turn is stored before anybody waits for it: then the request is in flight.
    await expect
      .poll(async () => (await database.sql`select 1 from turns`).length, { timeout: 5000 })
      .toBe(2);

    child.kill('SIGTERM');
    expect((await waiting).status).toBe(202);
    await listening;
    expect(heard).toMatch(/retry: 500\n\n$/);
    expect(await exited).toBe(0);
    const rows = await database.sql`select status from turns`;
    expect(rows.map((row) => String(row['status']))).not.toContain('running');
  });

  it('leaves no PostgreSQL behind after kill -9', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aa-kill-'));
    const { child, exited } = await start({ NODE_ENV: 'test', DATA_DIR: folder });
    child.kill('SIGKILL');
    await exited;
    const lockFile = join(folder, 'postgres', 'postmaster.pid');
    await expect.poll(() => existsSync(lockFile), { timeout: 10_000 }).toBe(false);
    rmSync(folder, { recursive: true, force: true });
  });
});
