import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '@aa/domain';
import { type Database, userSessions } from '@aa/db';
import { and, eq } from 'drizzle-orm';
import type { AuthenticatedSession, RequestContext, Services } from '../context.ts';
import { createSessionReader } from './read-session.ts';

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

/** One for each database: it gathers what its calls ask for. */
const readers = new WeakMap<Database, ReturnType<typeof createSessionReader>>();

function readerFor(db: Database) {
  let reader = readers.get(db);
  if (reader === undefined) {
    reader = createSessionReader(db);
    readers.set(db, reader);
  }
  return reader;
}

/** Looks at the session's row, every time: a session that was ended anywhere is dead at once. */
export async function findLiveSession(
  services: Pick<Services, 'db' | 'clock'>,
  credential: RequestContext['credential'],
): Promise<AuthenticatedSession | undefined> {
  if (credential.kind !== 'token') return undefined;
  const { sub: userId, sid: sessionId, tokenHash } = credential;
  if (!uuidPattern.test(userId) || !uuidPattern.test(sessionId)) return undefined;
  const row = await readerFor(services.db).read({ userId, sessionId });
  const now = services.clock();
  if (row === undefined || row.expiresAtMs <= now.getTime()) return undefined;
  if (!isSameHash(row.tokenHash, tokenHash)) return undefined;
  if (now.getTime() - row.lastUsedAtMs >= lastUsedGrainMs) {
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
