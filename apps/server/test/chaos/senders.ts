import { randomUUID } from 'node:crypto';
import { invariant } from '@aa/domain';
import type { SentMessage } from '@aa/testkit';
import { askUntilAnswered, logInFresh } from '../api-client.ts';
import type { Fleet } from './fleet.ts';

export interface Client {
  name: string;
  token: string;
  conversationId: string;
}

const acceptedStatuses = new Set([200, 201, 202]);
/** Of the sends, how many wait for the reply, and how many go away before and come back. */
const waitingShare = 0.3;
const impatientShare = 0.1;

interface Sending {
  clients: readonly Client[];
  /** Sends of all clients together. */
  total: number;
  /** Resolves when a client may go on; sends and kills are kept in step. */
  mayGoOn: (sentSoFar: number) => Promise<void>;
}

/** Accounts with conversations, each of which two clients write to. */
export async function createClients(
  fleet: Fleet,
  sent: SentMessage[],
  conversations: number,
): Promise<Client[]> {
  const tokens = await Promise.all([logInFresh(fleet.findAddress), logInFresh(fleet.findAddress)]);
  const perConversation = await Promise.all(
    Array.from({ length: conversations }, async (_, index) => {
      const token = tokens[index % tokens.length] ?? '';
      const content = `A shop for bicycles and their parts, number ${index}.`;
      const { status, data } = await askUntilAnswered(fleet.findAddress, {
        method: 'POST',
        path: '/conversations',
        token,
        headers: { 'idempotency-key': randomUUID(), prefer: 'wait=0' },
        body: { userRequirements: content, userContext: { expertise: 'EXPERT' } },
      });
      invariant(acceptedStatuses.has(status), `a conversation is accepted, not ${status}`);
      const { conversationId, turn } = data as {
        conversationId: string;
        turn: { userMessageId: string };
      }; // the contract's answer
      sent.push({ conversationId, client: 'start', content, acknowledgedId: turn.userMessageId });
      return ['a', 'b'].map((half) => ({ name: `${index}${half}`, token, conversationId }));
    }),
  );
  return perConversation.flat();
}

/**
 * Sends messages as clients do who do not know of the crashes: each one after the other, with a key, again
 * and again until it is answered. Resolves with how many
 * tries it took and what was answered that must never be.
 */
export async function sendAll(
  fleet: Fleet,
  sent: SentMessage[],
  { clients, total, mayGoOn }: Sending,
): Promise<{ tries: number; faults: string[] }> {
  let begun = 0;
  const faults: string[] = [];
  let tries = 0;
  async function write(client: Client): Promise<void> {
    while (begun < total) {
      const number = (begun += 1);
      await mayGoOn(number);
      const message: SentMessage = {
        conversationId: client.conversationId,
        client: client.name,
        content: `Message ${number} of ${client.name}`,
      };
      sent.push(message);
      const { status, data, text } = await askUntilAnswered(
        fleet.findAddress,
        {
          method: 'POST',
          path: `/conversations/${client.conversationId}/messages`,
          token: client.token,
          body: { content: message.content },
          headers: {
            'idempotency-key': `send-${number}`,
            prefer: Math.random() < waitingShare ? 'wait=5' : 'wait=0',
          },
          ...(Math.random() < impatientShare && { patienceMs: 1 + Math.ceil(Math.random() * 50) }),
        },
        (failed) => {
          if (failed === undefined) tries += 1;
          else faults.push(`answered with ${failed.status}: ${failed.text}`);
        },
      );
      invariant(acceptedStatuses.has(status), `a send is accepted, not ${status}: ${text}`);
      message.acknowledgedId = (data as { turn: { userMessageId: string } }).turn.userMessageId; // the contract's answer
    }
  }
  await Promise.all(clients.map((client) => write(client)));
  return { tries, faults };
}
