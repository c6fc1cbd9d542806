import type { ServiceContext } from '../context.ts';
import type { TurnJob } from './turn-job.ts';

/** The turn that an earlier run of the same call accepted before it was cut off; undefined when there is none. */
export function findBegunTurn(ctx: ServiceContext): TurnJob | undefined {
  // `acceptMessage` records nothing else.
  return (ctx.idempotency?.effect as TurnJob | null | undefined) ?? undefined;
}
