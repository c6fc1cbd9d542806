import { timestamp } from 'drizzle-orm/pg-core';

/** An instant: always with time zone, in milliseconds as JavaScript has them. */
export function instant() {
  return timestamp({ withTimezone: true, precision: 3, mode: 'date' });
}
