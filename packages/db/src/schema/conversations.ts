import { conversationPhases, type ConversationUserContext } from '@aa/domain';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { conversationStatus, workflowType } from './enums.ts';
import { ownerId } from './owner.ts';

/**
 * A conversation with what its lists show: counters, last activity and the current architecture are
 * written in the transaction that changes them, so that no list joins or counts.
 */
export const conversations = pgTable(
  'conversations',
  {
    userId: ownerId(),
    id: uuid().notNull(),
    title: text().notNull(),
    sessionData: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    workflowType: workflowType().notNull().default('SEQUENTIAL'),
    status: conversationStatus().notNull().default('ACTIVE'),
    userRequirements: text().notNull(),
    userContext: jsonb().$type<ConversationUserContext>().notNull(),
    /** What the agent gave back to be given again: opaque to us. */
    agentContext: jsonb(),
    /** Percent. */
    progress: integer().notNull().default(0),
    phase: text({ enum: conversationPhases }).notNull().default('requirements_gathering'),
    /** Minutes of interview that are left. */
    estimatedCompletion: integer().notNull(),
    messageCount: integer().notNull().default(0),
    /** The sequence number of the last message; the next one is this plus one. */
    lastSequence: integer().notNull().default(0),
    /** The sequence number of the newest reply of the agent, 0 before the first. */
    lastReplySequence: integer().notNull().default(0),
    lastEventId: bigint({ mode: 'number' }).notNull().default(0),
    architectureCount: integer().notNull().default(0),
    currentArchitectureId: uuid(),
    currentContentHash: text(),
    /** Set with the three below when the conversation is completed: what was agreed on, frozen. */
    finalArchitectureId: uuid(),
    finalArchitecture: jsonb(),
    whyReasoning: jsonb(),
    businessImpact: jsonb(),
    educationalContent: jsonb(),
    completedAt: instant(),
    createdAt: instant().notNull(),
    /** Last activity: the order of lists. */
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    // Read backwards: newest activity first.
    index('conversations_by_activity').on(table.userId, table.updatedAt, table.id),
    index('conversations_by_status').on(table.userId, table.status, table.updatedAt, table.id),
  ],
);
