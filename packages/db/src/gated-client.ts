import type postgres from 'postgres';
import type { Gate } from './gate.ts';
import { retryStatement, retryTransaction } from './retry.ts';

type Parameters = (string | number | boolean | null)[];

/** The part of a postgres.js client that Drizzle's driver uses inside a transaction. */
function prepared(sql: postgres.TransactionSql) {
  return {
    unsafe: (query: string, parameters: Parameters = []) =>
      sql.unsafe(query, parameters, { prepare: true }),
    savepoint: <T>(work: (inner: unknown) => Promise<T>) =>
      sql.savepoint((inner) => work(prepared(inner))),
  };
}

/**
 * The client that Drizzle gets: every statement is prepared and named (Drizzle asks for it only for
 * its own `.prepare()`), waits for a connection no longer than the deadline, and is tried again
 * where that is safe.
 */
export function createGatedClient(sql: postgres.Sql, gate: Gate): postgres.Sql {
  const client = {
    options: sql.options,
    unsafe(query: string, parameters: Parameters = []) {
      const ask = () => sql.unsafe(query, parameters, { prepare: true });
      const run = <T>(work: () => Promise<T>) => gate.run(() => retryStatement(query, work));
      return {
        values: () => run(() => ask().values()),
        // oxlint-disable-next-line unicorn/no-thenable -- Drizzle awaits the query or asks for its values.
        then: <A, B>(resolve: (rows: unknown) => A, reject: (reason: unknown) => B) =>
          run(async () => await ask()).then(resolve, reject),
      };
    },
    begin: (work: (inner: unknown) => Promise<unknown>) =>
      gate.run(() =>
        retryTransaction((onBegun) =>
          sql.begin((inner) => {
            onBegun();
            return work(prepared(inner));
          }),
        ),
      ),
  };
  // Drizzle's driver uses exactly these three members (drizzle-orm/postgres-js/session.js).
  return client as unknown as postgres.Sql;
}
