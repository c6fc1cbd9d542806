import { AppError } from '@aa/domain';
import { eq, sql as sqlText } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './client.ts';
import { newId } from './ids.ts';
import { users } from './schema.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function aUser(email = `${newId()}@example.com`) {
  return { id: newId(), email, passwordHash: 'none' };
}

describe('the database client', () => {
  it('prepares every statement under a name, so that it is parsed once a connection', async () => {
    const single = openDatabase(database.url, { poolSize: 1 });
    await single.db.select({ id: users.id }).from(users).where(eq(users.email, 'a'));
    await single.db.select({ id: users.id }).from(users).where(eq(users.email, 'b'));
    const [row] = await single.sql`
      select count(*)::int as count from pg_prepared_statements where statement like 'select "id"%'`;
    expect(row?.count).toBe(1);
    await single.close();
  });

  it('answers UNAVAILABLE when no connection is free before the deadline', async () => {
    const small = openDatabase(database.url, { poolSize: 1, acquireTimeoutMs: 50 });
    let end = () => {};
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const long = small.db.transaction(async (tx) => {
      await tx.execute(sqlText`select 1`);
      begun();
      await held;
    });
    await hasBegun;
    const refused = await small.db
      .select()
      .from(users)
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    end();
    await long;
    // Drizzle wraps what the driver throws.
    expect(refused).toMatchObject({ cause: { code: 'UNAVAILABLE', retryAfterSeconds: 2 } });
    expect(refused instanceof Error && refused.cause).toBeInstanceOf(AppError);
    expect(await small.db.select().from(users)).toEqual([]);
    await small.close();
  });

  it('ends statements, lock waits and idle transactions that take too long', async () => {
    const rows = await database.db.execute(sqlText`
      select name, setting from pg_settings where name in
        ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`);
    expect(rows.map((row) => Number(row.setting))).toEqual([10_000, 2_000, 5_000]);
  });

  it('reads again after its connection was killed, and goes on', async () => {
    const small = openDatabase(database.url, { poolSize: 2 });
    const pids = await Promise.all(
      [1, 2].map(() => small.db.execute(sqlText`select pg_backend_pid() as pid, pg_sleep(0.05)`)),
    );
    for (const [row] of pids) await database.sql`select pg_terminate_backend(${Number(row?.pid)})`;
    const results = await Promise.all(
      Array.from({ length: 6 }, () => small.db.select({ id: users.id }).from(users)),
    );
    expect(results).toHaveLength(6);
    await small.close();
  });

  it('keeps a transaction together that begins behind a query outside of the gate', async () => {
    const small = openDatabase(database.url, { poolSize: 2 });
    const isOutside = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 === 0
          ? small.sql`select pg_sleep(0.005)`.then(() => true)
          : small.db.transaction(async (tx) => {
              await tx.insert(users).values(aUser());
              const [row] = await tx.execute(
                sqlText`select now() <> statement_timestamp() as held`,
              );
              return row?.held !== true;
            }),
      ),
    );
    expect(isOutside.filter((is) => is)).toHaveLength(20);
    await small.close();
  });

  it('lets a transaction fail, and nothing else, whose connection was killed', async () => {
    const small = openDatabase(database.url, { poolSize: 2 });
    const cut = small.db.transaction(async (tx) => {
      const [row] = await tx.execute(sqlText`select pg_backend_pid() as pid`);
      await database.sql`select pg_terminate_backend(${Number(row?.pid)})`;
      await tx.execute(sqlText`select pg_sleep(1)`);
    });
    await expect(cut).rejects.toThrow();
    const after = Array.from({ length: 6 }, () =>
      small.db.transaction((tx) => tx.execute(sqlText`select 1 as one`)),
    );
    expect(await Promise.all(after)).toHaveLength(6);
    await small.close();
  });

  it('runs a transaction again that the database undid in a deadlock', async () => {
    const [first, second] = [aUser(), aUser()];
    await database.db.insert(users).values([first, second]);
    let arrived = 0;
    const cross = (ids: string[]) =>
      database.db.transaction(async (tx) => {
        const touch = (id: string) =>
          tx.update(users).set({ firstName: 'x' }).where(eq(users.id, id));
        await touch(String(ids[0]));
        arrived += 1;
        // Both hold their first row before either asks for its second.
        while (arrived < 2) await tx.execute(sqlText`select 1`);
        await touch(String(ids[1]));
      });
    await Promise.all([cross([first.id, second.id]), cross([second.id, first.id])]);
    expect(arrived).toBe(3);
  });

  it('stores instants and reads them back to the millisecond', async () => {
    const createdAt = new Date('2026-02-03T04:05:06.789Z');
    const user = { ...aUser(), createdAt };
    await database.db.insert(users).values(user);
    const [row] = await database.db.select().from(users).where(eq(users.id, user.id));
    expect(row?.createdAt).toEqual(createdAt);
    expect(row?.preferences).toEqual({});
  });
});
