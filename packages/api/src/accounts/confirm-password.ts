import { AppError } from '@aa/domain';
import { users } from '@aa/db';
import { eq } from 'drizzle-orm';
import { writeAuditEvent } from '../audit/service.ts';
import type { ActingContext } from '../context.ts';
import { countHit, refundHit, requireUnderLimit } from '../rate-limits/service.ts';
import { sessionLimit } from './limits.ts';

/** Makes sure that it is the owner who asks. Returns their row; throws LOGIN_FAILED or RATE_LIMITED. */
export async function confirmPassword(ctx: ActingContext, password: string) {
  const { db, passwords, clock } = ctx;
  const limits = [sessionLimit(ctx.sessionId)];
  await requireUnderLimit(db, limits, clock());
  const [user] = await db.select().from(users).where(eq(users.id, ctx.userId));
  const isRight = await passwords.verify(user?.passwordHash, password, () =>
    countHit(db, limits, clock()),
  );
  if (!isRight || user === undefined) {
    await writeAuditEvent(db, ctx, {
      action: 'password.confirmed',
      outcome: 'failure',
      userId: ctx.userId,
      sessionId: ctx.sessionId,
    });
    throw new AppError('LOGIN_FAILED', 'The password is wrong.');
  }
  await refundHit(db, limits);
  return user;
}
