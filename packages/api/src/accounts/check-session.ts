import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '@aa/domain';
import { userSessions } from '@aa/db';
import { and, eq } from 'drizzle-orm';
import type { AuthenticatedSession, RequestContext, Services } from '../context.ts';

const lastUsedGrainMs = 60_000;
const uuidPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** SHA-256, hexadecimal. Tokens are long and random: a slow hash would add nothing but a trap. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function isSameHash(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Looks at the session's row, every time: a session that was ended anywhere is dead at once. */
export async function findLiveSession(
  services: Pick<Services, 'db' | 'clock'>,
  credential: RequestContext['credential'],
): Promise<AuthenticatedSession | undefined> {
  if (credential.kind !== 'token') return undefined;
  const { sub: userId, sid: sessionId, token } = credential;
  if (!uuidPattern.test(userId) || !uuidPattern.test(sessionId)) return undefined;
  const key = and(eq(userSessions.userId, userId), eq(userSessions.id, sessionId));
  const [row] = await services.db
    .select({
      tokenHash: userSessions.tokenHash,
      expiresAt: userSessions.expiresAt,
      lastUsedAt: userSessions.lastUsedAt,
    })
    .from(userSessions)
    .where(key);
  const now = services.clock();
  if (row === undefined || row.expiresAt <= now) return undefined;
  if (!isSameHash(row.tokenHash, hashToken(token))) return undefined;
  if (now.getTime() - row.lastUsedAt.getTime() >= lastUsedGrainMs) {
    await services.db.update(userSessions).set({ lastUsedAt: now }).where(key);
  }
  return { userId, sessionId };
}

/** Who is calling. Throws UNAUTHORIZED without a token, INVALID_TOKEN with one that is no good. */
export async function checkSession(
  services: Pick<Services, 'db' | 'clock'>,
  credential: RequestContext['credential'],
): Promise<AuthenticatedSession> {
  if (credential.kind === 'none') throw new AppError('UNAUTHORIZED', 'Log in first.');
  const session = await findLiveSession(services, credential);
  if (session === undefined) {
    throw new AppError('INVALID_TOKEN', 'This log-in has ended. Log in again.');
  }
  return session;
}
