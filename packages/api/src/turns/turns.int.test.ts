import type { AgentServiceResponse, Turn } from '@aa/domain';
import { AgentError } from '@aa/domain';
import { afterEach, expect, test } from 'vitest';
import type { ServiceContext } from '../context.ts';
import { getConversation } from '../conversations/get-conversation.ts';
import { listMessages } from '../conversations/list-messages.ts';
import { sendMessage } from '../conversations/send-message.ts';
import { startConversation } from '../conversations/start-conversation.ts';
import { aReply, createScriptedAgent, createStage } from '../turn-testing.ts';
import type { Stage } from '../turn-testing.ts';
import { runNextTurn } from './run-turn.ts';
import { cancelTurn, getTurn, retryTurn } from './service.ts';

const brief = {
  userRequirements: 'An online shop for ceramics with 20,000 visitors a month.',
  userContext: { expertise: 'INTERMEDIATE' as const },
};
const stages: Stage[] = [];

async function openStage(...args: Parameters<typeof createStage>): Promise<Stage> {
  const stage = await createStage(...args);
  stages.push(stage);
  return stage;
}
afterEach(async () => {
  await Promise.all(stages.splice(0).map((stage) => stage.close()));
});

async function begin(stage: Stage, options: Partial<ServiceContext> = {}) {
  const ctx = stage.contextOf(await stage.createUser(), options);
  const started = await startConversation(ctx, brief);
  const { conversationId } = started;
  const say = (content: string, as: ServiceContext = ctx) =>
    sendMessage(as, { conversationId, content, messageType: 'TEXT' });
  return { ctx, conversationId, started, say };
}

async function untilOver(ctx: ServiceContext, turn: Turn): Promise<Turn> {
  for (;;) {
    const now = await getTurn(ctx, { conversationId: turn.conversationId, turnId: turn.id });
    if (now.finishedAt !== null) return now;
    await ctx.wakeUps.wait(turn.conversationId, { timeoutMs: 50 });
  }
}

function createLatch() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test('roadmap 1: 50 concurrent sends over two servers all land, gapless, one turn at a time in the order sent', async () => {
  let atOnce = 0;
  let mostAtOnce = 0;
  const order: string[] = [];
  const agent = createScriptedAgent(async (request) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    await new Promise(setImmediate);
    order.push(request.data.userMessage ?? '');
    atOnce -= 1;
    return aReply({ content: `Re: ${request.data.userMessage}` });
  });
  const stage = await openStage(agent);
  const { ctx, conversationId, say } = await begin(stage);
  const other = { ...ctx, ...stage.addServer(agent) };
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => say(`message ${index}`, index % 2 ? ctx : other)),
  );
  expect(answers.map((answer) => answer.turn.status)).toEqual(Array(50).fill('succeeded'));
  const first = await listMessages(ctx, { conversationId, limit: 100 });
  const second = await listMessages(ctx, {
    conversationId,
    limit: 100,
    cursor: first.nextCursor ?? '',
  });
  const messages = [...first.messages, ...second.messages];
  expect(messages.map((message) => message.sequenceNumber)).toEqual(
    Array.from({ length: 102 }, (_, index) => index + 1),
  );
  const asked = messages.filter((message) => message.role === 'USER').map(({ content }) => content);
  const replies = messages.filter((message) => message.role === 'ASSISTANT');
  expect(order).toEqual(asked);
  expect(replies.map((message) => message.content)).toEqual(asked.map((text) => `Re: ${text}`));
  expect(mostAtOnce).toBe(1);
});

test('roadmap 2 and 3: an agent that fails costs attempts, never the message, and one reply is stored', async () => {
  let calls = 0;
  const agent = createScriptedAgent(() => {
    calls += 1;
    if (calls === 2)
      throw new AgentError('unreachable', 'The agent can’t be reached.', { retryable: true });
    return aReply();
  });
  const stage = await openStage(agent);
  const { ctx, conversationId, say } = await begin(stage);
  const answer = await say('And 3 languages.');
  expect(answer.turn).toMatchObject({ status: 'succeeded', attempts: 2, error: null });
  expect(calls).toBe(3);
  expect((await getConversation(ctx, { id: conversationId })).messageCount).toBe(4);
});

test('nonsense fails the turn in plain words after all attempts; by hand it runs again and gets its reply', async () => {
  let isMended = false;
  const nonsense = { success: true, data: { content: 42, secret: 'sk-canary' } };
  const agent = createScriptedAgent(() =>
    // What a foreign service sends is of no type.
    isMended ? aReply() : (nonsense as unknown as AgentServiceResponse),
  );
  const stage = await openStage(agent);
  const { ctx, conversationId, started } = await begin(stage);
  expect(started.turn).toMatchObject({ status: 'failed', attempts: 3, messageId: null });
  expect(started.turn.error).toEqual({
    code: 'AGENT_WRONG_SCHEMA',
    message:
      'The agent gave an answer that can’t be used. It was tried 3 times. Your message is kept: try again, or write on.',
  });
  expect(started.firstQuestions).toEqual([]);
  isMended = true;
  const turnInput = { conversationId, turnId: started.turn.id };
  await retryTurn(ctx, turnInput);
  const mended = await untilOver(ctx, started.turn);
  expect(mended).toMatchObject({ status: 'succeeded', attempts: 4, error: null });
  const { messages } = await getConversation(ctx, { id: conversationId });
  expect(messages.map((message) => message.role)).toEqual(['USER', 'ASSISTANT']);
  await expect(retryTurn(ctx, turnInput)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
});

test('an agent that hangs is left after its time, with its signal aborted', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const agent = createScriptedAgent((_request, { signal }) => {
    signals.push(signal);
    return new Promise(() => {});
  });
  const stage = await openStage(agent, { settings: { agentTimeoutMs: 30, agentMaxAttempts: 2 } });
  const { started } = await begin(stage);
  expect(started.turn).toMatchObject({ status: 'failed', attempts: 2 });
  expect(started.turn.error?.code).toBe('AGENT_TIMEOUT');
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
});

