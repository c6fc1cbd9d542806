import type { TurnStep } from '@aa/domain';
import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { turnStatus } from './enums.ts';

/** A message on its way through the agent. The row is the truth; a job only says that it is worth a look. */
export const turns = pgTable(
  'turns',
  {
    userId: uuid().notNull(),
    id: uuid().notNull(),
    conversationId: uuid().notNull(),
    /** Sequence number of the message that it answers: turns run in this order. */
    sequenceNumber: integer().notNull(),
    userMessageId: uuid().notNull(),
    status: turnStatus().notNull().default('queued'),
    attempts: integer().notNull().default(0),
    /** Attempts since it was last asked for: a retry by hand starts again at 0. */
    roundAttempts: integer().notNull().default(0),
    steps: jsonb().$type<TurnStep[]>().notNull().default([]),
    errorCode: text(),
    errorMessage: text(),
    /** The agent's reply. */
    messageId: uuid(),
    /** Fencing token: only who holds it may write the outcome. */
    leaseToken: uuid(),
    leaseUntil: instant(),
    nextAttemptAt: instant(),
    createdAt: instant().notNull(),
    startedAt: instant(),
    finishedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    // Serves the foreign key and the turns of a conversation in their order.
    index('turns_by_conversation').on(table.userId, table.conversationId, table.sequenceNumber),
    // Few rows at any time: what waits for a worker, over all users.
    index('turns_unfinished')
      .on(table.userId, table.conversationId, table.sequenceNumber)
      .where(sql`finished_at is null`),
    // One turn at a time in a conversation, whoever runs it.
    uniqueIndex('turns_one_running')
      .on(table.userId, table.conversationId)
      .where(sql`status = 'running'`),
    foreignKey({
      columns: [table.userId, table.conversationId],
      foreignColumns: [conversations.userId, conversations.id],
    }).onDelete('cascade'),
  ],
);
