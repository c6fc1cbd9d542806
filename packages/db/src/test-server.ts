import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { startEmbeddedPostgres } from './embedded/start.ts';
import { migrateDatabase } from './migrate.ts';

/** A server for tests with a migrated database that nobody connects to, to be cloned. */
export interface TestServer {
  url: string;
  template: string;
  stop(): Promise<void>;
}

async function createTemplate(serverUrl: string): Promise<string> {
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(`create database ${template}`);
  await sql.end();
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  await migrateDatabase(url.href);
  return template;
}

/** Uses the given server (its template is dropped at the end), else starts a throwaway one. */
export async function startTestServer(existingUrl?: string): Promise<TestServer> {
  if (existingUrl !== undefined) {
    const template = await createTemplate(existingUrl);
    const stop = async () => {
      const sql = postgres(existingUrl, { max: 1, onnotice: () => {} });
      await sql.unsafe(`drop database ${template} with (force)`);
      await sql.end();
    };
    return { url: existingUrl, template, stop };
  }
  const folder = mkdtempSync(join(tmpdir(), 'aa-test-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres(join(folder, 'pg'), { isThrowaway: true });
  const url = server.url();
  return {
    url,
    template: await createTemplate(url),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
