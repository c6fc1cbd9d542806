import { setTimeout as pause } from 'node:timers/promises';
import type { ConversationHistory } from '@aa/testkit';
import { invariant, messagesAnswer } from '@aa/domain';
import type postgres from 'postgres';
import { askUntilAnswered } from '../api-client.ts';
import type { Client } from './senders.ts';
import type { Fleet } from './fleet.ts';

const comesBackWithinMs = 20_000;

/** Asks the database again while it is away; only for reading. */
export async function insist<T>(read: () => PromiseLike<T>): Promise<T> {
  const deadline = Date.now() + comesBackWithinMs;
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(100);
    }
  }
}

/** What a client is shown of a conversation, page by page. */
async function readMessages(fleet: Fleet, { conversationId, token }: Client) {
  const messages: ConversationHistory['messages'][number][] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const path = `/conversations/${conversationId}/messages?limit=100${query}`;
    const { status, data } = await askUntilAnswered(fleet.findAddress, {
      method: 'GET',
      path,
      token,
    });
    invariant(status === 200, `messages are shown, not ${status}`);
    const page: ReturnType<typeof messagesAnswer.parse> = messagesAnswer.parse(data);
    for (const message of page.messages) {
      messages.push({ ...message, turnId: message.metadata?.turnId });
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  return messages.toSorted((a, b) => a.sequenceNumber - b.sequenceNumber);
}

/** The history of every conversation as the product shows it, with its turns as they are stored. */
export async function readHistories(
  fleet: Fleet,
  sql: postgres.Sql,
  clients: readonly Client[],
): Promise<ConversationHistory[]> {
  const one = new Map(clients.map((client) => [client.conversationId, client]));
  return Promise.all(
    [...one.values()].map(async (client) => ({
      conversationId: client.conversationId,
      messages: await readMessages(fleet, client),
      turns: await insist(
        () => sql<ConversationHistory['turns'][number][]>`
        select id, status, user_message_id as "userMessageId", message_id as "messageId"
        from turns where conversation_id = ${client.conversationId}`,
      ),
    })),
  );
}

/** Conversations whose counters or events do not agree with their rows: one sentence each. */
export async function findMiscounts(sql: postgres.Sql): Promise<string[]> {
  const rows = await insist(
    () => sql<{ id: string }[]>`
    select c.id from conversations c
    where c.message_count <> (select count(*) from conversation_messages m where m.conversation_id = c.id)
      or c.last_event_id <> (select count(*) from turn_events e where e.conversation_id = c.id)
      or c.last_event_id <> (select coalesce(max(e.id), 0) from turn_events e where e.conversation_id = c.id)`,
  );
  return rows.map(({ id }) => `counters that do not agree with the rows: ${id}`);
}
