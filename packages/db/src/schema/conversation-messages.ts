import type { MessageMetadata } from '@aa/domain';
import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { messageRole, messageType } from './enums.ts';

/** Messages in the order of their sequence number, which has no gaps. */
export const conversationMessages = pgTable(
  'conversation_messages',
  {
    userId: uuid().notNull(),
    conversationId: uuid().notNull(),
    sequenceNumber: integer().notNull(),
    id: uuid().notNull(),
    role: messageRole().notNull().default('USER'),
    content: text().notNull(),
    messageType: messageType().notNull().default('TEXT'),
    /** What a list of messages shows of the reply; the rest is in `agentReasoning`. */
    metadata: jsonb().$type<MessageMetadata>(),
    /** Facts and analysis behind a reply: big, and shown for the newest reply only. */
    agentReasoning: jsonb(),
    timestamp: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conversationId, table.sequenceNumber] }),
    foreignKey({
      columns: [table.userId, table.conversationId],
      foreignColumns: [conversations.userId, conversations.id],
    }).onDelete('cascade'),
  ],
);
