import { turnEventTypes } from '@aa/domain';
import { bigint, foreignKey, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';

/**
 * What subscribers of a conversation are told. Ids count up within the conversation and are given
 * under its row lock, so a reader that asks for what is after its last id never misses one.
 */
export const turnEvents = pgTable(
  'turn_events',
  {
    userId: uuid().notNull(),
    conversationId: uuid().notNull(),
    id: bigint({ mode: 'number' }).notNull(),
    turnId: uuid(),
    type: text({ enum: turnEventTypes }).notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conversationId, table.id] }),
    foreignKey({
      columns: [table.userId, table.conversationId],
      foreignColumns: [conversations.userId, conversations.id],
    }).onDelete('cascade'),
  ],
);
