import { openDatabase } from '@aa/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMessage } from '../conversations/send-message.ts';
import { startConversation } from '../conversations/start-conversation.ts';
import { subscribeToEvents } from '../events/subscribe.ts';
import { recoverTurns } from '../jobs/recover-turns.ts';
import { aReply, createScriptedAgent, createStage } from '../turn-testing.ts';
import type { Stage } from '../turn-testing.ts';
import { runNextTurn } from './run-turn.ts';
import { cancelTurn, getTurn } from './service.ts';

/** What PostgreSQL does with the statements of a turn, on tables that are not small. */

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

let stage: Stage;
let observed: ReturnType<typeof openDatabase>;
const asked: { query: string; parameters: unknown[] }[] = [];
const agent = createScriptedAgent(async (_request, { onStep }) => {
  onStep?.({ agent: 'architect', title: 'Think', status: 'done' });
  return aReply();
});

async function fillTables(): Promise<void> {
  const { sql } = stage.database;
  await sql`insert into users (id, email, password_hash)
    select gen_random_uuid(), 'filler' || n || '@example.com', 'x' from generate_series(1, 300) n`;
  await sql`insert into conversations (user_id, id, title, user_requirements, user_context,
      estimated_completion, created_at, updated_at)
    select u.id, gen_random_uuid(), 'title', 'words', '{}', 1, now(), now()
    from users u, generate_series(1, 40)`;
  await sql`insert into conversation_messages (user_id, conversation_id, sequence_number, id, content, timestamp)
    select user_id, id, n, gen_random_uuid(), 'words', now() from conversations, generate_series(1, 4) n`;
  await sql`insert into turns (user_id, id, conversation_id, sequence_number, user_message_id, status, created_at, finished_at)
    select user_id, gen_random_uuid(), id, n, gen_random_uuid(), 'succeeded', now(), now()
    from conversations, generate_series(1, 2) n`;
  await sql`insert into turn_events (user_id, conversation_id, id, type, data, created_at)
    select user_id, id, n, 'turn.finished', '{}', now() from conversations, generate_series(1, 4) n`;
  await sql`insert into user_sessions (user_id, id, token_hash, created_at, last_used_at, expires_at)
    select id, gen_random_uuid(), 'x', now(), now(), now() + interval '1 day' from users, generate_series(1, 5)`;
  await sql`insert into architectures (user_id, id, conversation_id, title, architecture_data,
      technical_decisions, content_hash, created_at, updated_at)
    select user_id, gen_random_uuid(), id, 'title', '{}', '[]', 'hash', now(), now() from conversations`;
  await sql`analyze`;
}

function listNodes(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(listNodes)];
}

/** Tables that the statements asked so far read from end to end. */
async function findScannedTables(): Promise<string[]> {
  const statements = asked
    .splice(0)
    .filter(({ query }) => /^\s*(?:select|with|update)\b/i.test(query));
  expect(statements).not.toEqual([]);
  const plans = await Promise.all(
    statements.map(({ query, parameters }) =>
      stage.database.sql.unsafe<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
        `explain (format json) ${query}`,
        // The same values that the driver sent.
        parameters as (string | number)[],
      ),
    ),
  );
  return plans
    .flatMap((rows) => rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan)))
    .flatMap(listNodes)
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '');
}

beforeAll(async () => {
  stage = await createStage(agent);
  await fillTables();
  observed = openDatabase(stage.database.url, {
    poolSize: 2,
    onQuery: (query, parameters) => asked.push({ query, parameters }),
  });
}, 60_000);
afterAll(async () => {
  await observed.close();
  await stage.close();
});

test('no statement of a turn, its events or its recovery reads a table from end to end', async () => {
  const { db } = observed;
  const userId = await stage.createUser();
  const ctx = stage.contextOf(userId, { db, turnRunner: undefined, waitSeconds: 0 });
  const { conversationId, turn } = await startConversation(ctx, {
    userRequirements: 'A ferry timetable with tickets.',
    userContext: { expertise: 'EXPERT' },
  });
  const input = { conversationId, content: 'And dogs.', messageType: 'TEXT' as const };
  const second = await sendMessage(ctx, input);
  await runNextTurn({ ...stage.services, db }, { userId, conversationId });
  await getTurn(ctx, { conversationId, turnId: turn.id });
  await cancelTurn(ctx, { conversationId, turnId: second.turn.id });
  const leaving = new AbortController();
  const events = await subscribeToEvents(ctx, { conversationId, lastEventId: '0' }, leaving.signal);
  await events.next();
  leaving.abort();
  await recoverTurns({ ...stage.services, db });
  expect(asked.length).toBeGreaterThan(8);
  expect(await findScannedTables()).toEqual([]);
});
