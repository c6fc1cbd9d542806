import { auditEvents, schema } from '@aa/db';
import { eq, getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, refusalOf, type TestApi, testPassword } from '../testing/test-api.ts';
import { insertOwnedRows } from '../testing/owned-rows.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

const ownedTables = Object.values<unknown>(schema)
  .filter((table) => is(table, PgTable))
  .filter((table) => table === schema.users || 'userId' in getTableColumns(table))
  .map((table) => getTableName(table));

async function aFullAccount() {
  const user = await api.createUser();
  const canary = `canary-${user.email.split('@')[0]}`;
  await insertOwnedRows(api.database.db, user.id, canary);
  await api.call({ token: user.token }).users.updateMe({ firstName: canary });
  await api.call({ token: user.token }).learning.recordInteraction({ topic: canary, kind: 'read' });
  return { ...user, canary };
}

/** Every row of every table, as text. */
async function dumpDatabase(): Promise<string> {
  const tables = await api.database.sql`
    select tablename from pg_tables where schemaname = 'public'`;
  const parts = await Promise.all(
    tables.map(({ tablename }) =>
      api.database.sql.unsafe(`select t::text as row from "${tablename}" t`),
    ),
  );
  return parts.flatMap((rows) => rows.map((row) => String(row.row))).join('\n');
}

describe('taking out one’s data', () => {
  it('gives every row of every table that holds something of the user, and of no other', async () => {
    const other = await aFullAccount();
    const user = await aFullAccount();
    const taken = await api.call({ token: user.token }).users.exportMe();
    expect(Object.keys(taken.data).toSorted()).toEqual(ownedTables.toSorted());
    for (const table of ownedTables) expect(taken.data[table], table).not.toEqual([]);
    const text = JSON.stringify(taken);
    expect(text).toContain(user.email);
    expect(text).not.toContain(other.id);
    expect(text).not.toContain(other.email);
  });

  it('gives no hash of a password or token', async () => {
    const user = await aFullAccount();
    const text = JSON.stringify(await api.call({ token: user.token }).users.exportMe());
    expect(text).not.toMatch(/argon2|passwordHash|tokenHash|leaseToken/);
  });
});

describe('deleting the account', () => {
  it('leaves no trace of the person in the database, and their token dead', async () => {
    const kept = await aFullAccount();
    const user = await aFullAccount();
    const before = await dumpDatabase();
    expect(before).toContain(user.email);
    await api.call({ token: user.token }).users.deleteMe({ password: testPassword });
    const after = await dumpDatabase();
    expect(after).not.toContain(user.email);
    expect(after).not.toContain(user.id);
    expect(before).toContain(user.canary);
    expect(after).not.toContain(user.canary);
    expect((await refusalOf(api.call({ token: user.token }).users.me())).code).toBe(
      'INVALID_TOKEN',
    );
    expect((await api.call({ token: kept.token }).users.me()).user.firstName).toBe(kept.canary);
  });

  it('keeps the bare events under a pseudonym', async () => {
    const user = await api.createUser();
    await api.call({ token: user.token }).users.deleteMe({ password: testPassword });
    const [last] = await api.database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'account.deleted'))
      .orderBy(sql`created_at desc, id desc`)
      .limit(1);
    const events = await api.database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.userId, last?.userId ?? ''));
    expect(events.map(({ action }) => action).toSorted()).toEqual([
      'account.deleted',
      'account.registered',
      'login',
    ]);
    expect(events.every((event) => !event.ipAddress && event.userAgent === null)).toBe(true);
  });

  it('needs the password', async () => {
    const user = await api.createUser();
    const refused = await refusalOf(
      api.call({ token: user.token }).users.deleteMe({ password: 'no' }),
    );
    expect(refused.code).toBe('LOGIN_FAILED');
    await api.call({ token: user.token }).users.me();
  });
});
