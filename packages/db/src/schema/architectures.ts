import {
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { architectureStatus, diagramType } from './enums.ts';

/** One version of an architecture: its content never changes, title, description and status may. */
export const architectures = pgTable(
  'architectures',
  {
    userId: uuid().notNull(),
    /** Version 7: the order of ids is the order of making. */
    id: uuid().notNull(),
    conversationId: uuid().notNull(),
    version: integer().notNull().default(1),
    title: text().notNull(),
    description: text(),
    status: architectureStatus().notNull().default('DRAFT'),
    diagramType: diagramType().notNull().default('SYSTEM_OVERVIEW'),
    visualizationConfig: jsonb(),
    /** `{ schemaVersion, … }` as the agent protocol has ArchitectureData. */
    architectureData: jsonb().notNull(),
    whyReasoning: jsonb(),
    businessImpact: jsonb(),
    educationalContent: jsonb(),
    technicalDecisions: jsonb().notNull(),
    alternativesConsidered: jsonb().notNull().default([]),
    findings: jsonb().notNull().default([]),
    /** SHA-256 of the content without the times in it, hexadecimal. */
    contentHash: text().notNull(),
    /** `agent`, or `hand` for a version that a person edited. */
    origin: text({ enum: ['agent', 'hand'] })
      .notNull()
      .default('agent'),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    unique('architectures_version').on(table.userId, table.conversationId, table.version),
    foreignKey({
      columns: [table.userId, table.conversationId],
      foreignColumns: [conversations.userId, conversations.id],
    }).onDelete('cascade'),
  ],
);
