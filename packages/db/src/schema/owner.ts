import { uuid } from 'drizzle-orm/pg-core';
import { users } from './users.ts';

/** The owner: the first column of every key and index of what a user owns. */
export function ownerId() {
  return uuid()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });
}
