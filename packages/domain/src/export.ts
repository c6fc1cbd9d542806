import { z } from 'zod';
import { exportTypes } from './enums.ts';
import { uuidSchema } from './ids.ts';
import { nextCursorSchema, pageInput, timestampSchema } from './paging.ts';

export const exportStatuses = ['queued', 'running', 'ready', 'failed'] as const;

export const createExportInput = z
  .strictObject({
    architectureId: uuidSchema.optional(),
    /** The current version of this conversation, where no version is named. */
    conversationId: uuidSchema.optional(),
    exportType: z.enum(exportTypes),
  })
  .refine((input) => input.architectureId !== undefined || input.conversationId !== undefined, {
    path: ['architectureId'],
    message: 'Name an architecture or a conversation.',
  });
export const listExportsInput = z.strictObject({
  ...pageInput.shape,
  conversationId: uuidSchema.optional(),
});
export const exportIdInput = z.strictObject({ id: uuidSchema });

export const exportSchema = z.object({
  id: uuidSchema,
  conversationId: uuidSchema,
  architectureId: uuidSchema.nullable(),
  status: z.enum(exportStatuses),
  exportType: z.enum(exportTypes),
  fileName: z.string().nullable(),
  byteSize: z.int().nullable(),
  downloadCount: z.int(),
  createdAt: timestampSchema,
  expiresAt: timestampSchema.nullable(),
});
export const exportAnswer = z.object({ export: exportSchema });
export const exportsAnswer = z.object({
  exports: z.array(exportSchema),
  nextCursor: nextCursorSchema,
});
/** The file itself, for the door that sends it. */
export const exportFileAnswer = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  content: z.string(),
});

export type CreateExportInput = z.infer<typeof createExportInput>;
export type ListExportsInput = z.infer<typeof listExportsInput>;
export type Export = z.infer<typeof exportSchema>;
export type ExportFile = z.infer<typeof exportFileAnswer>;
