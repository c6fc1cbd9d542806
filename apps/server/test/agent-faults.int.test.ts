import { sendMessageAnswer, startConversationAnswer, turnAnswer } from '@aa/domain';
import type { Turn } from '@aa/domain';
import { anAnswer, startAgentStub } from '@aa/testkit';
import type { AgentFault, AgentStub } from '@aa/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer } from '../src/testing.ts';
import type { TestServer } from '../src/testing.ts';
import { readEvents } from './events-of.ts';

let stub: AgentStub;
let server: TestServer;
let token: string;
beforeEach(async () => {
  stub = await startAgentStub();
});
afterEach(async () => {
  await server.stop();
  await stub.close();
});

async function startServer(environment: NodeJS.ProcessEnv): Promise<void> {
  server = await startTestServer({
    environment: { AGENT_SERVICE_URL: stub.url, AGENT_TIMEOUT_MS: '300', ...environment },
  });
  ({ token } = await server.logIn());
}

async function startConversation(): Promise<Turn> {
  const { status, body } = await server.request('POST', '/api/conversations', {
    token,
    headers: { prefer: 'wait=0' },
    body: {
      userRequirements: 'A shop for bicycles and their parts.',
      userContext: { expertise: 'EXPERT' },
    },
  });
  expect(status).toBe(202);
  return startConversationAnswer.parse(body.data).turn;
}

async function readTurn({ conversationId, id }: Turn): Promise<Turn> {
  const path = `/api/conversations/${conversationId}/turns/${id}`;
  const { body } = await server.request('GET', path, { token });
  return turnAnswer.parse(body.data).turn;
}
const untilStatus = (turn: Turn, status: string) =>
  expect.poll(async () => (await readTurn(turn)).status, { timeout: 15_000 }).toBe(status);

const act = ({ conversationId, id }: Turn, what: 'retry' | 'cancel') =>
  server.request('POST', `/api/conversations/${conversationId}/turns/${id}/${what}`, { token });

describe('an agent that fails', () => {
  const faults: [string, AgentFault][] = [
    ['hangs', { kind: 'hang-at-headers' }],
    ['hangs in the middle of its answer', { kind: 'hang-in-body' }],
    ['dies in the middle of its answer', { kind: 'reset' }],
    ['stops its stream', { kind: 'stream-cut' }],
    ['answers with a page', { kind: 'html' }],
    ['answers what is not the protocol', { kind: 'wrong-schema', index: 6 }],
    ['answers 500', { kind: 'status', status: 500 }],
    ['answers without end', { kind: 'huge', bytes: 3_000_000 }],
  ];
  it.each(faults)('and %s costs no message; a retry by hand mends it', async (_case, fault) => {
    stub.behave(fault);
    await startServer({ AGENT_MAX_ATTEMPTS: '1' });
    const turn = await startConversation();
    await untilStatus(turn, 'failed');
    const { error } = await readTurn(turn);
    expect(error?.code).toMatch(/^AGENT_[A-Z_]+$/);
    expect(error?.message).toMatch(/^The agent[ ’].*\. It was tried once\. Your message is kept/);
    const path = `/api/conversations/${turn.conversationId}/messages`;
    const kept = await server.request('GET', path, { token });
    expect(kept.body.data?.['messages']).toMatchObject([
      { role: 'USER', content: 'A shop for bicycles and their parts.' },
    ]);
    stub.behave({ kind: 'none' });
    expect((await act(turn, 'retry')).status).toBe(200);
    await untilStatus(turn, 'succeeded');
    const answered = await server.request('GET', path, { token });
    expect(answered.body.data?.['messages']).toMatchObject([
      { role: 'USER' },
      { role: 'ASSISTANT' },
    ]);
  });

  it('and asks for a pause is left alone so long', async () => {
    stub.behave((call) =>
      call === 0 ? { kind: 'status', status: 429, retryAfter: '3' } : { kind: 'none' },
    );
    await startServer({});
    const turn = await startConversation();
    await untilStatus(turn, 'retrying');
    const { nextAttemptAt, createdAt } = await readTurn(turn);
    expect(Date.parse(nextAttemptAt ?? '') - Date.parse(createdAt)).toBeGreaterThanOrEqual(3000);
    await untilStatus(turn, 'succeeded');
    expect((await readTurn(turn)).attempts).toBe(2);
  });

  it('too often is left alone: turns wait, all else works, and the server stays ready', async () => {
    stub.behave({ kind: 'status', status: 500 });
    stub.setHealthy(false);
    await startServer({});
    const turns = await Promise.all(Array.from({ length: 8 }, startConversation));
    await expect
      .poll(
        async () => {
          const now = await Promise.all(turns.map((turn) => readTurn(turn)));
          return now.some(
            ({ status, error }) => status === 'retrying' && error?.code === 'AGENT_CIRCUIT_OPEN',
          );
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    const asked = stub.requests.length;
    const list = await server.request('GET', '/api/conversations', { token });
    expect(list.body.data?.['conversations']).toHaveLength(8);
    expect((await server.request('GET', '/api/health/ready')).status).toBe(200);
    const health = await server.request('GET', '/api/health');
    expect([health.status, health.body.data?.['status']]).toEqual([200, 'degraded']);
    const late = await startConversation();
    await untilStatus(late, 'retrying');
    expect(stub.requests.length).toBe(asked);
  });
});

describe('an agent at work', () => {
  it('is stopped when its turn is cancelled, and the next message is answered', async () => {
    stub.behave((call) => (call === 0 ? { kind: 'hang-at-headers' } : { kind: 'none' }));
    await startServer({ AGENT_TIMEOUT_MS: '20000' });
    const turn = await startConversation();
    await expect.poll(() => stub.requests.length).toBe(1);
    expect((await act(turn, 'cancel')).status).toBe(200);
    await expect.poll(() => stub.abandonedCalls()).toBe(1);
    expect((await readTurn(turn)).status).toBe('cancelled');
    const path = `/api/conversations/${turn.conversationId}/messages`;
    const sent = await server.request('POST', path, {
      token,
      body: { content: 'And on Sundays?' },
    });
    expect(sent.status).toBe(200);
    expect(sendMessageAnswer.parse(sent.body.data).turn.status).toBe('succeeded');
    // What was cancelled was never answered: the agent is told of it with the next message.
    expect(stub.requests[1]?.data.userMessage).toContain('bicycles');
  });

  it('is given the credential that is its own, and none of the user', async () => {
    await startServer({ AGENT_SERVICE_TOKEN: 'secret-of-the-agent' });
    const turn = await startConversation();
    await untilStatus(turn, 'succeeded');
    const headers = stub.lastHeaders();
    expect(headers.authorization).toBe('Bearer secret-of-the-agent');
    expect(JSON.stringify([headers, stub.requests])).not.toContain(token);
  });

  it('shows its steps and its text as they come, also from another process', async () => {
    stub.behave({ kind: 'stream', answer: anAnswer() });
    await startServer({});
    const { conversationId } = await startConversation();
    const heard: string[] = [];
    await readEvents(`${server.address}/api/conversations/${conversationId}/events`, {
      token,
      lastEventId: 0,
      onEvent({ type }) {
        heard.push(type);
        return type !== 'turn.finished';
      },
    });
    expect(heard).toEqual([
      'message.created',
      'turn.step',
      'turn.step',
      'turn.text',
      'message.created',
      'turn.finished',
    ]);
  });
});
