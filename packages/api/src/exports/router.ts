import {
  createExportInput,
  emptySchema,
  exportAnswer,
  exportFileAnswer,
  exportIdInput,
  exportsAnswer,
  listExportsInput,
} from '@aa/domain';
import { answer } from '../output.ts';
import { authenticatedProcedure, router } from '../trpc.ts';
import { createExport } from './create-export.ts';
import { deleteExport, downloadExport, getExport, listExports } from './service.ts';

const tags = ['Exports'];

export const exportsRouter = router({
  create: authenticatedProcedure
    .meta({
      status: 201,
      idempotent: true,
      openapi: { method: 'POST', path: '/exports', tags, summary: 'Write a document' },
    })
    .input(createExportInput)
    .output(answer(exportAnswer))
    .mutation(({ ctx, input }) => createExport(ctx, input)),
  list: authenticatedProcedure
    .meta({
      openapi: { method: 'GET', path: '/exports', tags, summary: 'Documents, newest first' },
    })
    .input(listExportsInput)
    .output(answer(exportsAnswer))
    .query(({ ctx, input }) => listExports(ctx, input)),
  get: authenticatedProcedure
    .meta({ openapi: { method: 'GET', path: '/exports/{id}', tags, summary: 'One document' } })
    .input(exportIdInput)
    .output(answer(exportAnswer))
    .query(({ ctx, input }) => getExport(ctx, input)),
  /** The file for the door that sends it; a mutation, since it counts. */
  download: authenticatedProcedure
    .input(exportIdInput)
    .output(answer(exportFileAnswer))
    .mutation(({ ctx, input }) => downloadExport(ctx, input)),
  delete: authenticatedProcedure
    .meta({
      openapi: { method: 'DELETE', path: '/exports/{id}', tags, summary: 'Delete a document' },
    })
    .input(exportIdInput)
    .output(answer(emptySchema))
    .mutation(({ ctx, input }) => deleteExport(ctx, input)),
});
