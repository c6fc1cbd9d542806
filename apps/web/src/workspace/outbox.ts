import { messageContextSchema, sendMessageTypes, uuidSchema } from '@aa/domain';
import type { MessageContext } from '@aa/domain';
import { z } from 'zod';

export interface SendInput {
  content: string;
  context?: MessageContext;
}

const outboxItemSchema = z.object({
  /** Idempotency key: sent again after a lost answer, the message still lands once. */
  key: uuidSchema,
  conversationId: uuidSchema,
  content: z.string(),
  messageType: z.enum(sendMessageTypes).default('TEXT'),
  context: messageContextSchema.optional(),
  createdAt: z.iso.datetime(),
  /** Why the server refused it; null while it is still to be sent. */
  refusal: z.string().nullable().default(null),
});
export type OutboxItem = z.infer<typeof outboxItemSchema>;

const storageKey = (conversationId: string) => `aa.outbox.${conversationId}`;

/** What is still to be sent in this conversation, from this browser's storage. */
export function readOutbox(conversationId: string): OutboxItem[] {
  const stored = localStorage.getItem(storageKey(conversationId));
  if (stored === null) return [];
  const parsed = z.array(outboxItemSchema).safeParse(parseJson(stored));
  return parsed.success ? parsed.data : [];
}

export function writeOutbox(conversationId: string, items: readonly OutboxItem[]): void {
  if (items.length === 0) localStorage.removeItem(storageKey(conversationId));
  else localStorage.setItem(storageKey(conversationId), JSON.stringify(items));
}

/** A new item at the end of the outbox. */
export function createOutboxItem(conversationId: string, input: SendInput): OutboxItem {
  return {
    key: crypto.randomUUID(),
    conversationId,
    content: input.content,
    messageType: 'TEXT',
    ...(input.context ? { context: input.context } : {}),
    createdAt: new Date().toISOString(),
    refusal: null,
  };
}

/** Storage may hold what an older page or a person left there: broken text counts as nothing. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
