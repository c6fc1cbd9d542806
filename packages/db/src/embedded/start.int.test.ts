import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql as sqlText } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../client.ts';
import { startEmbeddedPostgres } from './start.ts';

/** A folder that nobody else may enter, as a home folder or a `mktemp -d` is. */
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'aa-embedded-'));
  chmodSync(home, 0o700);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const throwaway = { isThrowaway: true };

async function ask(url: string, query: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 2 });
  try {
    return await sql.unsafe(query);
  } finally {
    await sql.end();
  }
}

function postmasterPid(folder: string): number {
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Resolves when the process is no more. */
async function waitUntilGone(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}`)) await new Promise((resolve) => setImmediate(resolve));
}

describe('the embedded PostgreSQL', () => {
  it('starts under a private parent folder, keeps what was stored, and leaves no process', async () => {
    const folder = join(home, 'data', 'pg');
    const first = await startEmbeddedPostgres(folder, throwaway);
    await ask(first.url(), 'create table kept as select 42 as answer');
    const pid = postmasterPid(folder);
    await first.stop();
    await waitUntilGone(pid);
    const second = await startEmbeddedPostgres(folder, throwaway);
    expect(await ask(second.url(), 'select answer from kept')).toMatchObject([{ answer: 42 }]);
    await second.stop();
    await second.stop();
  });

  it('is version 15 or newer, speaks UTF-8 and sorts alike everywhere', async () => {
    const server = await startEmbeddedPostgres(join(home, 'version'), throwaway);
    const [row] = await ask(
      server.url(),
      `select current_setting('server_version_num')::int as version,
         current_setting('server_encoding') as encoding, current_setting('listen_addresses') as addresses`,
    );
    expect(row).toMatchObject({ encoding: 'UTF8', addresses: '127.0.0.1' });
    expect(Number(row?.version)).toBeGreaterThanOrEqual(150_000);
    await server.stop();
  });

  it('lets in nobody of this machine without its password, which only its user can read', async () => {
    const folder = join(home, 'secret');
    const server = await startEmbeddedPostgres(folder, throwaway);
    const url = new URL(server.url());
    url.password = '';
    await expect(ask(url.href, 'select 1')).rejects.toThrow();
    url.password = 'guess';
    await expect(ask(url.href, 'select 1')).rejects.toThrow(/password/);
    expect(statSync(join(folder, 'owner-password')).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
    await server.stop();
  });

  it('ends when its parent is killed, and the next start finds all that was committed', async () => {
    const folder = join(home, 'killed');
    const holder = spawn(
      process.execPath,
      [join(import.meta.dirname, '__fixtures__', 'hold-server.ts'), folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [url] = (await once(createInterface(holder.stdout), 'line')) as [string];
    await ask(url, 'create table kept as select 7 as answer');
    const pid = postmasterPid(folder);
    holder.kill('SIGKILL');
    await waitUntilGone(pid);
    const next = await startEmbeddedPostgres(folder, throwaway);
    expect(await ask(next.url(), 'select answer from kept')).toMatchObject([{ answer: 7 }]);
    await next.stop();
  });

  it('comes back on its port after it was killed, with all that was committed', async () => {
    const folder = join(home, 'crashed');
    // Not a throwaway: what is committed is on the disk.
    const server = await startEmbeddedPostgres(folder);
    const database = openDatabase(server.url(), { poolSize: 2 });
    await database.sql`create table kept as select 9 as answer`;
    process.kill(postmasterPid(folder), 'SIGKILL');
    const answers = async (): Promise<unknown> =>
      database.db.execute(sqlText`select answer from kept`).catch(answers);
    expect(await answers()).toMatchObject([{ answer: 9 }]);
    await database.close();
    const pid = postmasterPid(folder);
    await server.stop();
    await waitUntilGone(pid);
  });

  it('says what to do when another server has the folder', async () => {
    const folder = join(home, 'taken');
    const first = await startEmbeddedPostgres(folder, throwaway);
    const second = startEmbeddedPostgres(folder, { ...throwaway, patienceMs: 1 });
    await expect(second).rejects.toThrow(
      /Another server uses .*taken: stop it, or set DATA_DIR or DATABASE_URL/,
    );
    await first.stop();
  });

  it('runs several at once, each on a port of its own', async () => {
    const servers = await Promise.all(
      ['a', 'b', 'c'].map((name) => startEmbeddedPostgres(join(home, name), throwaway)),
    );
    expect(new Set(servers.map((server) => new URL(server.url()).port)).size).toBe(3);
    await Promise.all(servers.map((server) => server.stop()));
  });
});
