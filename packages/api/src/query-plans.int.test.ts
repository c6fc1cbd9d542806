import { openDatabase } from '@aa/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSampleInput } from './testing/sample-input.ts';
import { insertOwnedRows, type OwnedIds } from './testing/owned-rows.ts';
import { createTestApi, type TestApi } from './testing/test-api.ts';
import { callProcedure, listProcedures } from './testing/walk-router.ts';

/** What PostgreSQL does with every query of every reading procedure, on tables that are not small. */

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: PlanNode[];
}

let api: TestApi;
let owner: { id: string; token: string } & OwnedIds;
const asked: { query: string; parameters: unknown[] }[] = [];
let observed: ReturnType<typeof openDatabase>;

const manyUsers = 400;
const conversationsEach = 60;

async function fillTables(): Promise<void> {
  const { sql } = api.database;
  await sql`insert into users (id, email, password_hash)
    select gen_random_uuid(), 'filler' || n || '@example.com', 'x' from generate_series(1, ${manyUsers}) n`;
  await sql`insert into conversations (user_id, id, title, status, user_requirements, user_context, estimated_completion, created_at, updated_at)
    select u.id, gen_random_uuid(), 'title ' || n, (array['ACTIVE','PAUSED'])[1 + n % 2]::conversation_status, 'words', '{}', 1, now(), now() - n * interval '1 minute'
    from users u, generate_series(1, ${conversationsEach}) n`;
  await sql`insert into conversation_search select user_id, id, title || ' words' from conversations on conflict do nothing`;
  await sql`insert into conversation_messages (user_id, conversation_id, sequence_number, id, content, timestamp)
    select user_id, id, n, gen_random_uuid(), 'words', now() from conversations, generate_series(2, 4) n`;
  await sql`insert into architectures (user_id, id, conversation_id, version, title, architecture_data, technical_decisions, content_hash, created_at, updated_at)
    select user_id, gen_random_uuid(), id, 3, 'title', '{}', '[]', 'x', now(), now() from conversations`;
  await sql`insert into architecture_exports (user_id, id, conversation_id, created_at)
    select user_id, gen_random_uuid(), id, now() from conversations`;
  await sql`insert into turns (user_id, id, conversation_id, sequence_number, user_message_id, status, created_at, finished_at)
    select user_id, gen_random_uuid(), id, 2, gen_random_uuid(), 'succeeded', now(), now() from conversations`;
  await sql`insert into turn_events (user_id, conversation_id, id, type, data, created_at)
    select user_id, id, 2, 'turn.finished', '{}', now() from conversations`;
  await sql`insert into learning_progress (user_id, topic, current_level, progress_data, mastery_indicators, achievements, total_interactions, time_spent_minutes, created_at)
    select id, 'topic ' || n, 'BEGINNER', '{}', '{}', '{}', 0, 0, now() from users, generate_series(1, 20) n`;
  await sql`insert into user_sessions (user_id, id, token_hash, created_at, last_used_at, expires_at)
    select id, gen_random_uuid(), 'x', now(), now(), now() + interval '1 day' from users, generate_series(1, 5)`;
  await sql`insert into audit_events (user_id, id, action, outcome, created_at)
    select id, gen_random_uuid(), 'login', 'success', now() from users, generate_series(1, 20)`;
  await sql`insert into idempotency_keys (user_id, key, request_hash, created_at)
    select id, 'k' || n, 'x', now() from users, generate_series(1, 20) n`;
  await sql`analyze`;
}

function listNodes(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(listNodes)];
}

async function explain({ query, parameters }: (typeof asked)[number]): Promise<PlanNode[]> {
  const rows = await api.database.sql.unsafe<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
    `explain (format json) ${query}`,
    // The same values that the driver sent.
    parameters as (string | number)[],
  );
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error('There is a plan.');
  return listNodes(plan);
}

async function plansOf(
  path: string,
  input: unknown,
): Promise<{ query: string; nodes: PlanNode[] }[]> {
  asked.length = 0;
  await callProcedure(api.call({ token: owner.token, services: { db: observed.db } }), path, input);
  const reads = asked.filter(({ query }) => /^\s*(?:select|with)\b/i.test(query));
  expect(reads).not.toEqual([]);
  return Promise.all(
    reads.map(async (read) => ({ query: read.query, nodes: await explain(read) })),
  );
}

beforeAll(async () => {
  api = await createTestApi();
  observed = openDatabase(api.database.url, {
    poolSize: 2,
    onQuery: (query, parameters) => asked.push({ query, parameters }),
  });
  const { id, token } = await api.createUser();
  owner = { ...(await insertOwnedRows(api.database.db, id)), id, token };
  await fillTables();
}, 60_000);
afterAll(async () => {
  await observed.close();
  await api.stop();
});

const idKinds: Readonly<Record<string, keyof OwnedIds>> = {
  conversationId: 'conversation',
  turnId: 'turn',
  architectureId: 'architecture',
  otherId: 'otherArchitecture',
  'conversations.id': 'conversation',
  'architectures.id': 'architecture',
  'exports.id': 'export',
};
const reading = listProcedures().filter(
  ({ type, meta }) => type === 'query' && meta?.auth === 'authenticated',
);

describe('the queries of every reading procedure', () => {
  it.each(reading)('$path reads no table from end to end', async ({ path, input }) => {
    const group = path.split('.')[0] ?? '';
    const sample = makeSampleInput(input, (field) => {
      const kind = idKinds[field] ?? idKinds[`${group}.${field}`];
      if (kind === undefined) throw new Error(`Say what ${field} of ${path} is the id of.`);
      return owner[kind];
    });
    for (const { query, nodes } of await plansOf(path, sample)) {
      const scans = nodes.filter((node) => node['Node Type'].includes('Seq Scan'));
      expect(scans, query).toEqual([]);
    }
  });
});

describe('the list of conversations', () => {
  it('comes from an index in its order, with and without a status and a cursor: nothing is sorted', async () => {
    const first = await api.call({ token: owner.token }).conversations.list({ limit: 5 });
    expect(first.nextCursor).not.toBeNull();
    const cursor = first.nextCursor ?? '';
    for (const input of [
      { limit: 20 },
      { limit: 20, cursor },
      { limit: 20, status: 'ACTIVE' },
      { limit: 20, status: 'ACTIVE', cursor },
    ]) {
      const plans = await plansOf('conversations.list', input);
      const list = plans.find(({ query }) => query.includes('order by'));
      const types = list?.nodes.map((node) => node['Node Type']) ?? [];
      expect(types, JSON.stringify(input)).not.toContain('Sort');
      expect(list?.nodes.some((node) => node['Index Name'] !== undefined)).toBe(true);
    }
  });

  it('finds words among the user’s own only', async () => {
    const plans = await plansOf('conversations.list', { limit: 20, q: 'title 7' });
    const search = plans
      .flatMap(({ nodes }) => nodes)
      .filter((node) => node['Relation Name'] === 'conversation_search');
    expect(search.length).toBeGreaterThan(0);
    expect(search.every((node) => !node['Node Type'].includes('Seq Scan'))).toBe(true);
  });
});
