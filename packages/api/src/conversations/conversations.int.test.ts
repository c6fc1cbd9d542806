import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReply, createScriptedAgent, createStage } from '../turn-testing.ts';
import type { Stage } from '../turn-testing.ts';
import { deleteConversation } from './delete-conversation.ts';
import { getConversation } from './get-conversation.ts';
import { listConversations } from './list-conversations.ts';
import { listMessages } from './list-messages.ts';
import { sendMessage } from './send-message.ts';
import { startConversation } from './start-conversation.ts';
import { updateConversation } from './update-conversation.ts';

let stage: Stage;
const agent = createScriptedAgent(() => aReply());

beforeAll(async () => {
  stage = await createStage(agent);
});
afterAll(() => stage.close());

const brief = {
  userRequirements: 'We need a booking system for three climbing gyms with 4,000 members.',
  userContext: { expertise: 'BEGINNER' as const },
};

async function startAs(userId: string, requirements = brief.userRequirements) {
  const ctx = stage.contextOf(userId);
  const { conversationId } = await startConversation(ctx, {
    ...brief,
    userRequirements: requirements,
  });
  return { ctx, conversationId };
}

test('starting sends the requirements to the agent and answers with its first questions', async () => {
  const ctx = stage.contextOf(await stage.createUser());
  const answer = await startConversation(ctx, brief);
  expect(answer).toMatchObject({
    firstQuestions: ['How many people will use it?'],
    suggestedFollowUps: ['Name the busiest hour'],
    estimatedDuration: 23,
    turn: { status: 'succeeded', attempts: 1, error: null },
  });
  expect(agent.requests.at(-1)?.data).toMatchObject({
    userMessage: brief.userRequirements,
    conversationHistory: [],
    userProfile: { expertiseLevel: 'BEGINNER' },
  });
  const conversation = await getConversation(ctx, { id: answer.conversationId });
  expect(conversation).toMatchObject({
    title: 'Booking system for three climbing gyms with 4,000 members',
    status: 'ACTIVE',
    phase: 'requirements_gathering',
    progress: 25,
    messageCount: 2,
    currentTurn: null,
    architectures: [],
  });
  expect(conversation.messages.map((message) => [message.sequenceNumber, message.role])).toEqual([
    [1, 'USER'],
    [2, 'ASSISTANT'],
  ]);
  expect(conversation.messages[1]?.metadata?.agentResponse?.interview.knownFacts).toHaveLength(1);
});

test('lists page by key, newest activity first, without gap or repeat', async () => {
  const userId = await stage.createUser();
  const ids: string[] = [];
  for (let count = 0; count < 7; count += 1) {
    const { conversationId } = await startAs(userId);
    ids.unshift(conversationId);
  }
  const ctx = stage.contextOf(userId);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listConversations(ctx, { limit: 3, cursor });
    seen.push(...page.conversations.map((conversation) => conversation.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(ids);
  await expect(listConversations(ctx, { limit: 3, cursor: 'nonsense' })).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
  });
});

test('search finds words of title and requirements, and takes wildcards as they are typed', async () => {
  const userId = await stage.createUser();
  const { ctx, conversationId } = await startAs(userId, 'A ledger for 100% organic farms.');
  await startAs(userId, 'A tracker for ships at sea, with alarms.');
  const found = async (q: string) =>
    (await listConversations(ctx, { limit: 20, q })).conversations.map(({ id }) => id);
  expect(await found('ORGANIC')).toEqual([conversationId]);
  expect(await found('100%')).toEqual([conversationId]);
  expect(await found('_')).toEqual([]);
  await updateConversation(ctx, { id: conversationId, title: 'Barn book' });
  expect(await found('barn')).toEqual([conversationId]);
});

test('moves between states only along the allowed steps, and takes messages only while active', async () => {
  const { ctx, conversationId: id } = await startAs(await stage.createUser());
  await updateConversation(ctx, { id, status: 'PAUSED' });
  await expect(
    sendMessage(ctx, { conversationId: id, content: 'Hello?', messageType: 'TEXT' }),
  ).rejects.toMatchObject({ code: 'CONVERSATION_NOT_ACTIVE' });
  const completed = await updateConversation(ctx, { id, status: 'COMPLETED' });
  expect(completed.completedAt).not.toBeNull();
  await expect(updateConversation(ctx, { id, status: 'PAUSED' })).rejects.toMatchObject({
    code: 'INVALID_TRANSITION',
  });
  const reopened = await updateConversation(ctx, { id, status: 'ACTIVE' });
  expect(reopened).toMatchObject({ status: 'ACTIVE', completedAt: null });
  expect((await getConversation(ctx, { id })).messageCount).toBe(2);
});

test('messages come in pages in the order sent', async () => {
  const { ctx, conversationId } = await startAs(await stage.createUser());
  for (const content of ['a', 'b', 'c']) {
    await sendMessage(ctx, { conversationId, content, messageType: 'CLARIFICATION' });
  }
  const first = await listMessages(ctx, { conversationId, limit: 5 });
  const rest = await listMessages(ctx, {
    conversationId,
    limit: 5,
    cursor: first.nextCursor ?? '',
  });
  const all = [...first.messages, ...rest.messages];
  expect(all.map((message) => message.sequenceNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(all.at(-2)).toMatchObject({ content: 'c', messageType: 'CLARIFICATION', role: 'USER' });
  expect(rest.nextCursor).toBeNull();
});

test('what another user owns answers as what does not exist', async () => {
  const { conversationId } = await startAs(await stage.createUser());
  const other = stage.contextOf(await stage.createUser());
  const notFound = { code: 'CONVERSATION_NOT_FOUND' };
  await expect(getConversation(other, { id: conversationId })).rejects.toMatchObject(notFound);
  await expect(listMessages(other, { conversationId, limit: 1 })).rejects.toMatchObject(notFound);
  await expect(
    updateConversation(other, { id: conversationId, title: 'Mine' }),
  ).rejects.toMatchObject(notFound);
  await expect(deleteConversation(other, { id: conversationId })).rejects.toMatchObject(notFound);
  await expect(
    sendMessage(other, { conversationId, content: 'x', messageType: 'TEXT' }),
  ).rejects.toMatchObject(notFound);
});

test('deleting a conversation takes all that belongs to it', async () => {
  const { ctx, conversationId: id } = await startAs(await stage.createUser());
  await deleteConversation(ctx, { id });
  await expect(getConversation(ctx, { id })).rejects.toMatchObject({
    code: 'CONVERSATION_NOT_FOUND',
  });
  const [left] = await stage.database.sql<{ count: number }[]>`
    select (select count(*) from conversation_messages where conversation_id = ${id})
      + (select count(*) from turns where conversation_id = ${id})
      + (select count(*) from turn_events where conversation_id = ${id})
      + (select count(*) from conversation_search where conversation_id = ${id}) as count`;
  expect(Number(left?.count)).toBe(0);
});
