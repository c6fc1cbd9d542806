import { doublePrecision, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { expertiseLevel } from './enums.ts';
import { ownerId } from './owner.ts';

/** What a user has shown to know of one topic. */
export const learningProgress = pgTable(
  'learning_progress',
  {
    userId: ownerId(),
    topic: text().notNull(),
    currentLevel: expertiseLevel().notNull(),
    /** State of the spaced repetition of this topic, with its `schemaVersion`. */
    progressData: jsonb().notNull(),
    /** Evidence by kind: how many, and how many right. */
    masteryIndicators: jsonb().$type<Record<string, number>>().notNull(),
    achievements: text().array().notNull(),
    totalInteractions: integer().notNull(),
    timeSpentMinutes: doublePrecision().notNull(),
    lastInteraction: instant(),
    dueAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.topic] })],
);
