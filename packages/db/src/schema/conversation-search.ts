import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { conversations } from './conversations.ts';

/**
 * The words by which a conversation is found: title and beginning of the requirements, lower case.
 * Apart from the conversation, so that a message does not rewrite its trigram index (`search-index.ts`).
 */
export const conversationSearch = pgTable(
  'conversation_search',
  {
    userId: uuid().notNull(),
    conversationId: uuid().notNull(),
    words: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conversationId] }),
    foreignKey({
      columns: [table.userId, table.conversationId],
      foreignColumns: [conversations.userId, conversations.id],
    }).onDelete('cascade'),
  ],
);
