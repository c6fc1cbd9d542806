import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { ownerId } from './owner.ts';

/** The first answer to a request that carried an Idempotency-Key, kept 24 h. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    userId: ownerId(),
    key: text().notNull(),
    /** SHA-256 of procedure and input. */
    requestHash: text().notNull(),
    /** Who runs it now; taken over when the time is up. */
    claimToken: uuid(),
    claimedUntil: instant(),
    /** Null while the first one runs. */
    status: integer(),
    /** JSON as it was sent, byte for byte. */
    answer: text(),
    /** What the first run had done when it was cut off, written with it: the next one goes on from there. */
    effect: jsonb(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] })],
);
