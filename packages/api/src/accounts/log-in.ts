import { AppError, type LoginInput, type loginAnswer } from '@aa/domain';
import { newId, userSessions, users } from '@aa/db';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { writeAuditEvent } from '../audit/service.ts';
import type { RequestContext } from '../context.ts';
import { countHit, type RateLimit, refundHit, requireUnderLimit } from '../rate-limits/service.ts';
import { findLiveSession, hashToken } from './check-session.ts';
import { accountLimit, addressLimit, sessionLimit } from './limits.ts';
import { toUser } from './user-row.ts';

type UserRow = typeof users.$inferSelect;

const maxUserAgentLength = 500;

async function limitsFor(ctx: RequestContext, email: string, user: UserRow | undefined) {
  const session = await findLiveSession(ctx.services, ctx.credential);
  // Who is logged in as this user is not locked out by what others try.
  if (session !== undefined && session.userId === user?.id)
    return [sessionLimit(session.sessionId)];
  return [accountLimit(email), addressLimit(ctx.client.ipAddress)];
}

/** Opens a session, unless the password was changed since it was verified: then undefined. */
async function openSession(
  ctx: RequestContext,
  user: UserRow,
  found: { newHash: string | undefined; limits: readonly RateLimit[] },
) {
  const { newHash, limits } = found;
  const { services, client } = ctx;
  const now = services.clock();
  const sessionId = newId();
  const expiresAt = new Date(now.getTime() + services.settings.sessionLifeMs);
  const token = services.tokens.sign({ sub: user.id, sid: sessionId }, expiresAt);
  return services.db.transaction(async (tx) => {
    const [row] = await tx
      .update(users)
      .set({ lastLogin: now, ...(newHash === undefined ? {} : { passwordHash: newHash }) })
      .where(and(eq(users.id, user.id), eq(users.passwordHash, user.passwordHash)))
      .returning();
    if (row === undefined) return undefined;
    await tx.insert(userSessions).values({
      userId: user.id,
      id: sessionId,
      tokenHash: hashToken(token),
      userAgent: client.userAgent?.slice(0, maxUserAgentLength),
      ipAddress: client.ipAddress,
      createdAt: now,
      lastUsedAt: now,
      expiresAt,
    });
    await writeAuditEvent(tx, ctx, { action: 'login', userId: user.id, sessionId });
    if (newHash !== undefined) {
      await writeAuditEvent(tx, ctx, { action: 'password.rehashed', userId: user.id });
    }
    // Last, since others wait for these rows.
    await refundHit(tx, limits);
    return { user: toUser(row), token, expiresAt };
  });
}

/**
 * Exchanges e-mail and password for a token. Throws LOGIN_FAILED with one text after one time for
 * both causes, RATE_LIMITED after too many wrong guesses at the account or from the address.
 */
export async function logIn(
  ctx: RequestContext,
  input: LoginInput,
): Promise<z.infer<typeof loginAnswer>> {
  const { db, passwords, settings, clock } = ctx.services;
  const findUser = async () =>
    (await db.select().from(users).where(eq(users.email, input.email)))[0];
  // A second round only when the hash changed under a right password, as a parallel log-in may do.
  for (let round = 0; round < 2; round += 1) {
    const user = await findUser();
    const limits = await limitsFor(ctx, input.email, user);
    await requireUnderLimit(db, limits, clock());
    const isRight = await passwords.verify(user?.passwordHash, input.password, () =>
      countHit(db, limits, clock()),
    );
    if (!isRight || user === undefined) {
      await writeAuditEvent(db, ctx, { action: 'login', outcome: 'failure', userId: user?.id });
      break;
    }
    const newHash = passwords.needsRehash(user.passwordHash)
      ? await passwords.hash(input.password)
      : undefined;
    const opened = await openSession(ctx, user, { newHash, limits });
    if (opened !== undefined) {
      ctx.setSessionCookie({ token: opened.token, expiresAt: opened.expiresAt });
      return {
        ...opened,
        expiresIn: settings.sessionLifeText,
        expiresAt: opened.expiresAt.toISOString(),
      };
    }
  }
  throw new AppError('LOGIN_FAILED', 'E-mail or password is wrong.');
}
