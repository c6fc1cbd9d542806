import { retryGuardedWrite } from '@aa/db';
import type { Transaction } from '@aa/db';
import { sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { computeBackoffMs } from './describe-failure.ts';
import type { AttemptFailure } from './describe-failure.ts';
import type { TurnJob } from './turn-job.ts';
import type { PendingEvent, TurnProgress } from './turn-progress.ts';

export type FailureOutcome =
  | { kind: 'retrying'; inMs: number }
  | { kind: 'failed' }
  /** The lease was another's by then. */
  | { kind: 'lost' };

interface Failing {
  job: TurnJob;
  token: string;
  turn: ClaimedTurn;
  progress: TurnProgress;
}

/** Ends an attempt without a reply: another one later while there are any left, else the turn has failed. */
export async function settleFailure(
  services: Services,
  failing: Failing,
  failure: AttemptFailure,
): Promise<FailureOutcome> {
  const { settings } = services;
  const { roundAttempts } = failing.turn;
  if (failure.isRetryable && roundAttempts < settings.agentMaxAttempts) {
    const backoffMs = computeBackoffMs(
      roundAttempts,
      settings.turnRetryBaseMs ?? 1000,
      Math.random(),
    );
    const inMs = Math.max(backoffMs, failure.retryAfterMs);
    const isMine = await services.db.transaction(async (tx) => {
      const written = await writeFailure(services, tx, failing, { failure, inMs });
      if (written) await services.jobs.sendTurn(tx, failing.job, { startAfterMs: inMs });
      return written;
    });
    return isMine ? { kind: 'retrying', inMs } : { kind: 'lost' };
  }
  const times = roundAttempts === 1 ? 'once' : `${roundAttempts} times`;
  const message = `${failure.message} It was tried ${times}. Your message is kept: try again, or write on.`;
  const isMine = await retryGuardedWrite(() =>
    writeFailure(services, services.db, failing, { failure: { ...failure, message } }),
  );
  return { kind: isMine ? 'failed' : 'lost' };
}

async function writeFailure(
  services: Services,
  executor: Pick<Transaction, 'execute'>,
  { job, token, turn, progress }: Failing,
  { failure, inMs }: { failure: AttemptFailure; inMs?: number },
): Promise<boolean> {
  const now = services.clock();
  const nextAt = inMs === undefined ? null : new Date(now.getTime() + inMs).toISOString();
  const status = nextAt === null ? 'failed' : 'retrying';
  const told = { attempt: turn.attempts, code: failure.code, message: failure.message };
  const events: PendingEvent[] = [
    ...progress.take(),
    nextAt === null
      ? { type: 'turn.failed', data: told }
      : {
          type: 'turn.step',
          data: {
            attempt: turn.attempts,
            agent: 'agent',
            title: `Attempt ${turn.attempts}`,
            status: 'failed',
            detail: failure.message,
            nextAttemptAt: nextAt,
          },
        },
  ];
  const [row] = await executor.execute(sql`
    with t as (
      update turns
      set status = ${status}::turn_status, next_attempt_at = ${nextAt}::timestamptz,
        finished_at = case when ${nextAt}::timestamptz is null then ${now.toISOString()}::timestamptz end,
        error_code = ${failure.code}, error_message = ${failure.message},
        lease_token = null, lease_until = null, steps = ${JSON.stringify(progress.steps)}::jsonb
      where user_id = ${job.userId} and id = ${job.turnId} and status = 'running'
        and lease_token = ${token}::uuid
      returning user_id, conversation_id, id
    ), c as (
      update conversations set last_event_id = last_event_id + ${events.length}::int
      from t where conversations.user_id = t.user_id and conversations.id = t.conversation_id
      returning conversations.last_event_id
    ), e as (
      insert into turn_events (user_id, conversation_id, id, turn_id, type, data, created_at)
      select t.user_id, t.conversation_id, c.last_event_id - ${events.length}::int + e.position, t.id,
        e.value->>'type', e.value->'data', ${now.toISOString()}::timestamptz
      from t, c, jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality as e (value, position)
    )
    select 1 from t`);
  return row !== undefined;
}
