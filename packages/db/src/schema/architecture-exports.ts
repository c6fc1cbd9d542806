import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { architectures } from './architectures.ts';
import { instant } from './columns.ts';
import { conversations } from './conversations.ts';
import { exportType } from './enums.ts';

/** A document made of an architecture; the file lies outside the database and expires. */
export const architectureExports = pgTable(
  'architecture_exports',
  {
    userId: uuid().notNull(),
    id: uuid().notNull(),
    conversationId: uuid().notNull(),
    /** Emptied when the version goes; the owner stays (scripts/generate-migration.ts). */
    architectureId: uuid(),
    exportType: exportType().notNull().default('PDF'),
    status: text({ enum: ['queued', 'running', 'ready', 'failed'] })
      .notNull()
      .default('queued'),
    exportData: jsonb().notNull().default({}),
    fileName: text(),
    filePath: text(),
    byteSize: bigint({ mode: 'number' }),
    downloadCount: integer().notNull().default(0),
    expiresAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    index('architecture_exports_by_conversation').on(table.userId, table.conversationId),
    index('architecture_exports_by_architecture').on(table.userId, table.architectureId),
    foreignKey({
      columns: [table.userId, table.conversationId],
      foreignColumns: [conversations.userId, conversations.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.userId, table.architectureId],
      foreignColumns: [architectures.userId, architectures.id],
    }).onDelete('set null'),
  ],
);
