import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { completeSchema } from './complete-schema.ts';

/** Any constant: servers that start together must agree on it. */
const migrationLock = 4_718_200_931;

/**
 * Brings the database to the newest schema. Servers that start together take turns; a lock that
 * another transaction holds for 5 s ends the attempt instead of stopping the service behind it.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'agentic-architect-migrate' },
  });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await sql`set lock_timeout = '5s'`;
    await migrate(drizzle(sql, { casing: 'snake_case' }), {
      migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
    });
    await completeSchema(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
