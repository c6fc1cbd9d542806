import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { openDatabase, type DatabaseOptions, type OpenDatabase } from './client.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the broker in `vitest.pg.ts`: answers with the server's URL and the template's name. */
    testPostgresBroker: string;
  }
}

export interface TestDatabase extends OpenDatabase {
  url: string;
  /** Closes the pool and drops the database. */
  drop(): Promise<void>;
}

async function askBroker(): Promise<{ url: string; template: string }> {
  const response = await fetch(inject('testPostgresBroker'));
  if (!response.ok) throw new Error(`No test database: ${await response.text()}`);
  // Our own broker in vitest.pg.ts wrote it.
  return (await response.json()) as { url: string; template: string };
}

async function runAsAdmin(url: string, statement: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await statement(sql);
  } finally {
    await sql.end();
  }
}

/**
 * A migrated, empty database for one test file, cloned from a template in milliseconds. The server
 * is started when the first test of a run asks for it. Call `drop()` in `afterAll`.
 */
export async function createTestDatabase(options: DatabaseOptions = {}): Promise<TestDatabase> {
  const server = await askBroker();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runAsAdmin(server.url, (sql) =>
    sql.unsafe(`create database ${name} template ${server.template} strategy file_copy`),
  );
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const database = openDatabase(url.href, { poolSize: 5, ...options });
  return {
    ...database,
    url: url.href,
    async drop() {
      await database.close();
      await runAsAdmin(server.url, (sql) => sql.unsafe(`drop database ${name} with (force)`));
    },
  };
}
