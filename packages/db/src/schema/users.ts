import type { Preferences, UserBusinessContext } from '@aa/domain';
import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { expertiseLevel } from './enums.ts';

export const users = pgTable('users', {
  id: uuid().primaryKey(),
  /** Normalised by `emailSchema`, so that the unique key sees what people mean. */
  email: text().notNull().unique(),
  passwordHash: text().notNull(),
  firstName: text(),
  lastName: text(),
  expertiseLevel: expertiseLevel().notNull().default('INTERMEDIATE'),
  businessRole: text(),
  businessContext: jsonb().$type<UserBusinessContext>(),
  preferences: jsonb().$type<Preferences>().notNull().default({}),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
  lastLogin: instant(),
});
