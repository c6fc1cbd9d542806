import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { ownerId } from './owner.ts';

/** One row a log-in. It decides at every call whether the token is still good. */
export const userSessions = pgTable(
  'user_sessions',
  {
    userId: ownerId(),
    id: uuid().notNull(),
    /** SHA-256 of the token, hexadecimal: the token itself is never stored. */
    tokenHash: text().notNull(),
    userAgent: text(),
    ipAddress: text(),
    createdAt: instant().notNull(),
    /** Written at most once a minute. */
    lastUsedAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.id] })],
);
