import type { Turn } from '@aa/domain';
import type { RequestContext } from '../context.ts';
import { isFinished } from './turn-row.ts';

/** Passes an answer with its turn on; while the turn goes on, its status is 202. */
export function withTurnStatus<Answer extends { turn: Turn }>(
  ctx: Pick<RequestContext, 'setStatus'>,
  answer: Answer,
): Answer {
  if (!isFinished(answer.turn)) ctx.setStatus(202);
  return answer;
}
