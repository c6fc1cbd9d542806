import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import {
  drizzle,
  type PostgresJsDatabase,
  type PostgresJsQueryResultHKT,
} from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { createGate } from './gate.ts';
import { createGatedClient } from './gated-client.ts';
import * as schema from './schema.ts';

type Schema = typeof schema;
export type Database = PostgresJsDatabase<Schema>;
export type Transaction = PgTransaction<
  PostgresJsQueryResultHKT,
  Schema,
  ExtractTablesWithRelations<Schema>
>;

export interface DatabaseOptions {
  /** Connections at most. */
  poolSize?: number;
  /** A connection that nobody used for so long is closed. */
  idleTimeoutMs?: number;
  /** How long a query may wait for a connection before it is answered with UNAVAILABLE. */
  acquireTimeoutMs?: number;
  connectTimeoutMs?: number;
  statementTimeoutMs?: number;
  lockTimeoutMs?: number;
  idleInTransactionTimeoutMs?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
  /** Told of every statement before it is sent. */
  onQuery?: (query: string, parameters: unknown[]) => void;
}

export interface OpenDatabase {
  db: Database;
  /** The driver itself, outside the gate: for LISTEN and for tests. */
  sql: postgres.Sql;
  /** How many queries wait for a connection now. */
  waiting(): number;
  /** Lets running queries end (5 s at most), then closes every connection. */
  close(): Promise<void>;
}

const defaults = {
  poolSize: 10,
  idleTimeoutMs: 30_000,
  acquireTimeoutMs: 10_000,
  connectTimeoutMs: 5_000,
  statementTimeoutMs: 5_000,
  lockTimeoutMs: 2_000,
  idleInTransactionTimeoutMs: 10_000,
  applicationName: 'agentic-architect',
} as const satisfies Required<Omit<DatabaseOptions, 'onQuery'>>;

/** Opens the pool. No connection is made before the first query. */
export function openDatabase(url: string, options: DatabaseOptions = {}): OpenDatabase {
  const settings = { ...defaults, ...options };
  const driverOptions = {
    max: settings.poolSize,
    // More than one query in flight a connection makes the slow ones hold up the fast ones.
    max_pipeline: 1,
    // Else each new connection asks for the array types, and nobody hears it when that one query fails.
    fetch_types: false,
    idle_timeout: settings.idleTimeoutMs / 1000,
    connect_timeout: settings.connectTimeoutMs / 1000,
    onnotice: () => {},
    connection: {
      application_name: settings.applicationName,
      statement_timeout: settings.statementTimeoutMs,
      lock_timeout: settings.lockTimeoutMs,
      idle_in_transaction_session_timeout: settings.idleInTransactionTimeoutMs,
      TimeZone: 'UTC',
      // Every query has its index: with the default for spinning disks a small table is read whole instead, by
      // a plan that is kept while the table grows.
      random_page_cost: 1.1,
    },
  };
  const sql = postgres(url, driverOptions);
  const gate = createGate({
    size: settings.poolSize,
    acquireTimeoutMs: settings.acquireTimeoutMs,
  });
  const gated = createGatedClient(sql, gate);
  const logger = options.onQuery === undefined ? false : { logQuery: options.onQuery };
  return {
    db: drizzle(gated, { schema, casing: 'snake_case', logger }),
    sql,
    waiting: () => gate.waiting(),
    close: () => sql.end({ timeout: 5 }),
  };
}
