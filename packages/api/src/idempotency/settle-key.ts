import type { Transaction } from '@aa/db';
import { AppError } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { readClaimMs, toBell } from './claim-key.ts';
import type { KeyedCall } from './claim-key.ts';

/** Tells the others that the run goes on. */
export async function renewClaim(
  ctx: ServiceContext,
  call: KeyedCall & { token: string },
): Promise<void> {
  const until = new Date(ctx.clock().getTime() + readClaimMs(ctx)).toISOString();
  await ctx.db.execute(sql`
    update idempotency_keys set claimed_until = ${until}::timestamptz
    where user_id = ${ctx.userId} and key = ${call.key} and claim_token = ${call.token}::uuid`);
}

/** Keeps the answer for every later call with the key. */
export async function storeAnswer(
  ctx: ServiceContext,
  call: KeyedCall & { token: string },
  { status, answer }: { status: number | null; answer: string },
): Promise<void> {
  await ctx.db.execute(sql`
    update idempotency_keys
    set status = ${status}::int, answer = ${answer}, claim_token = null, claimed_until = null
    where user_id = ${ctx.userId} and key = ${call.key} and claim_token = ${call.token}::uuid`);
  ctx.wakeUps.ring(toBell(ctx, call));
}

/** After a refusal: the key is free again, unless something was done that a later run must go on from. */
export async function releaseKey(
  ctx: ServiceContext,
  call: KeyedCall & { token: string },
): Promise<void> {
  const now = ctx.clock().toISOString();
  await ctx.db.execute(sql`
    with freed as (
      delete from idempotency_keys
      where user_id = ${ctx.userId} and key = ${call.key} and claim_token = ${call.token}::uuid
        and effect is null
    )
    update idempotency_keys set claim_token = null, claimed_until = ${now}::timestamptz
    where user_id = ${ctx.userId} and key = ${call.key} and claim_token = ${call.token}::uuid
      and effect is not null`);
  ctx.wakeUps.ring(toBell(ctx, call));
}

/**
 * Writes down, with the work itself, what was done under the key. Throws UNAVAILABLE, which undoes the
 * work, when another run has the key by now: a process that stood still must not do it a second time.
 */
export async function recordEffect(
  ctx: ServiceContext,
  call: KeyedCall & { token: string },
  { tx, effect }: { tx: Transaction; effect: object },
): Promise<void> {
  const rows = await tx.execute(sql`
    update idempotency_keys set effect = ${JSON.stringify(effect)}::jsonb
    where user_id = ${ctx.userId} and key = ${call.key} and claim_token = ${call.token}::uuid
    returning 1`);
  if (rows.length > 0) return;
  throw new AppError('UNAVAILABLE', 'Another request with this key is at work. Send it again.', {
    retryAfterSeconds: 1,
  });
}
