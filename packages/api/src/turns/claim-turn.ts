import { newId, pgErrorCode } from '@aa/db';
import { sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { selectClaimed } from './claimed-turn.ts';
import type { Claimed, ClaimedTurn } from './claimed-turn.ts';
import { defaultLeaseMs } from './turn-job.ts';
import type { ConversationKey } from './turn-job.ts';

export type Claim =
  | { kind: 'claimed'; claimed: Claimed }
  /** Another worker is at the next turn, or its pause is not over: worth a look after `lookAgainMs`. */
  | { kind: 'busy'; lookAgainMs: number }
  /** The conversation has no turn that is not over, or is gone. */
  | { kind: 'idle' };

/** Bounds of the pause before the next look at a turn that could not be had. */
const shortestPauseMs = 20;
const longestPauseMs = 1000;

/**
 * Takes the lease of the conversation's next turn: at most one is running (a unique index sees to it), in
 * the order sent, and only the holder of the token may write what comes of it. One whose worker died goes
 * before all others, also before an earlier one that was asked for again meanwhile.
 */
export async function claimTurn(
  services: Services,
  { userId, conversationId }: ConversationKey,
): Promise<Claim> {
  const token = newId();
  const now = services.clock();
  const until = new Date(now.getTime() + (services.settings.turnLeaseMs ?? defaultLeaseMs));
  try {
    const [turn] = await services.db.execute<ClaimedTurn>(sql`
      with t as (
        update turns
        set status = 'running', attempts = attempts + 1, round_attempts = round_attempts + 1,
          lease_token = ${token}::uuid, lease_until = ${until.toISOString()}::timestamptz,
          started_at = coalesce(started_at, ${now.toISOString()}::timestamptz),
          next_attempt_at = null, error_code = null, error_message = null, steps = '[]'
        where user_id = ${userId} and id = (
            select next.id from turns next
            where next.user_id = ${userId} and next.conversation_id = ${conversationId}
              and next.finished_at is null
            order by next.status = 'running' desc, next.sequence_number limit 1)
          and finished_at is null
          and (status = 'queued'
            or (status = 'retrying' and next_attempt_at <= ${now.toISOString()}::timestamptz)
            or (status = 'running' and lease_until <= ${now.toISOString()}::timestamptz))
        returning *
      )
      select ${selectClaimed(services.agent.context !== 'memory')}
      from t join conversations c on c.user_id = t.user_id and c.id = t.conversation_id`);
    if (turn !== undefined) return { kind: 'claimed', claimed: { token, turn } };
  } catch (error) {
    // Another turn of the conversation was claimed between our look and our write.
    if (pgErrorCode(error) === '23505') return { kind: 'busy', lookAgainMs: longestPauseMs };
    throw error;
  }
  return explainNoClaim(services, { userId, conversationId });
}

async function explainNoClaim(
  services: Services,
  { userId, conversationId }: ConversationKey,
): Promise<Claim> {
  const [next] = await services.db.execute<{ dueAt: string | null }>(sql`
    select coalesce(next_attempt_at, lease_until) as "dueAt" from turns
    where user_id = ${userId} and conversation_id = ${conversationId} and finished_at is null
    order by status = 'running' desc, sequence_number limit 1`);
  if (next === undefined) return { kind: 'idle' };
  const dueInMs = next.dueAt === null ? 0 : Date.parse(next.dueAt) - services.clock().getTime();
  return {
    kind: 'busy',
    lookAgainMs: Math.min(Math.max(dueInMs, shortestPauseMs), longestPauseMs),
  };
}
