import { sendMessageAnswer, startConversationAnswer } from '@aa/domain';
import { createTestDatabase } from '@aa/db/testing';
import type { TestDatabase } from '@aa/db/testing';
import { startAgentStub, startTcpProxy } from '@aa/testkit';
import type { AgentStub } from '@aa/testkit';
import type { AppRouter } from '@aa/api';
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import { Agent, EventSource } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, logInFresh } from './api-client.ts';
import { listenThroughCuts } from './chaos/listen-through-cuts.ts';
import { readEvents } from './events-of.ts';
import { startServerProcess } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

/** Two servers in processes of their own on one database, and a worker that serves nothing. */
let database: TestDatabase;
let stub: AgentStub;
let first: ServerProcess;
let second: ServerProcess;
let worker: ServerProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  stub = await startAgentStub({ kind: 'stream' });
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    JWT_SECRET: 'a secret of the tests that is long enough',
    AGENT_SERVICE_URL: stub.url,
    RATE_LIMIT_MAX: '1000000',
    DB_POOL_SIZE: '5',
  };
  const start = async (program?: 'worker-main.ts', extra?: NodeJS.ProcessEnv) => {
    const started = await startServerProcess({ ...environment, ...extra }, program);
    if (started === undefined) throw new Error('A server did not start.');
    return started;
  };
  // One of them takes no turns: what is sent there goes through the queue.
  [first, second, worker] = await Promise.all([
    start(),
    start(undefined, { WORKER: 'off' }),
    start('worker-main.ts'),
  ]);
}, 60_000);
afterAll(async () => {
  await Promise.all([first.stop(), second.stop(), worker.stop()]);
  await stub.close();
  await database.drop();
});

const logIn = () => logInFresh(() => Promise.resolve(first.address));

async function startConversation(token: string): Promise<string> {
  const { data } = await ask(first.address, {
    method: 'POST',
    path: '/conversations',
    token,
    body: {
      userRequirements: 'A shop for bicycles and their parts.',
      userContext: { expertise: 'EXPERT' },
    },
  });
  return startConversationAnswer.parse(data).conversationId;
}

async function send(
  server: ServerProcess,
  call: { token: string; conversationId: string; content: string },
) {
  const { token, conversationId, content } = call;
  const path = `/conversations/${conversationId}/messages`;
  const reply = await ask(server.address, { method: 'POST', path, token, body: { content } });
  return { status: reply.status, answer: sendMessageAnswer.parse(reply.data) };
}

async function readStored(conversationId: string) {
  return database.sql<{ id: number; type: string }[]>`
    select id::int, type from turn_events where conversation_id = ${conversationId} order by id`;
}

it('takes sends to one conversation from both, and shows all of it on both in one order', async () => {
  const token = await logIn();
  const conversationId = await startConversation(token);
  const watched = [first, second].map(async (server) => {
    const heard: number[] = [];
    let finished = 0;
    await readEvents(`${server.address}/api/conversations/${conversationId}/events`, {
      token,
      lastEventId: 0,
      onEvent({ id, type }) {
        heard.push(id);
        finished += type === 'turn.finished' ? 1 : 0;
        return finished < 21;
      },
    });
    return heard;
  });
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      send(index % 2 === 0 ? first : second, { token, conversationId, content: `word ${index}` }),
    ),
  );
  expect(sent.map(({ status, answer }) => [status, answer.turn.status])).toEqual(
    Array.from({ length: 20 }, () => [200, 'succeeded']),
  );
  const stored = (await readStored(conversationId)).map(({ id }) => id);
  expect(await Promise.all(watched)).toEqual([stored, stored]);
  const rows = await database.sql`
    select sequence_number as n from conversation_messages
    where conversation_id = ${conversationId} order by sequence_number`;
  expect(rows.map((row) => Number(row['n']))).toEqual(Array.from({ length: 42 }, (_, n) => n + 1));
});

it('lets a log-out on one end the log-in on the other, and its stream', async () => {
  const token = await logIn();
  const conversationId = await startConversation(token);
  const stream = readEvents(`${second.address}/api/conversations/${conversationId}/events`, {
    token,
    lastEventId: 0,
    onEvent: () => true,
  });
  expect((await ask(second.address, { method: 'GET', path: '/users/me', token })).status).toBe(200);
  expect((await ask(first.address, { method: 'POST', path: '/auth/logout', token })).status).toBe(
    200,
  );
  // Not within a second: with the very next call.
  expect((await ask(second.address, { method: 'GET', path: '/users/me', token })).status).toBe(401);
  await stream;
});

it('resumes a stream that is cut at 100 random bytes, now here, now there, as the database has it', async () => {
  const token = await logIn();
  const conversationId = await startConversation(token);
  const writing = (async () => {
    for (let index = 0; index < 60; index += 1) {
      await send(index % 2 === 0 ? first : second, {
        token,
        conversationId,
        content: `word ${index}`,
      });
    }
  })();
  const heard = await listenThroughCuts({
    addresses: [first.address, second.address],
    token,
    conversationId,
    cuts: 100,
    turns: 61,
  });
  await writing;
  expect(heard).toEqual([...(await readStored(conversationId))]);
}, 60_000);

it('gives a typed client all events once, although its connection is cut', async () => {
  const token = await logIn();
  const conversationId = await startConversation(token);
  const proxy = await startTcpProxy({ port: Number(new URL(second.address).port) });
  const withToken = new Agent().compose((dispatch) => (options, handler) => {
    const headers = {
      ...(options.headers as Record<string, string>),
      authorization: `Bearer ${token}`,
    }; // undici's EventSource gives an object
    return dispatch({ ...options, headers }, handler);
  });
  class OwnEventSource extends EventSource {
    constructor(url: string) {
      super(url, { node: { dispatcher: withToken, reconnectionTime: 20 } });
    }
  }
  const client = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `http://127.0.0.1:${proxy.port}/trpc`,
        EventSource: OwnEventSource,
      }),
    ],
  });
  const heard: number[] = [];
  const all = Promise.withResolvers<void>();
  let finished = 0;
  const subscription = client.conversations.events.subscribe(
    { conversationId, lastEventId: '0' },
    {
      onData({ id, data }) {
        heard.push(Number(id));
        finished += data.type === 'turn.finished' ? 1 : 0;
        if (finished % 3 === 1) proxy.cutAll();
        if (finished === 11) all.resolve();
      },
      onError: all.reject,
    },
  );
  for (let index = 0; index < 10; index += 1) {
    await send(first, { token, conversationId, content: `word ${index}` });
  }
  await all.promise;
  subscription.unsubscribe();
  expect(heard).toEqual((await readStored(conversationId)).map(({ id }) => id));
  await proxy.close();
});
