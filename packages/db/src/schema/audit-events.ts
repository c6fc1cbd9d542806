import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * Who did what, when, from where, with which outcome. No foreign key: the events of a deleted user
 * stay under a pseudonym. `nobodyId` is the owner where no account is known.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    userId: uuid().notNull(),
    id: uuid().notNull(),
    action: text().notNull(),
    outcome: text({ enum: ['success', 'failure'] }).notNull(),
    sessionId: uuid(),
    ipAddress: text(),
    userAgent: text(),
    requestId: text(),
    details: jsonb().$type<Record<string, string | number | boolean>>(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.id] })],
);
