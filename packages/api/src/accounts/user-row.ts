import type { User } from '@aa/domain';
import type { users } from '@aa/db';

type UserRow = typeof users.$inferSelect;

/** What a user may see of their own row: everything but the hash of the password. */
export function toUser(row: UserRow): User {
  const { passwordHash: _hidden, updatedAt: _internal, createdAt, lastLogin, ...user } = row;
  return {
    ...user,
    createdAt: createdAt.toISOString(),
    lastLogin: lastLogin?.toISOString() ?? null,
  };
}
