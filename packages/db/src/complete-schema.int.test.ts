import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeSchema } from './complete-schema.ts';
import { newId } from './ids.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('an export outlives the version that it was made of, without it', async () => {
  const { sql } = database;
  const [userId, conversationId, versionId, exportId] = [newId(), newId(), newId(), newId()];
  await sql`insert into users (id, email, password_hash) values (${userId}, 'a@example.com', 'x')`;
  await sql`insert into conversations
      (user_id, id, title, user_requirements, user_context, estimated_completion, created_at, updated_at)
    values (${userId}, ${conversationId}, 't', 'r', '{}', 1, now(), now())`;
  await sql`insert into architectures (user_id, id, conversation_id, title, architecture_data,
      technical_decisions, content_hash, created_at, updated_at)
    values (${userId}, ${versionId}, ${conversationId}, 't', '{}', '[]', 'h', now(), now())`;
  await sql`insert into architecture_exports (user_id, id, conversation_id, architecture_id, created_at)
    values (${userId}, ${exportId}, ${conversationId}, ${versionId}, now())`;
  await sql`delete from architectures where id = ${versionId}`;
  const rows = await sql`select architecture_id from architecture_exports where id = ${exportId}`;
  expect(rows).toEqual([{ architecture_id: null }]);
});

test('words are found by a trigram index that begins with the owner; doing it all again changes nothing', async () => {
  await completeSchema(database.sql);
  const indexes = await database.sql`
    select indexdef from pg_indexes where indexname = 'conversation_search_trigrams'`;
  expect(indexes).toHaveLength(1);
  expect(indexes[0]?.['indexdef']).toContain('gin (user_id, words gin_trgm_ops)');
});
