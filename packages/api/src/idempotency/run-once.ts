import type { RequestContext, ServiceContext } from '../context.ts';
import { claimKey, readClaimMs } from './claim-key.ts';
import { checkKey, hashRequest } from './hash-request.ts';
import { recordEffect, releaseKey, renewClaim, storeAnswer } from './settle-key.ts';

type Context = RequestContext & ServiceContext;

/** What a run of the call gives: its data, or an error that is kept as it is. */
export type RunResult<Refusal> = { ok: true; data: unknown } | (Refusal & { ok: false });

interface Call<Refusal> {
  procedure: string;
  input: unknown;
  run: (ctx: Context) => Promise<RunResult<Refusal>>;
}

/**
 * Runs a call that carries a key once: its answer is kept, and given to everyone who comes with the same
 * key, now or within a day. A refusal is not kept, so nothing stands of a request that failed validation.
 * Throws IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR (the key), UNAVAILABLE.
 */
export async function runOnce<Refusal>(
  ctx: Context,
  key: string,
  { procedure, input, run }: Call<Refusal>,
): Promise<RunResult<Refusal>> {
  checkKey(key);
  const call = { key, requestHash: hashRequest(procedure, input) };
  const claim = await claimKey(ctx, call);
  if (claim.kind === 'answered') {
    if (claim.status !== null) ctx.setStatus(claim.status);
    return { ok: true, data: JSON.parse(claim.answer) };
  }
  const owned = { ...call, token: claim.token };
  let status: number | null = null;
  let hasEffect = claim.effect !== null;
  let result: RunResult<Refusal>;
  const renewing = setInterval(() => {
    renewClaim(ctx, owned).catch((error: unknown) => {
      ctx.logger.warn({ err: error }, 'The claim of a key could not be renewed.');
    });
  }, readClaimMs(ctx) / 3);
  try {
    result = await run({
      ...ctx,
      setStatus: (code) => {
        status = code;
        ctx.setStatus(code);
      },
      idempotency: {
        effect: claim.effect,
        async recordEffect(tx, effect) {
          await recordEffect(ctx, owned, { tx, effect });
          hasEffect = true;
        },
      },
    });
  } catch (error) {
    await releaseKey(ctx, owned);
    throw error;
  } finally {
    clearInterval(renewing);
  }
  // Who went away before the turn was over comes back for its end, not for what stood when he left.
  const isLeft = hasEffect && ctx.signal.aborted;
  ctx.failPoint?.('before-stored-answer');
  if (result.ok && !isLeft) {
    await storeAnswer(ctx, owned, { status, answer: JSON.stringify(result.data) });
  } else {
    await releaseKey(ctx, owned);
  }
  ctx.failPoint?.('after-stored-answer');
  return result;
}
