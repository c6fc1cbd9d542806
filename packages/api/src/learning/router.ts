import {
  emptySchema,
  learningAnswer,
  learningInteractionInput,
  learningTopicAnswer,
} from '@aa/domain';
import { answer } from '../output.ts';
import { authenticatedProcedure, router } from '../trpc.ts';
import { listProgress, recordInteraction } from './service.ts';

export const learningRouter = router({
  list: authenticatedProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/learning',
        tags: ['Learning'],
        summary: 'Progress by topic',
      },
    })
    .input(emptySchema.optional())
    .output(answer(learningAnswer))
    .query(({ ctx }) => listProgress(ctx)),
  recordInteraction: authenticatedProcedure
    .meta({
      idempotent: true,
      openapi: {
        method: 'POST',
        path: '/learning/{topic}/interactions',
        tags: ['Learning'],
        summary: 'Record what was read, exercised or answered',
      },
    })
    .input(learningInteractionInput)
    .output(answer(learningTopicAnswer))
    .mutation(({ ctx, input }) => recordInteraction(ctx, input)),
});
