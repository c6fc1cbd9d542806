import type { Turn, TurnStatus, TurnStep } from '@aa/domain';
import { sql } from 'drizzle-orm';

/** A turn as the statements of this folder select it: `turnColumns`, or the JSON object of `turnJson`. */
export interface TurnRow extends Record<string, unknown> {
  id: string;
  conversationId: string;
  status: TurnStatus;
  attempts: number;
  steps: TurnStep[];
  errorCode: string | null;
  errorMessage: string | null;
  userMessageId: string;
  messageId: string | null;
  nextAttemptAt: string | null;
  createdAt: string;
  finishedAt: string | null;
}

/** The columns of a turn under the names of `TurnRow`; the table must be called `t`. */
export const turnColumns =
  sql.raw(`t.id, t.conversation_id as "conversationId", t.status, t.attempts,
  t.steps, t.error_code as "errorCode", t.error_message as "errorMessage",
  t.user_message_id as "userMessageId", t.message_id as "messageId",
  t.next_attempt_at as "nextAttemptAt", t.created_at as "createdAt", t.finished_at as "finishedAt"`);

/** `2026-03-04 05:06:07.89+00`, as connections in UTC write an instant. */
const utcInstant = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,6})?\+00(?::00)?$/;

/** PostgreSQL's text of an instant as ISO 8601, UTC. Lists have many: parsing each would cost a tenth of them. */
export function toIso(text: string): string {
  if (!utcInstant.test(text)) return new Date(text).toISOString();
  const fraction = text.charAt(19) === '.' ? text.slice(20, text.indexOf('+')) : '';
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}

export function toIsoOrNull(text: string | null): string | null {
  return text === null ? null : toIso(text);
}

export function toTurn(row: TurnRow): Turn {
  return {
    id: row.id,
    conversationId: row.conversationId,
    status: row.status,
    attempts: row.attempts,
    steps: row.steps,
    error:
      row.errorCode === null || row.errorMessage === null
        ? null
        : { code: row.errorCode, message: row.errorMessage },
    userMessageId: row.userMessageId,
    messageId: row.messageId,
    nextAttemptAt: toIsoOrNull(row.nextAttemptAt),
    createdAt: toIso(row.createdAt),
    finishedAt: toIsoOrNull(row.finishedAt),
  };
}

/** True when nothing more happens to the turn by itself. */
export function isFinished(turn: Pick<Turn, 'status'>): boolean {
  return turn.status === 'succeeded' || turn.status === 'failed' || turn.status === 'cancelled';
}
