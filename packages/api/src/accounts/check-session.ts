import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '@aa/domain';
import { type Database, userSessions } from '@aa/db';
import { and, eq, sql } from 'drizzle-orm';
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

function prepareRead(db: Database) {
  return db
    .select({
      tokenHash: userSessions.tokenHash,
      expiresAt: userSessions.expiresAt,
      lastUsedAt: userSessions.lastUsedAt,
    })
    .from(userSessions)
    .where(
      and(
        eq(userSessions.userId, sql.placeholder('userId')),
        eq(userSessions.id, sql.placeholder('sessionId')),
      ),
    )
    .prepare('read_session');
}

/** Every call asks this: the statement is built once for each database. */
const preparedReads = new WeakMap<Database, ReturnType<typeof prepareRead>>();

function readSession(db: Database, key: { userId: string; sessionId: string }) {
  let read = preparedReads.get(db);
  if (read === undefined) {
    read = prepareRead(db);
    preparedReads.set(db, read);
  }
  return read.execute(key);
}

/** Looks at the session's row, every time: a session that was ended anywhere is dead at once. */
export async function findLiveSession(
  services: Pick<Services, 'db' | 'clock'>,
  credential: RequestContext['credential'],
): Promise<AuthenticatedSession | undefined> {
  if (credential.kind !== 'token') return undefined;
  const { sub: userId, sid: sessionId, token } = credential;
  if (!uuidPattern.test(userId) || !uuidPattern.test(sessionId)) return undefined;
  const [row] = await readSession(services.db, { userId, sessionId });
  const now = services.clock();
  if (row === undefined || row.expiresAt <= now) return undefined;
  if (!isSameHash(row.tokenHash, hashToken(token))) return undefined;
  if (now.getTime() - row.lastUsedAt.getTime() >= lastUsedGrainMs) {
    await services.db
      .update(userSessions)
      .set({ lastUsedAt: now })
      .where(and(eq(userSessions.userId, userId), eq(userSessions.id, sessionId)));
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
