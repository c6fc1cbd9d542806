import type { TurnEvent } from '@aa/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ServiceContext } from '../context.ts';
import { deleteConversation } from '../conversations/delete-conversation.ts';
import { sendMessage } from '../conversations/send-message.ts';
import { startConversation } from '../conversations/start-conversation.ts';
import { aReply, createScriptedAgent, createStage } from '../turn-testing.ts';
import type { Stage } from '../turn-testing.ts';
import { maxStreamsPerUser } from './stream-limit.ts';
import { subscribeToEvents } from './subscribe.ts';

let stage: Stage;
let isHeld = false;
let release = () => {};
const agent = createScriptedAgent(async (_request, { onStep, onText }) => {
  onStep?.({ agent: 'requirements-analyst', title: 'Read the message', status: 'running' });
  onText?.('How many ');
  onText?.('people?');
  if (isHeld) {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  }
  onStep?.({
    agent: 'requirements-analyst',
    title: 'Read the message',
    status: 'done',
    detail: '3 facts',
    durationMs: 4,
  });
  return aReply();
});

beforeAll(async () => {
  stage = await createStage(agent);
});
afterAll(() => stage.close());

async function begin(options: Partial<ServiceContext> = {}) {
  const ctx = stage.contextOf(await stage.createUser(), options);
  const { conversationId } = await startConversation(ctx, {
    userRequirements: 'A parcel tracker for couriers.',
    userContext: { expertise: 'EXPERT' },
  });
  return { ctx, conversationId };
}

/** Reads until an event of the type has come (it is the last one), then leaves. */
async function readUntil(
  ctx: ServiceContext,
  input: { conversationId: string; lastEventId?: string },
  isLast: (event: TurnEvent) => boolean,
): Promise<TurnEvent[]> {
  const leaving = new AbortController();
  const events: TurnEvent[] = [];
  for await (const event of await subscribeToEvents(ctx, input, leaving.signal)) {
    events.push(event);
    if (isLast(event)) break;
  }
  leaving.abort();
  return events;
}
const isFinish = (event: TurnEvent) => event.type === 'turn.finished';

test('tells of a turn in order: message, steps, text, reply, end', async () => {
  const { ctx, conversationId } = await begin();
  const events = await readUntil(ctx, { conversationId, lastEventId: '0' }, isFinish);
  expect(events.map((event) => event.type)).toEqual([
    'message.created',
    'turn.step',
    'turn.text',
    'turn.step',
    'message.created',
    'turn.finished',
  ]);
  expect(events.map((event) => event.id)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(events[2]?.data).toEqual({ attempt: 1, text: 'How many people?' });
  expect(events[4]?.data).toMatchObject({ role: 'ASSISTANT', sequenceNumber: 2 });
  expect(events[5]?.data).toMatchObject({ status: 'succeeded', phase: 'requirements_gathering' });
});

test('a reader that leaves after every event and comes back misses nothing and sees nothing twice', async () => {
  const { ctx, conversationId } = await begin();
  const send = (content: string) =>
    sendMessage(ctx, { conversationId, content, messageType: 'TEXT' });
  const sends = Promise.all([send('one'), send('two'), send('three')]);
  const seen: TurnEvent[] = [];
  let finished = 0;
  while (finished < 4) {
    const [event] = await readUntil(
      ctx,
      { conversationId, lastEventId: seen.at(-1)?.id ?? '0' },
      () => true,
    );
    if (event) seen.push(event);
    if (event && isFinish(event)) finished += 1;
  }
  await sends;
  const stored = await stage.database.sql<{ id: string }[]>`
    select id::text from turn_events where conversation_id = ${conversationId} order by turn_events.id`;
  expect(seen.map((event) => event.id)).toEqual(stored.map((row) => row.id));
  expect(seen.map((event) => Number(event.id))).toEqual(seen.map((_event, index) => index + 1));
});

test('a page that is loaded in mid-turn sees the turn from its beginning, and its end live', async () => {
  isHeld = true;
  const { ctx, conversationId } = await begin({ waitSeconds: 0 });
  const events: TurnEvent[] = [];
  for await (const event of await subscribeToEvents(
    ctx,
    { conversationId },
    new AbortController().signal,
  )) {
    events.push(event);
    if (event.type === 'turn.text') {
      isHeld = false;
      release();
    }
    if (isFinish(event)) break;
  }
  expect(events[0]?.type).toBe('message.created');
  expect(events.at(-1)?.type).toBe('turn.finished');
});

test('a stream ends with its log-in and with its conversation', async () => {
  const { ctx, conversationId } = await begin();
  const quiet = await subscribeToEvents(ctx, { conversationId }, new AbortController().signal);
  const next = quiet.next();
  await stage.database.sql`delete from user_sessions where user_id = ${ctx.userId}`;
  await ctx.wakeUps.notify(ctx.db, conversationId);
  expect(await next).toEqual({ done: true, value: undefined });

  const second = await begin();
  const stream = await subscribeToEvents(second.ctx, second, new AbortController().signal);
  const end = stream.next();
  await deleteConversation(second.ctx, { id: second.conversationId });
  expect(await end).toEqual({ done: true, value: undefined });
});

test('another user’s conversation is not there, and a user has so many streams and no more', async () => {
  const { ctx, conversationId } = await begin();
  const other = stage.contextOf(await stage.createUser());
  const signal = new AbortController().signal;
  await expect(subscribeToEvents(other, { conversationId }, signal)).rejects.toMatchObject({
    code: 'CONVERSATION_NOT_FOUND',
  });
  const leaving = new AbortController();
  for (let count = 0; count < maxStreamsPerUser; count += 1) {
    await subscribeToEvents(ctx, { conversationId }, leaving.signal);
  }
  await expect(subscribeToEvents(ctx, { conversationId }, signal)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
  });
  leaving.abort();
  const events = await readUntil(ctx, { conversationId, lastEventId: '0' }, isFinish);
  expect(events.length).toBeGreaterThan(0);
});