test('cancelling stops the agent’s call; the next message brings the words that were not answered', async () => {
  const asked = createLatch();
  const agent = createScriptedAgent((request, { signal }) => {
    if (request.data.userMessage !== 'Slow words.') return aReply();
    asked.open();
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('stopped')));
    });
  });
  const stage = await openStage(agent);
  const { ctx, conversationId, say } = await begin(stage);
  const slow = say('Slow words.');
  await asked.opened;
  const { currentTurn } = await getConversation(ctx, { id: conversationId });
  if (currentTurn === null) throw new Error('There is no turn to cancel.');
  const turnInput = { conversationId, turnId: currentTurn.id };
  await cancelTurn(ctx, turnInput);
  const answer = await slow;
  expect(answer).toMatchObject({ messageId: null, turn: { status: 'cancelled' } });
  await expect(cancelTurn(ctx, turnInput)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  await say('Quick words.');
  expect(agent.requests.at(-1)?.data.userMessage).toBe('Slow words.\n\nQuick words.');
  expect(agent.requests.at(-1)?.data.conversationHistory.map(({ role }) => role)).toEqual([
    'USER',
    'ASSISTANT',
  ]);
});

test('a worker that lost its lease writes nothing: the other one’s reply is the only one', async () => {
  const stuck = createLatch();
  const isAsked = createLatch();
  const slow = createScriptedAgent(async () => {
    isAsked.open();
    await stuck.opened;
    return aReply({ content: 'Late.' });
  });
  const stage = await openStage(slow, { hasRunner: false, settings: { turnLeaseMs: 0 } });
  const { ctx, conversationId, started } = await begin(stage, { waitSeconds: 0 });
  expect(started.turn.status).toBe('queued');
  const [job] = stage.jobs;
  if (!job) throw new Error('No job was sent.');
  expect(job).toMatchObject({ conversationId, turnId: started.turn.id, startAfterMs: 0 });
  const first = runNextTurn(stage.services, job);
  await isAsked.opened;
  const second = stage.addServer(createScriptedAgent(() => aReply({ content: 'In time.' })));
  expect(await runNextTurn(second, job)).toMatchObject({ kind: 'succeeded', attempts: 2 });
  stuck.open();
  expect(await first).toEqual({ kind: 'dropped', turnId: started.turn.id });
  expect(await runNextTurn(second, job)).toEqual({ kind: 'idle' });
  const { messages } = await getConversation(ctx, { id: conversationId });
  expect(messages.map((message) => message.content)).toEqual([brief.userRequirements, 'In time.']);
});

test('a turn that another worker runs is left alone', async () => {
  const stuck = createLatch();
  const isAsked = createLatch();
  const agent = createScriptedAgent(async () => {
    isAsked.open();
    await stuck.opened;
    return aReply();
  });
  const stage = await openStage(agent, { hasRunner: false });
  await begin(stage, { waitSeconds: 0 });
  const [job] = stage.jobs;
  if (!job) throw new Error('No job was sent.');
  const first = runNextTurn(stage.services, job);
  await isAsked.opened;
  expect(await runNextTurn(stage.services, job)).toMatchObject({ kind: 'busy' });
  stuck.open();
  expect(await first).toMatchObject({ kind: 'succeeded' });
});

test('a server that stops gives its turn back without costing an attempt', async () => {
  const asked = createLatch();
  const agent = createScriptedAgent(() => {
    asked.open();
    return new Promise(() => {});
  });
  const stage = await openStage(agent);
  const { ctx, conversationId, started } = await begin(stage, { waitSeconds: 0 });
  await asked.opened;
  await stage.services.turnRunner?.stop(0);
  const turn = await getTurn(ctx, { conversationId, turnId: started.turn.id });
  expect(turn).toMatchObject({ status: 'queued', attempts: 0 });
  expect(stage.jobs.at(-1)).toMatchObject({ turnId: turn.id, startAfterMs: 0 });
  const second = stage.addServer(createScriptedAgent(() => aReply()));
  expect(await runNextTurn(second, { userId: ctx.userId, conversationId })).toMatchObject({
    kind: 'succeeded',
  });
});

test('F11: a reply survives that every connection of the database is cut before it is stored', async () => {
  const stage = await openStage(
    createScriptedAgent(async () => {
      await stage.database.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`;
      return aReply();
    }),
  );
  const { ctx, conversationId, started } = await begin(stage);
  expect(started.turn).toMatchObject({ status: 'succeeded', attempts: 1 });
  expect((await getConversation(ctx, { id: conversationId })).messageCount).toBe(2);
});
