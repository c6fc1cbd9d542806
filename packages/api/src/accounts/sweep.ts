import { auditEvents, userSessions } from '@aa/db';
import { lt } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { sweepRateLimits } from '../rate-limits/service.ts';

const dayMs = 86_400_000;
/** The audit log is kept for a year. */
const auditAgeMs = 365 * dayMs;

/** Removes what has had its time: ended sessions, counters that are over, old audit events. For a daily job. */
export async function sweepAccounts({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  await db.delete(userSessions).where(lt(userSessions.expiresAt, now));
  await db
    .delete(auditEvents)
    .where(lt(auditEvents.createdAt, new Date(now.getTime() - auditAgeMs)));
  await sweepRateLimits(db, now);
}
