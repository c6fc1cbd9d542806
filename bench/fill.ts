import { createPasswordHasher } from '../packages/api/src/accounts/password-hasher.ts';
import { migrateDatabase, openDatabase } from '../packages/db/src/index.ts';
import type { OpenDatabase } from '../packages/db/src/index.ts';
import { createBenchAnswer } from './answer.ts';

/**
 * Fills the database of the benchmark as its README asks: users with 20 conversations of 12 messages,
 * whole agent answers for the first of them, one long conversation each for two more. Does nothing
 * when the database is there. Rows are what our own writing would have left.
 */
function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be set; ../shared/bench sets it.`);
  return value;
}

const doneMark = 'filled by bench/fill.ts';
const databaseUrl = need('DATABASE_URL');
const name = new URL(databaseUrl).pathname.slice(1);
const counts = {
  users: Number(need('BENCH_USERS')),
  hot: Number(need('BENCH_HOT')),
  long: Number(need('BENCH_LONG')),
};

async function isFilled(): Promise<boolean> {
  const admin = openDatabase(`${need('BENCH_PG')}/postgres`, { poolSize: 1 });
  try {
    const [row] = await admin.sql`
      select shobj_description(oid, 'pg_database') as mark from pg_database where datname = ${name}`;
    if (row?.['mark'] === doneMark) return true;
    await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
    await admin.sql`create database ${admin.sql(name)}`;
    return false;
  } finally {
    await admin.close();
  }
}

async function fill({ sql }: OpenDatabase): Promise<void> {
  const answer = createBenchAnswer();
  const { content, architectureUpdate } = answer;
  const { knownFacts, ...interview } = answer.interview;
  const lean = {
    messageType: answer.messageType,
    suggestedActions: answer.suggestedActions,
    interview: { ...interview, knownFacts: [] },
  };
  const reasoning = { schemaVersion: 1, knownFacts };
  const hash = await createPasswordHasher().hash('Bench-pass-1');
  await sql.begin(async (tx) => {
    await tx`set local synchronous_commit = off`;
    await tx`set local statement_timeout = 0`;
    await tx`create temp table u on commit drop as
      select n, gen_random_uuid() as id from generate_series(1, ${counts.users}::int) n`;
    await tx`insert into users (id, email, password_hash, first_name, last_name, business_role, business_context)
      select id, 'user' || n || '@bench.test', ${hash}, 'User', n::text, 'Software Architect',
        '{"industry":"Technology","companySize":"startup"}' from u`;
    await tx`create temp table c on commit drop as
      select u.n, k, gen_random_uuid() as id, gen_random_uuid() as architecture_id, u.id as user_id,
        case when k = 0 then ${counts.long}::int else 12 end as messages,
        case when k = 0 then 'LONG' else 'Microservices Architecture ' || k end as title
      from u, generate_series(0, 20) k
      where k > 0 or n in (${counts.hot}::int + 1, ${counts.hot}::int + 2)
      order by md5((u.n * 20 + k)::text)`;
    await tx`insert into conversations (user_id, id, title, user_requirements, user_context, agent_context,
        progress, phase, estimated_completion, message_count, last_sequence, last_reply_sequence,
        architecture_count, current_architecture_id, current_content_hash, created_at, updated_at)
      select user_id, id, title,
        'Need to design a scalable e-commerce platform for 100K users, conversation ' || k,
        '{"expertise":"INTERMEDIATE","businessRole":"Software Architect","businessContext":{"industry":"Technology"}}',
        '{"round":6}', 80, 'architecture_design', 3, messages, messages, messages, 1, architecture_id, md5(id::text),
        now() - (k || ' hours')::interval, now() - (k || ' hours')::interval from c`;
    await tx`insert into conversation_search (user_id, conversation_id, words)
      select user_id, id, lower(title) || ' need to design a scalable e-commerce platform' from c`;
    // By time, as they would arrive: the rows of one conversation lie far apart.
    await tx`insert into conversation_messages (user_id, conversation_id, sequence_number, id, role, content,
        message_type, metadata, agent_reasoning, "timestamp")
      select c.user_id, c.id, s, gen_random_uuid(),
        (case when s % 2 = 1 then 'USER' else 'ASSISTANT' end)::message_role,
        case when s % 2 = 1
          then 'We expect 100K users and must keep the checkout available during a region outage; message ' || s
          else ${content} || ' Reply ' || s end || repeat(' .', 20),
        (case when s % 2 = 1 then 'TEXT' else 'ARCHITECTURE_UPDATE' end)::message_type,
        case when s % 2 = 0 then
          jsonb_build_object('agentResponse', ${JSON.stringify(lean)}::text::jsonb, 'architectureId', c.architecture_id) end,
        case when s % 2 = 0 and (c.n <= ${counts.hot}::int or c.k = 0) then ${JSON.stringify(reasoning)}::text::jsonb end,
        now() - ((1000 - s) || ' minutes')::interval
      from c, generate_series(1, c.messages) s order by s`;
    await tx`insert into architectures (user_id, id, conversation_id, version, title, description, architecture_data,
        technical_decisions, findings, content_hash,
        created_at, updated_at)
      select user_id, architecture_id, id, 1, 'Architecture', 'As designed',
        ${JSON.stringify({ schemaVersion: 1, ...architectureUpdate })}::text::jsonb,
        ${JSON.stringify(architectureUpdate?.decisions ?? [])}::text::jsonb, '[]', md5(id::text), now(), now() from c`;
  });
  await sql.unsafe('vacuum analyze');
  await sql.unsafe(`comment on database "${name}" is '${doneMark}'`);
}

if (!(await isFilled())) {
  await migrateDatabase(databaseUrl);
  const database = openDatabase(databaseUrl, { poolSize: 1, statementTimeoutMs: 0 });
  try {
    await fill(database);
  } finally {
    await database.close();
  }
}
