import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrateDatabase, openDatabase, pgErrorCode, startEmbeddedPostgres } from '@aa/db';
import type { OpenDatabase } from '@aa/db';
import type { Config } from './config.ts';

/** How long a database that is just starting is waited for. */
const patienceMs = 30_000;
const notYetCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', '57P03']);

/** The database of this process; `stop` closes it and ends the embedded server, if there is one. */
export interface RunningDatabase extends OpenDatabase {
  url: string;
  stop(): Promise<void>;
}

async function migrateWhenReady(url: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      await migrateDatabase(url);
      return;
    } catch (error) {
      const isNotYet = notYetCodes.has(pgErrorCode(error) ?? '');
      if (!isNotYet || Date.now() > deadline) throw error;
      await pause(500);
    }
  }
}

/** Connects to the configured PostgreSQL, or starts the embedded one, and brings it to the newest schema. */
export async function startDatabase(config: Config): Promise<RunningDatabase> {
  const embedded =
    config.DATABASE_URL === undefined
      ? await startEmbeddedPostgres(join(config.DATA_DIR, 'postgres'))
      : undefined;
  const url = config.DATABASE_URL ?? embedded?.url() ?? '';
  try {
    await migrateWhenReady(url);
    const database = openDatabase(url, {
      poolSize: config.DB_POOL_SIZE,
      idleTimeoutMs: config.DB_IDLE_TIMEOUT,
      acquireTimeoutMs: config.DB_ACQUIRE_TIMEOUT,
    });
    return {
      ...database,
      url,
      async stop() {
        await database.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
