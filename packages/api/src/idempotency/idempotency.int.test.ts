import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMessage } from '../conversations/send-message.ts';
import { toPublicError } from '../public-error.ts';
import { aReply, createScriptedAgent, createStage } from '../turn-testing.ts';
import type { Stage } from '../turn-testing.ts';
import { runOnce } from './run-once.ts';
import { sweepIdempotencyKeys } from './sweep-keys.ts';

let stage: Stage;
const agent = createScriptedAgent(() => aReply());

beforeAll(async () => {
  stage = await createStage(agent);
});
afterAll(() => stage.close());

const brief = {
  userRequirements: 'A ticket shop for a theatre.',
  userContext: { expertise: 'ADVANCED' as const },
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'went through',
    (error: unknown) => toPublicError(error, '').code,
  );

async function countRows(userId: string) {
  const [row] = await stage.database.sql<{ messages: number; keys: number }[]>`
    select (select count(*)::int from conversation_messages where user_id = ${userId}) as messages,
      (select count(*)::int from idempotency_keys where user_id = ${userId}) as keys`;
  return row;
}

test('the same key gives the same bytes and status again and does the work once', async () => {
  const userId = await stage.createUser();
  const statuses: number[] = [];
  const options = {
    idempotencyKey: 'key-1',
    waitSeconds: 0,
    setStatus: (status: number) => statuses.push(status),
  };
  const first = await stage.callAs(userId, options).conversations.start(brief);
  const again = await stage.callAs(userId, options).conversations.start({
    userContext: brief.userContext,
    userRequirements: brief.userRequirements,
  });
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  expect(statuses).toEqual([202, 202]);
  const [row] = await stage.database.sql<{ count: number }[]>`
    select count(*)::int from conversations where user_id = ${userId}`;
  expect(row?.count).toBe(1);
});

test('of 50 at the same time one runs and all get its answer', async () => {
  const userId = await stage.createUser();
  const { conversationId } = await stage.callAs(userId).conversations.start(brief);
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      stage
        .callAs(userId, { idempotencyKey: 'same' })
        .conversations.sendMessage({ conversationId, content: 'Seats are numbered.' }),
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await countRows(userId)).toEqual({ messages: 4, keys: 1 });
});

test('the key belongs to its request and its user', async () => {
  const userId = await stage.createUser();
  const call = (as: string, content: object) =>
    stage.callAs(as, { idempotencyKey: 'mine' }).conversations.start({ ...brief, ...content });
  await call(userId, {});
  expect(await codeOf(call(userId, { title: 'Other' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  const { conversationId } = await stage.callAs(userId).conversations.start(brief);
  expect(
    await codeOf(
      stage
        .callAs(userId, { idempotencyKey: 'mine' })
        .conversations.update({ id: conversationId, title: 'x' }),
    ),
  ).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(await codeOf(call(await stage.createUser(), { title: 'Other' }))).toBe('went through');
});

test('nothing is stored for a request that is refused', async () => {
  const userId = await stage.createUser();
  const keyed = stage.callAs(userId, { idempotencyKey: 'refused' });
  expect(await codeOf(keyed.conversations.start({ ...brief, userRequirements: 'short' }))).toBe(
    'VALIDATION_ERROR',
  );
  expect(await countRows(userId)).toEqual({ messages: 0, keys: 0 });
  expect(await codeOf(keyed.conversations.start(brief))).toBe('went through');
  const spaced = stage.callAs(userId, { idempotencyKey: 'has space' });
  expect(await codeOf(spaced.conversations.start(brief))).toBe('VALIDATION_ERROR');
});

test('a run that was cut off after its commit is gone on from, not repeated', async () => {
  const userId = await stage.createUser();
  const { conversationId } = await stage.callAs(userId).conversations.start(brief);
  const ctx = {
    ...stage.contextOf(userId),
    services: stage.services,
    credential: { kind: 'none' as const },
    client: { ipAddress: '192.0.2.1', userAgent: null },
    idempotencyKey: 'cut',
    waitSeconds: 25,
    ifMatch: null,
    setSessionCookie: () => {},
    setHeader: () => {},
    setStatus: () => {},
    signal: new AbortController().signal,
  };
  const input = { conversationId, content: 'Only once.', messageType: 'TEXT' as const };
  const send = (isCut: boolean) =>
    runOnce<{ error: Error }>(ctx, 'cut', {
      procedure: 'conversations.sendMessage',
      input,
      async run(once) {
        const data = await sendMessage(once, input);
        return isCut ? { ok: false, error: new Error('cut') } : { ok: true, data };
      },
    });
  expect(await send(true)).toMatchObject({ ok: false });
  expect(await send(false)).toMatchObject({
    ok: true,
    data: {
      turn: { status: 'succeeded' },
      agentResponse: { content: 'How many people will use it?' },
    },
  });
  expect(await countRows(userId)).toEqual({ messages: 4, keys: 1 });
});

test('a key is forgotten after a day', async () => {
  const userId = await stage.createUser();
  await stage.callAs(userId, { idempotencyKey: 'old' }).conversations.start(brief);
  const tomorrow = () => new Date(Date.now() + 25 * 60 * 60 * 1000);
  const count = await sweepIdempotencyKeys({ ...stage.services, clock: tomorrow });
  expect(count).toBeGreaterThan(0);
  expect((await countRows(userId))?.keys).toBe(0);
});

test('who leaves before the reply and comes back with the key gets the reply', async () => {
  let release = () => {};
  const slow = createScriptedAgent(async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return aReply();
  });
  const slowStage = await createStage(slow);
  const userId = await slowStage.createUser();
  const leaving = new AbortController();
  const first = slowStage
    .callAs(userId, { idempotencyKey: 'left', signal: leaving.signal })
    .conversations.start(brief);
  while (slow.requests.length === 0) await new Promise(setImmediate);
  leaving.abort();
  expect((await first).turn.status).toBe('running');
  const second = slowStage.callAs(userId, { idempotencyKey: 'left' }).conversations.start(brief);
  release();
  expect(await second).toMatchObject({ turn: { status: 'succeeded', attempts: 1 } });
  expect(slow.requests).toHaveLength(1);
  await slowStage.close();
});

test('a run that stood still while another took its key does not do the work a second time', async () => {
  const userId = await stage.createUser();
  const { conversationId } = await stage.callAs(userId).conversations.start(brief);
  const input = { conversationId, content: 'Only once, again.', messageType: 'TEXT' as const };
  const run = (clock: () => Date, beforeWork: () => Promise<unknown>) => {
    const ctx = {
      ...stage.contextOf(userId, { clock }),
      services: stage.services,
      credential: { kind: 'none' as const },
      client: { ipAddress: '192.0.2.1', userAgent: null },
      idempotencyKey: 'frozen',
      waitSeconds: 25,
      ifMatch: null,
      setSessionCookie: () => {},
      setHeader: () => {},
      setStatus: () => {},
      signal: new AbortController().signal,
    };
    return runOnce<{ error: Error }>(ctx, 'frozen', {
      procedure: 'conversations.sendMessage',
      input,
      async run(once) {
        await beforeWork();
        return { ok: true, data: await sendMessage(once, input) };
      },
    });
  };
  const later = () => new Date(Date.now() + 3_600_000);
  const frozen = run(
    () => new Date(),
    () => run(later, () => Promise.resolve()),
  );
  expect(await codeOf(frozen)).toBe('UNAVAILABLE');
  expect(await countRows(userId)).toEqual({ messages: 4, keys: 1 });
});
