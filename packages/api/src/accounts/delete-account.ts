import { auditEvents, newId, rateLimits, users } from '@aa/db';
import { and, eq, sql } from 'drizzle-orm';
import { writeAuditEvent } from '../audit/service.ts';
import type { ActingContext } from '../context.ts';
import { confirmPassword } from './confirm-password.ts';
import { accountLimit } from './limits.ts';

/** Years of conversations take longer to delete than a statement may usually run. */
const patience = '60s';

/**
 * Deletes the user and all that is theirs. Of the audit log the bare events stay, under a
 * pseudonym that leads back to nobody. Throws LOGIN_FAILED when the password is wrong.
 */
export async function deleteAccount(
  ctx: ActingContext,
  input: { password: string },
): Promise<Record<string, never>> {
  const user = await confirmPassword(ctx, input.password);
  const pseudonym = newId();
  await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${patience}, true)`);
    await tx.delete(users).where(eq(users.id, user.id));
    await tx
      .update(auditEvents)
      .set({ userId: pseudonym, sessionId: null, ipAddress: null, userAgent: null, details: null })
      .where(eq(auditEvents.userId, user.id));
    const { bucket, key } = accountLimit(user.email);
    await tx.delete(rateLimits).where(and(eq(rateLimits.bucket, bucket), eq(rateLimits.key, key)));
    const nowhere = { ipAddress: '', userAgent: null };
    await writeAuditEvent(
      tx,
      { ...ctx, client: nowhere },
      {
        action: 'account.deleted',
        userId: pseudonym,
      },
    );
  });
  ctx.setSessionCookie(null);
  return {};
}
