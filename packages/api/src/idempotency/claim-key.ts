import { AppError } from '@aa/domain';
import { newId } from '@aa/db';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { defaultLeaseMs } from '../turns/turn-job.ts';

/** How long a key is remembered. */
export const keyLifeMs = 24 * 60 * 60 * 1000;
/** How long the same call waits for the first one. */
const waitMs = 40_000;
const lookEveryMs = 200;

export interface KeyedCall {
  key: string;
  requestHash: string;
}

export type KeyClaim =
  /** This call is the one that runs. */
  | { kind: 'run'; token: string; effect: unknown }
  /** It ran before: the answer as it was. */
  | { kind: 'answered'; status: number | null; answer: string };

interface KeyRow extends Record<string, unknown> {
  requestHash: string;
  status: number | null;
  answer: string | null;
}

/**
 * Takes a key for this run, or waits for the answer of the one that has it.
 * Throws IDEMPOTENCY_KEY_REUSED for another request, UNAVAILABLE when the first one does not end.
 */
export async function claimKey(ctx: ServiceContext, call: KeyedCall): Promise<KeyClaim> {
  const until = Date.now() + waitMs;
  for (;;) {
    const claim = await tryClaim(ctx, call);
    if (claim) return claim;
    if (Date.now() > until || ctx.signal?.aborted) {
      throw new AppError('UNAVAILABLE', 'The first request with this key is still at work.', {
        retryAfterSeconds: 5,
      });
    }
    await ctx.wakeUps.wait(toBell(ctx, call), {
      timeoutMs: lookEveryMs,
      ...(ctx.signal && { signal: ctx.signal }),
    });
  }
}

/** A run that was not renewed for so long is over: another may go on in its place, as with turns. */
export function readClaimMs({ settings }: ServiceContext): number {
  return settings.turnLeaseMs ?? defaultLeaseMs;
}

/** The name under which callers wait for the end of a run. */
export function toBell(ctx: ServiceContext, { key }: KeyedCall): string {
  return `key ${ctx.userId} ${key}`;
}

async function tryClaim(
  ctx: ServiceContext,
  { key, requestHash }: KeyedCall,
): Promise<KeyClaim | undefined> {
  const now = ctx.clock();
  const token = newId();
  const until = new Date(now.getTime() + readClaimMs(ctx)).toISOString();
  const expired = new Date(now.getTime() - keyLifeMs).toISOString();
  const [claimed] = await ctx.db.execute<{ effect: unknown }>(sql`
    insert into idempotency_keys as k
      (user_id, key, request_hash, claim_token, claimed_until, created_at)
    values (${ctx.userId}, ${key}, ${requestHash}, ${token}::uuid, ${until}::timestamptz,
      ${now.toISOString()}::timestamptz)
    on conflict (user_id, key) do update
    set claim_token = excluded.claim_token, claimed_until = excluded.claimed_until,
      request_hash = excluded.request_hash, created_at = excluded.created_at, status = null,
      answer = null,
      effect = case when k.created_at < ${expired}::timestamptz then null else k.effect end
    where k.created_at < ${expired}::timestamptz
      or (k.answer is null and k.request_hash = excluded.request_hash
        and k.claimed_until <= ${now.toISOString()}::timestamptz)
    returning k.effect`);
  if (claimed) return { kind: 'run', token, effect: claimed.effect };
  const [row] = await ctx.db.execute<KeyRow>(sql`
    select request_hash as "requestHash", status, answer from idempotency_keys
    where user_id = ${ctx.userId} and key = ${key}`);
  if (row === undefined) return undefined;
  if (row.requestHash !== requestHash) {
    throw new AppError(
      'IDEMPOTENCY_KEY_REUSED',
      'This key was used for another request. Take a new key for a new request.',
    );
  }
  return row.answer === null
    ? undefined
    : { kind: 'answered', status: row.status, answer: row.answer };
}
