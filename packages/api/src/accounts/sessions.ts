import { AppError, type Session } from '@aa/domain';
import { userSessions } from '@aa/db';
import { and, desc, eq, gt } from 'drizzle-orm';
import { writeAuditEvent } from '../audit/service.ts';
import type { ActingContext } from '../context.ts';

const maxListed = 200;

/** The live log-ins of the user, newest first. */
export async function listSessions(ctx: ActingContext): Promise<{ sessions: Session[] }> {
  const rows = await ctx.db
    .select()
    .from(userSessions)
    .where(and(eq(userSessions.userId, ctx.userId), gt(userSessions.expiresAt, ctx.clock())))
    .orderBy(desc(userSessions.id))
    .limit(maxListed);
  const sessions = rows.map((row) => ({
    id: row.id,
    userAgent: row.userAgent,
    ipAddress: row.ipAddress,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    current: row.id === ctx.sessionId,
  }));
  return { sessions };
}

async function endOne(ctx: ActingContext, id: string, action: 'logout' | 'session.ended') {
  const hasEnded = await ctx.db.transaction(async (tx) => {
    const ended = await tx
      .delete(userSessions)
      .where(and(eq(userSessions.userId, ctx.userId), eq(userSessions.id, id)))
      .returning({ id: userSessions.id });
    if (ended.length > 0) {
      await writeAuditEvent(tx, ctx, { action, userId: ctx.userId, sessionId: id });
    }
    return ended.length > 0;
  });
  if (id === ctx.sessionId) ctx.setSessionCookie(null);
  return hasEnded;
}

/** Ends this log-in. Its token is dead from then on, on every process. */
export async function logOut(ctx: ActingContext): Promise<Record<string, never>> {
  await endOne(ctx, ctx.sessionId, 'logout');
  return {};
}

/** Ends one of the user's log-ins. Throws SESSION_NOT_FOUND, also for another user's. */
export async function endSession(
  ctx: ActingContext,
  input: { id: string },
): Promise<Record<string, never>> {
  if (!(await endOne(ctx, input.id, 'session.ended'))) {
    throw new AppError('SESSION_NOT_FOUND', 'There is no such session, or it has ended.');
  }
  return {};
}

/** Ends all log-ins of the user, this one too. */
export async function logOutEverywhere(ctx: ActingContext): Promise<Record<string, never>> {
  await ctx.db.transaction(async (tx) => {
    const ended = await tx
      .delete(userSessions)
      .where(eq(userSessions.userId, ctx.userId))
      .returning({ id: userSessions.id });
    await writeAuditEvent(tx, ctx, {
      action: 'sessions.all-ended',
      userId: ctx.userId,
      sessionId: ctx.sessionId,
      details: { count: ended.length },
    });
  });
  ctx.setSessionCookie(null);
  return {};
}
