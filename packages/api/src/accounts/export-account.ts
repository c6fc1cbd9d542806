import { schema, type Transaction } from '@aa/db';
import { eq, getTableColumns, getTableName, is } from 'drizzle-orm';
import { type AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { writeAuditEvent } from '../audit/service.ts';
import type { ActingContext } from '../context.ts';

/** Proofs of identity and of work in progress: no data about the person. */
const secretColumns = new Set(['passwordHash', 'tokenHash', 'leaseToken', 'claimToken']);

/** Every table that holds something of a user, with the column that says whose it is. */
function listOwnedTables(): { table: PgTable; owner: AnyPgColumn }[] {
  return Object.values<unknown>(schema).flatMap((table) => {
    if (!is(table, PgTable)) return [];
    const columns: Record<string, AnyPgColumn> = getTableColumns(table);
    const owner = table === schema.users ? schema.users.id : columns.userId;
    return owner === undefined ? [] : [{ table, owner }];
  });
}

async function readOwned(tx: Transaction, userId: string) {
  const data: Record<string, Record<string, unknown>[]> = {};
  for (const { table, owner } of listOwnedTables()) {
    const shown = Object.fromEntries(
      Object.entries<AnyPgColumn>(getTableColumns(table)).filter(
        ([name]) => !secretColumns.has(name),
      ),
    );
    data[getTableName(table)] = await tx.select(shown).from(table).where(eq(owner, userId));
  }
  return data;
}

/** Everything stored of the user, table by table, as of one moment. */
export async function exportAccount(ctx: ActingContext) {
  const data = await ctx.db.transaction((tx) => readOwned(tx, ctx.userId), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
  await writeAuditEvent(ctx.db, ctx, { action: 'account.exported', userId: ctx.userId });
  return { schemaVersion: 1 as const, exportedAt: ctx.clock().toISOString(), data };
}
