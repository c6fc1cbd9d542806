import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function countMigrations(sql: postgres.Sql): Promise<number> {
  const [row] = await sql`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return Number(row?.count);
}

describe('migrating', () => {
  it('is done once when several servers start at the same time', async () => {
    await database.sql`create database together`;
    const url = new URL(database.url);
    url.pathname = '/together';
    await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(url.href)));
    const sql = postgres(url.href, { max: 1 });
    expect(await countMigrations(sql)).toBe(await countMigrations(database.sql));
    const tables = await sql`select 1 from pg_tables where schemaname = 'public'`;
    expect(tables.length).toBeGreaterThan(8);
    await sql.end();
    await database.sql`drop database together with (force)`;
  });

  it('changes nothing when there is nothing new', async () => {
    const before = await countMigrations(database.sql);
    await migrateDatabase(database.url);
    expect(await countMigrations(database.sql)).toBe(before);
  });
});
