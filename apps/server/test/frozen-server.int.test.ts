import { createTestDatabase } from '@aa/db/testing';
import { messagesAnswer, startConversationAnswer, turnAnswer } from '@aa/domain';
import { anAnswer, startAgentStub } from '@aa/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, logInFresh } from './api-client.ts';
import { startServerProcess } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

/** A server that stands still past its lease, as a suspended machine does, and comes back. */
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let stub: Awaited<ReturnType<typeof startAgentStub>>;
let servers: ServerProcess[];

beforeAll(async () => {
  database = await createTestDatabase();
  stub = await startAgentStub();
  const start = async () => {
    const started = await startServerProcess({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      JWT_SECRET: 'a secret of the tests that is long enough',
      AGENT_SERVICE_URL: stub.url,
      TURN_LEASE_MS: '1000',
      DB_POOL_SIZE: '3',
    });
    if (started === undefined) throw new Error('A server did not start.');
    return started;
  };
  servers = await Promise.all([start(), start()]);
}, 60_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await stub.close();
  await database.drop();
});

it('finds its turn taken over, and its late answer goes nowhere', async () => {
  const [frozen, other] = servers;
  if (frozen === undefined || other === undefined) throw new Error('There are two servers.');
  stub.behave((call) =>
    call === 0
      ? { kind: 'late', afterMs: 1500, answer: anAnswer({ content: 'Too late.' }) }
      : { kind: 'none', answer: anAnswer({ content: 'In time.' }) },
  );
  const token = await logInFresh(() => Promise.resolve(other.address));
  const { data } = await ask(frozen.address, {
    method: 'POST',
    path: '/conversations',
    token,
    headers: { prefer: 'wait=0' },
    body: {
      userRequirements: 'A shop for bicycles and their parts.',
      userContext: { expertise: 'EXPERT' },
    },
  });
  const { turn, conversationId } = startConversationAnswer.parse(data);
  await expect.poll(() => stub.requests.length).toBe(1);
  frozen.freeze();
  const path = `/conversations/${conversationId}`;
  const readTurn = async () => {
    const reply = await ask(other.address, {
      method: 'GET',
      path: `${path}/turns/${turn.id}`,
      token,
    });
    return turnAnswer.parse(reply.data).turn;
  };
  await expect.poll(async () => (await readTurn()).status, { timeout: 15_000 }).toBe('succeeded');
  const { messageId } = await readTurn();
  frozen.thaw();
  // It ends only when everything that it was at is over.
  await frozen.stop();
  const shown = await ask(other.address, { method: 'GET', path: `${path}/messages`, token });
  const { messages } = messagesAnswer.parse(shown.data);
  expect(messages.map(({ role, content }) => [role, content])).toEqual([
    ['USER', 'A shop for bicycles and their parts.'],
    ['ASSISTANT', 'In time.'],
  ]);
  expect(messages[1]?.id).toBe(messageId);
  expect(await readTurn()).toMatchObject({ status: 'succeeded', messageId, attempts: 2 });
});
