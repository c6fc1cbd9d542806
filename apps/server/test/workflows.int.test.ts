import {
  messagesAnswer,
  sendMessageAnswer,
  startConversationAnswer,
  turnAnswer,
  workflowTypes,
} from '@aa/domain';
import type { Turn, WorkflowType } from '@aa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer } from '../src/testing.ts';
import type { TestServer } from '../src/testing.ts';
import { readEvents } from './events-of.ts';

/** The built-in engine in its thread behind the whole server. */
let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ environment: { AGENT_SERVICE_URL: undefined } });
  ({ token } = await server.logIn());
});
afterAll(() => server.stop());

const brief =
  'We run three climbing halls. Members book a place in a course and pay online by card. Trainers see their lists on a phone, also without network. 2 developers, 400 dollars a month.';

async function start(workflowType: WorkflowType): Promise<Turn> {
  const { status, body } = await server.request('POST', '/api/conversations', {
    token,
    body: { userRequirements: brief, userContext: { expertise: 'EXPERT' }, workflowType },
  });
  expect(status).toBe(201);
  return startConversationAnswer.parse(body.data).turn;
}

async function say(conversationId: string, content: string): Promise<Turn> {
  const path = `/api/conversations/${conversationId}/messages`;
  const { status, body } = await server.request('POST', path, { token, body: { content } });
  expect(status).toBe(200);
  const { id } = sendMessageAnswer.parse(body.data).turn;
  const turn = await server.request('GET', `/api/conversations/${conversationId}/turns/${id}`, {
    token,
  });
  return turnAnswer.parse(turn.body.data).turn;
}

async function readReplies(conversationId: string) {
  const path = `/api/conversations/${conversationId}/messages`;
  const { body } = await server.request('GET', path, { token });
  return messagesAnswer
    .parse(body.data)
    .messages.filter((message) => message.role === 'ASSISTANT')
    .toSorted((a, b) => a.sequenceNumber - b.sequenceNumber);
}

async function readTypes(conversationId: string, last: number): Promise<string[]> {
  const types: string[] = [];
  let finished = 0;
  await readEvents(`${server.address}/api/conversations/${conversationId}/events`, {
    token,
    lastEventId: 0,
    onEvent: ({ type }) => {
      types.push(type);
      finished += type === 'turn.finished' ? 1 : 0;
      return finished < last;
    },
  });
  return types;
}

const agentsOf = (turn: Turn) => [...new Set(turn.steps.map((step) => step.agent))].toSorted();
const everybody = [
  'architect',
  'business-analyst',
  'cost-analyst',
  'educator',
  'requirements-analyst',
  'reviewer',
];

describe('a conversation of each workflow type', () => {
  it.each(workflowTypes)(
    '%s interviews, designs and answers, with its steps as events',
    async (type) => {
      const first = await start(type);
      const { conversationId } = first;
      expect(first.status).toBe('succeeded');
      expect(agentsOf(first)).toEqual(['requirements-analyst']);
      const designed = await say(conversationId, 'Design it now.');
      expect(agentsOf(designed)).toEqual(everybody);
      expect(designed.steps.every((step) => step.status === 'done' && step.detail)).toBe(true);
      const rounds = designed.steps.filter((step) => step.title.startsWith('Round '));
      expect(rounds.length > 0).toBe(type === 'ITERATIVE');
      const asked = await say(conversationId, 'What does it cost to run?');
      expect(agentsOf(asked)).toEqual(
        type === 'CONDITIONAL' ? ['architect', 'cost-analyst', 'requirements-analyst'] : everybody,
      );
      const replies = await readReplies(conversationId);
      expect(replies.map((reply) => reply.metadata?.agentsUsed?.toSorted())).toEqual(
        [first, designed, asked].map(agentsOf),
      );
      const types = await readTypes(conversationId, 3);
      const steps = [first, designed, asked].flatMap((turn) => turn.steps);
      expect(types.filter((name) => name === 'turn.step')).toHaveLength(2 * steps.length);
      expect(types.filter((name) => name === 'architecture.created')).toHaveLength(1);
    },
  );

  it('gives the same texts whatever the type', async () => {
    const texts = await Promise.all(
      workflowTypes.map(async (type) => {
        const { conversationId } = await start(type);
        await say(conversationId, 'Design it now.');
        return (await readReplies(conversationId)).map((message) => message.content);
      }),
    );
    expect(texts[0]).toHaveLength(2);
    for (const other of texts.slice(1)) expect(other).toEqual(texts[0]);
  });
});
