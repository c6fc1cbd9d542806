import type postgres from 'postgres';
import { pgErrorCode } from './errors.ts';

/** Not installed, not allowed, or not there on this server: search then reads the owner's rows by their key. */
const missingExtension = new Set(['0A000', '42501', '58P01', '42704', 'F0000']);

/**
 * Adds what the schema's language can't say, after the migrations and as often as one likes: the trigram
 * index of the search where the extensions may be had, and a foreign key that empties one column of two.
 */
export async function completeSchema(sql: postgres.Sql): Promise<void> {
  await emptyOnlyTheArchitecture(sql);
  await indexSearchWords(sql);
  await compressDocumentsFast(sql);
}

async function emptyOnlyTheArchitecture(sql: postgres.Sql): Promise<void> {
  const name = 'architecture_exports_user_id_architecture_id_architectures_user_id_id_fk';
  const [row] = await sql`
    select 1 from pg_constraint
    where conrelid = 'architecture_exports'::regclass and contype = 'f' and confdeltype = 'n'
      and cardinality(confdelsetcols) = 1`;
  if (row) return;
  const found = await sql<{ name: string }[]>`
    select conname as name from pg_constraint
    where conrelid = 'architecture_exports'::regclass and contype = 'f' and confdeltype = 'n'`;
  await sql.begin(async (tx) => {
    for (const constraint of found) {
      await tx`alter table architecture_exports drop constraint ${tx(constraint.name)}`;
    }
    // The owner is not null: only the reference may be emptied.
    await tx`alter table architecture_exports add constraint ${tx(name.slice(0, 63))}
      foreign key (user_id, architecture_id) references architectures (user_id, id)
      on delete set null (architecture_id)`;
  });
}

async function indexSearchWords(sql: postgres.Sql): Promise<void> {
  try {
    await sql`create extension if not exists pg_trgm`;
    await sql`create extension if not exists btree_gin`;
  } catch (error) {
    if (missingExtension.has(pgErrorCode(error) ?? '')) return;
    throw error;
  }
  await sql`create index if not exists conversation_search_trigrams
    on conversation_search using gin (user_id, words gin_trgm_ops)`;
}

/** LZ4 takes a tenth of the time of the default for the same document; not every server is built with it. */
async function compressDocumentsFast(sql: postgres.Sql): Promise<void> {
  const columns = await sql<{ name: string; table: string }[]>`
    select a.attname as name, a.attrelid::regclass::text as table
    from pg_attribute a
    where a.attrelid in ('architectures'::regclass, 'conversations'::regclass, 'conversation_messages'::regclass)
      and a.atttypid = 'jsonb'::regtype and not a.attisdropped and a.attcompression <> 'l'
      and exists (select 1 from pg_settings
        where name = 'default_toast_compression' and 'lz4' = any (enumvals))`;
  for (const { name, table } of columns) {
    await sql`alter table ${sql(table)} alter column ${sql(name)} set compression lz4`;
  }
}
