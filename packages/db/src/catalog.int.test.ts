import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './testing.ts';

/** The rules that every table keeps, read from what PostgreSQL really has. */

interface IndexRow {
  table: string;
  name: string;
  columns: string[];
  isUnique: boolean;
  isPartial: boolean;
}
interface ForeignKeyRow {
  table: string;
  name: string;
  columns: string[];
  target: string;
  targetColumns: string[];
  onDelete: string;
  /** What `on delete set null` empties; null: all columns of the key. */
  emptied: string[] | null;
}

let database: TestDatabase;
let indexes: IndexRow[];
let foreignKeys: ForeignKeyRow[];

/** Owned by nobody: the users themselves, and counters whose keys are hashes. */
const withoutOwner = ['users', 'rate_limits'];

beforeAll(async () => {
  database = await createTestDatabase();
  indexes = await database.sql<IndexRow[]>`
    select c.relname as table, i.relname as name, x.indisunique as "isUnique",
      x.indpred is not null as "isPartial",
      to_json(array(select pg_get_indexdef(x.indexrelid, k, true)
            from generate_series(1, x.indnkeyatts) k)) as columns
    from pg_index x
    join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    where c.relnamespace = 'public'::regnamespace order by 1, 2`;
  foreignKeys = await database.sql<ForeignKeyRow[]>`
    select c.relname as table, k.conname as name, t.relname as target, k.confdeltype as "onDelete",
      case when k.confdelsetcols is not null then
        to_json(array(select attname from unnest(k.confdelsetcols) n
              join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n)) end as emptied,
      to_json(array(select attname from unnest(k.conkey) with ordinality u(n, o)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by o)) as columns,
      to_json(array(select attname from unnest(k.confkey) with ordinality u(n, o)
            join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by o)) as "targetColumns"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace order by 1, 2`;
});
afterAll(() => database.drop());

async function listTables(): Promise<string[]> {
  const rows = await database.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  return rows.map(({ name }) => name);
}

describe('every table', () => {
  it('that holds something of a user has the owner, never empty, as its first key column', async () => {
    const tables = await listTables();
    expect(tables.length).toBeGreaterThan(8);
    const owners = await database.sql<{ name: string }[]>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'user_id' and is_nullable = 'NO' order by 1`;
    expect(owners.map(({ name }) => name)).toEqual(
      tables.filter((table) => !withoutOwner.includes(table)),
    );
  });

  it('has the owner first in every index and key, so that it can be spread by user', () => {
    const owned = indexes.filter(({ table }) => !withoutOwner.includes(table));
    expect(owned.length).toBeGreaterThan(10);
    expect(owned.filter(({ columns }) => columns[0] !== 'user_id')).toEqual([]);
  });

  it('points only to rows of the same owner', () => {
    expect(foreignKeys.length).toBeGreaterThan(5);
    for (const key of foreignKeys) {
      expect(key.columns[0], key.name).toBe('user_id');
      expect(key.targetColumns[0], key.name).toBe(key.target === 'users' ? 'id' : 'user_id');
    }
  });

  it('has an index for each foreign key, so that deleting a user scans nothing', () => {
    const isServed = (key: ForeignKeyRow) =>
      indexes.some(
        (index) =>
          index.table === key.table &&
          !index.isPartial &&
          key.columns.every((column, place) => index.columns[place] === column),
      );
    expect(foreignKeys.filter((key) => !isServed(key)).map(({ name }) => name)).toEqual([]);
  });

  it('never loses its owner when what it points to goes', () => {
    const emptying = foreignKeys.filter(({ onDelete }) => onDelete === 'n');
    expect(emptying).not.toEqual([]);
    for (const { name, emptied } of emptying) {
      expect(emptied, name).not.toBeNull();
      expect(emptied, name).not.toContain('user_id');
    }
  });

  it('goes with its user: there is no table of theirs that a cascade does not reach', async () => {
    const reached = new Set(['users']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const key of foreignKeys) {
        if (key.onDelete === 'c' && reached.has(key.target)) reached.add(key.table);
      }
    }
    const left = (await listTables()).filter((table) => !reached.has(table));
    // The audit log stays under a pseudonym.
    expect(left).toEqual(['audit_events', 'rate_limits']);
  });

  it('keeps instants with time zone, and takes no id from a sequence', async () => {
    const wrong = await database.sql`
      select table_name, column_name, data_type, column_default from information_schema.columns
      where table_schema = 'public' and (data_type in ('timestamp without time zone', 'date', 'time without time zone')
        or column_default like '%nextval%' or column_default like '%uuid%' or is_identity = 'YES')`;
    expect(wrong).toEqual([]);
  });

  it('has ids of the type uuid wherever a column is called one', async () => {
    const wrong = await database.sql`
      select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'public' and column_name ~ '(^id|_id)$' and data_type <> 'uuid'
        and not (table_name in ('turn_events', 'conversations') and data_type = 'bigint')
        and column_name not in ('request_id')`;
    expect(wrong).toEqual([]);
  });
});

describe('the migrations', () => {
  it('make exactly the schema that the code describes', async () => {
    const { generateDrizzleJson, generateMigration } = await import('drizzle-kit/api');
    const schema = await import('./schema.ts');
    const { default: latest } = await import('../migrations/meta/0000_snapshot.json', {
      with: { type: 'json' },
    });
    const now = generateDrizzleJson(schema, undefined, undefined, 'snake_case');
    expect(await generateMigration(latest as typeof now, now)).toEqual([]);
  });
});
