import {
  architectureAnswer,
  architectureDiffSchema,
  architectureIdInput,
  architecturesAnswer,
  computeArchitectureDiff,
  diagramAnswer,
  diagramInput,
  diffArchitecturesInput,
  listArchitecturesInput,
  updateArchitectureInput,
  whatIfAnswer,
  whatIfInput,
} from '@aa/domain';
import { answer } from '../output.ts';
import { authenticatedProcedure, router } from '../trpc.ts';
import { readArchitecture } from './architecture-row.ts';
import { exploreWhatIf } from './explore-what-if.ts';
import { listArchitectures } from './list-architectures.ts';
import { renderDiagram } from './render-diagram.ts';
import { updateArchitecture } from './update-architecture.ts';

const openapi = { tags: ['Architectures'], protect: true };

export const architecturesRouter = router({
  list: authenticatedProcedure
    .meta({
      openapi: {
        ...openapi,
        method: 'GET',
        path: '/architectures',
        summary: 'List versions, newest first',
      },
    })
    .input(listArchitecturesInput)
    .output(answer(architecturesAnswer))
    .query(({ ctx, input }) => listArchitectures(ctx, input)),

  get: authenticatedProcedure
    .meta({
      openapi: {
        ...openapi,
        method: 'GET',
        path: '/architectures/{id}',
        summary: 'Read an architecture',
      },
    })
    .input(architectureIdInput)
    .output(answer(architectureAnswer))
    .query(async ({ ctx, input }) => {
      const { architecture, etag } = await readArchitecture(ctx, input.id);
      ctx.setHeader('etag', etag);
      return { architecture };
    }),

  update: authenticatedProcedure
    .meta({
      idempotent: true,
      openapi: {
        ...openapi,
        method: 'PATCH',
        path: '/architectures/{id}',
        summary: 'Review an architecture, or save edited content as a new version',
      },
    })
    .input(updateArchitectureInput)
    .output(answer(architectureAnswer))
    .mutation(async ({ ctx, input }) => {
      const ifMatch = input.ifMatch ?? ctx.ifMatch ?? undefined;
      const { architecture, etag } = await updateArchitecture(ctx, { ...input, ifMatch });
      ctx.setHeader('etag', etag);
      return { architecture };
    }),

  diff: authenticatedProcedure
    .meta({
      openapi: {
        ...openapi,
        method: 'GET',
        path: '/architectures/{id}/diff/{otherId}',
        summary: 'What differs from this version to the other one',
      },
    })
    .input(diffArchitecturesInput)
    .output(answer(architectureDiffSchema))
    .query(async ({ ctx, input }) => {
      const [before, after] = await Promise.all([
        readArchitecture(ctx, input.id),
        readArchitecture(ctx, input.otherId),
      ]);
      return computeArchitectureDiff(
        before.architecture.architectureData,
        after.architecture.architectureData,
      );
    }),

  whatIf: authenticatedProcedure
    .meta({
      idempotent: true,
      openapi: {
        ...openapi,
        method: 'POST',
        path: '/architectures/{id}/what-if',
        summary: 'What the architecture would be with other facts; nothing is stored',
      },
    })
    .input(whatIfInput)
    .output(answer(whatIfAnswer))
    .mutation(({ ctx, input }) => exploreWhatIf(ctx, input)),

  diagram: authenticatedProcedure
    .input(diagramInput)
    .output(answer(diagramAnswer))
    .query(({ ctx, input }) => renderDiagram(ctx, input)),
});
