import { AppError, type ChangePasswordInput } from '@aa/domain';
import { userSessions, users } from '@aa/db';
import { and, eq, ne } from 'drizzle-orm';
import { writeAuditEvent } from '../audit/service.ts';
import type { ActingContext } from '../context.ts';
import { confirmPassword } from './confirm-password.ts';
import { requireGoodPassword } from './password-rules.ts';

/** Sets a new password and ends the other log-ins. Throws LOGIN_FAILED when the old one is wrong. */
export async function changePassword(
  ctx: ActingContext,
  input: ChangePasswordInput,
): Promise<Record<string, never>> {
  const { db, userId, sessionId } = ctx;
  const user = await confirmPassword(ctx, input.currentPassword);
  requireGoodPassword(input.newPassword, user, 'newPassword');
  if (input.newPassword.normalize('NFC') === input.currentPassword.normalize('NFC')) {
    const message = 'Choose a password other than the present one.';
    throw new AppError('VALIDATION_ERROR', message, {
      details: [{ path: 'newPassword', message }],
    });
  }
  const passwordHash = await ctx.passwords.hash(input.newPassword);
  await db.transaction(async (tx) => {
    // First the user's row: a log-in with the old password that is under way waits here and fails.
    const changed = await tx
      .update(users)
      .set({ passwordHash, updatedAt: ctx.clock() })
      .where(and(eq(users.id, userId), eq(users.passwordHash, user.passwordHash)))
      .returning({ id: users.id });
    if (changed.length === 0) {
      throw new AppError('CONFLICT', 'The password was changed elsewhere at the same moment.');
    }
    await tx
      .delete(userSessions)
      .where(and(eq(userSessions.userId, userId), ne(userSessions.id, sessionId)));
    await writeAuditEvent(tx, ctx, { action: 'password.changed', userId, sessionId });
  });
  return {};
}
