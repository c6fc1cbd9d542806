import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Counters of fixed windows, shared by all processes. Keys of people are hashes, never addresses. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    bucket: text().notNull(),
    key: text().notNull(),
    hits: integer().notNull(),
    windowEndsAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bucket, table.key] })],
);
