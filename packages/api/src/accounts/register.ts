import { AppError, type RegisterInput, type User } from '@aa/domain';
import { newId, users } from '@aa/db';
import { writeAuditEvent } from '../audit/service.ts';
import type { RequestContext } from '../context.ts';
import { countHit, requireUnderLimit } from '../rate-limits/service.ts';
import { registrationLimit } from './limits.ts';
import { requireGoodPassword } from './password-rules.ts';
import { toUser } from './user-row.ts';

/** Creates an account. Throws VALIDATION_ERROR for a weak password, REGISTRATION_FAILED for a taken address. */
export async function register(ctx: RequestContext, input: RegisterInput): Promise<{ user: User }> {
  const { db, passwords, clock } = ctx.services;
  const { password, ...profile } = input;
  requireGoodPassword(password, input, 'password');
  const limits = [registrationLimit(ctx.client.ipAddress)];
  await requireUnderLimit(db, limits, clock());
  const passwordHash = await passwords.hash(password);
  const now = clock();
  const row = await db.transaction(async (tx) => {
    const [created] = await tx
      .insert(users)
      .values({ ...profile, id: newId(), passwordHash, createdAt: now, updatedAt: now })
      .onConflictDoNothing({ target: users.email })
      .returning();
    if (created !== undefined) {
      await writeAuditEvent(tx, ctx, { action: 'account.registered', userId: created.id });
    }
    return created;
  });
  if (row === undefined) {
    await writeAuditEvent(db, ctx, { action: 'account.registration-refused', outcome: 'failure' });
    await countHit(db, limits, now);
    throw new AppError(
      'REGISTRATION_FAILED',
      'No account was created for this address. If it is yours, log in instead.',
    );
  }
  return { user: toUser(row) };
}
