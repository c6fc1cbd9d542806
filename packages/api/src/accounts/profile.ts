import { AppError, type UpdateProfileInput, type User } from '@aa/domain';
import { users } from '@aa/db';
import { eq, sql } from 'drizzle-orm';
import { writeAuditEvent } from '../audit/service.ts';
import type { ActingContext } from '../context.ts';
import { toUser } from './user-row.ts';

function requireRow<Row>(row: Row | undefined): Row {
  // The session was live a moment ago: the account went in between.
  if (row === undefined) throw new AppError('INVALID_TOKEN', 'This account is gone.');
  return row;
}

/** The user's own profile. */
export async function getProfile(ctx: ActingContext): Promise<{ user: User }> {
  const [row] = await ctx.db.select().from(users).where(eq(users.id, ctx.userId));
  return { user: toUser(requireRow(row)) };
}

/** Changes the given fields. Of the preferences, those not named stay. */
export async function updateProfile(
  ctx: ActingContext,
  input: UpdateProfileInput,
): Promise<{ user: User }> {
  const { preferences, ...fields } = input;
  const row = await ctx.db.transaction(async (tx) => {
    const [changed] = await tx
      .update(users)
      .set({
        ...fields,
        // Merged by the database: two tabs that change different ones both win.
        ...(preferences === undefined
          ? {}
          : { preferences: sql`${users.preferences} || ${JSON.stringify(preferences)}::jsonb` }),
        updatedAt: ctx.clock(),
      })
      .where(eq(users.id, ctx.userId))
      .returning();
    await writeAuditEvent(tx, ctx, { action: 'profile.changed', userId: ctx.userId });
    return changed;
  });
  return { user: toUser(requireRow(row)) };
}
