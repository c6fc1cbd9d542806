import { auditEvents, type Database, newId, nobodyId, type Transaction } from '@aa/db';
import type { RequestContext } from '../context.ts';

/** Everything that is written to the audit log. Names are stored: never rename one. */
const auditActions = [
  'account.registered',
  'account.registration-refused',
  'account.exported',
  'account.deleted',
  'profile.changed',
  'login',
  'logout',
  'session.ended',
  'sessions.all-ended',
  'password.changed',
  'password.confirmed',
  'password.rehashed',
] as const;
type AuditAction = (typeof auditActions)[number];

export interface AuditEvent {
  action: AuditAction;
  outcome?: 'success' | 'failure';
  /** Absent where no account is known. */
  userId?: string;
  sessionId?: string;
  /** Codes and counts only: never words of users. */
  details?: Record<string, string | number | boolean>;
}

type AuditContext = Pick<RequestContext, 'requestId' | 'client' | 'services'>;

/** Writes one event: in the transaction of what it tells of, where there is one. */
export async function writeAuditEvent(
  executor: Database | Transaction,
  ctx: AuditContext,
  event: AuditEvent,
): Promise<void> {
  await executor.insert(auditEvents).values({
    userId: event.userId ?? nobodyId,
    id: newId(),
    action: event.action,
    outcome: event.outcome ?? 'success',
    sessionId: event.sessionId,
    ipAddress: ctx.client.ipAddress,
    userAgent: ctx.client.userAgent?.slice(0, 500),
    requestId: ctx.requestId,
    details: event.details,
    createdAt: ctx.services.clock(),
  });
}
