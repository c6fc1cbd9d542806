import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { conversations } from './conversations.ts';

/**
 * The words by which a conversation is found: title and beginning of the requirements, lower case.
 * Apart from the conversation, so that a search reads little and a message rewrites none of it. The
 * owner's key serves it: nobody has so many conversations that their own words need an index.
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
