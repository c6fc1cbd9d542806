import { turnAnswer, turnInput } from '@aa/domain';
import { answer } from '../output.ts';
import { authenticatedProcedure, router } from '../trpc.ts';
import { cancelTurn, getTurn, retryTurn } from './service.ts';

const path = '/conversations/{conversationId}/turns/{turnId}' as const;

export const turnsRouter = router({
  get: authenticatedProcedure
    .meta({
      openapi: { method: 'GET', path, tags: ['Turns'], summary: 'Watch a turn', protect: true },
    })
    .input(turnInput)
    .output(answer(turnAnswer))
    .query(async ({ ctx, input }) => ({ turn: await getTurn(ctx, input) })),

  retry: authenticatedProcedure
    .meta({
      idempotent: true,
      openapi: {
        method: 'POST',
        path: `${path}/retry`,
        tags: ['Turns'],
        summary: 'Try a failed turn again',
        protect: true,
      },
    })
    .input(turnInput)
    .output(answer(turnAnswer))
    .mutation(async ({ ctx, input }) => ({ turn: await retryTurn(ctx, input) })),

  cancel: authenticatedProcedure
    .meta({
      idempotent: true,
      openapi: {
        method: 'POST',
        path: `${path}/cancel`,
        tags: ['Turns'],
        summary: 'Stop a turn; its message stays',
        protect: true,
      },
    })
    .input(turnInput)
    .output(answer(turnAnswer))
    .mutation(async ({ ctx, input }) => ({ turn: await cancelTurn(ctx, input) })),
});
