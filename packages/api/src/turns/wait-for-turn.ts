import { AppError, maxTurnWaitSeconds } from '@aa/domain';
import type { ServiceContext } from '../context.ts';
import type { AcceptedMessage } from './accept-message.ts';
import type { TurnOutcome } from './run-turn.ts';
import type { TurnJob } from './turn-job.ts';
import { isFinished } from './turn-row.ts';
import { findTurnState, toAcceptedState, toOutcomeState } from './turn-state.ts';
import type { TurnState } from './turn-state.ts';

/** Missing a wake-up costs at most this. */
const pollEveryMs = 2000;

/**
 * Sets an accepted turn going and waits for its end as long as the caller wants; whoever stops waiting
 * does not stop the work. Answers the state at the end of the wait.
 */
export async function followTurn(
  ctx: ServiceContext,
  accepted: AcceptedMessage,
): Promise<TurnState> {
  const local = ctx.turnRunner?.accept(accepted.job, accepted.claimed);
  // Another tab shows the message as soon as it stands; nobody waits for the bell.
  ctx.wakeUps.ring(accepted.job.conversationId);
  const deadline = computeDeadline(ctx);
  if (deadline <= Date.now()) return toAcceptedState(accepted);
  const outcome = await untilDeadline(ctx, local, deadline);
  return toOutcomeState(accepted, outcome) ?? waitForEnd(ctx, accepted.job, deadline);
}

/** As `followTurn`, for a turn that was accepted by an earlier run of the same call. */
export async function resumeTurn(ctx: ServiceContext, job: TurnJob): Promise<TurnState> {
  const local = ctx.turnRunner?.accept(job);
  const deadline = computeDeadline(ctx);
  if (deadline > Date.now()) await untilDeadline(ctx, local, deadline);
  return waitForEnd(ctx, job, deadline);
}

function computeDeadline(ctx: ServiceContext): number {
  return Date.now() + (ctx.waitSeconds ?? maxTurnWaitSeconds) * 1000;
}

async function waitForEnd(
  ctx: ServiceContext,
  { conversationId, turnId }: TurnJob,
  deadline: number,
): Promise<TurnState> {
  for (;;) {
    const state = await findTurnState(ctx, { conversationId, turnId });
    if (state === undefined) {
      throw new AppError('CONVERSATION_NOT_FOUND', 'The conversation was deleted meanwhile.');
    }
    const leftMs = deadline - Date.now();
    if (isFinished(state.turn) || leftMs <= 0 || ctx.signal?.aborted) return state;
    await ctx.wakeUps.wait(conversationId, {
      timeoutMs: Math.min(pollEveryMs, leftMs),
      ...(ctx.signal && { signal: ctx.signal }),
    });
  }
}

/** What this process makes of the turn; undefined when the wait is over before, or it does not run here. */
async function untilDeadline(
  ctx: ServiceContext,
  local: Promise<TurnOutcome | undefined> | undefined,
  deadline: number,
): Promise<TurnOutcome | undefined> {
  if (local === undefined) return undefined;
  const { signal } = ctx;
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
      resolve(undefined);
    };
    const timer = setTimeout(leave, deadline - Date.now());
    signal?.addEventListener('abort', leave, { once: true });
    if (signal?.aborted) leave();
    local.then((outcome) => {
      resolve(outcome);
      leave();
    }, reject);
  });
}
