import { schema } from '@aa/db';
import { AppError, type Export, type ExportFile, type ListExportsInput } from '@aa/domain';
import { exportFormats } from '@aa/exports';
import { and, desc, eq, getTableColumns, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ServiceContext } from '../context.ts';
import { isIdKey, parseCursor, toCursor } from '../paging.ts';
import { toExport } from './export-row.ts';

const { architectureExports } = schema;
const { exportData: _content, ...leanColumns } = getTableColumns(architectureExports);
const storedFileSchema = z.object({ text: z.string() });

/** The user's exports, newest first, without their files. */
export async function listExports(
  ctx: ServiceContext,
  input: ListExportsInput,
): Promise<{ exports: Export[]; nextCursor: string | null }> {
  const [before] = parseCursor(input.cursor, isIdKey) ?? [];
  const rows = await ctx.db
    .select(leanColumns)
    .from(architectureExports)
    .where(
      and(
        eq(architectureExports.userId, ctx.userId),
        input.conversationId
          ? eq(architectureExports.conversationId, input.conversationId)
          : undefined,
        before ? lt(architectureExports.id, before) : undefined,
      ),
    )
    .orderBy(desc(architectureExports.id))
    .limit(input.limit + 1);
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    exports: shown.map(toExport),
    nextCursor: last && rows.length > input.limit ? toCursor([last.id]) : null,
  };
}

/** Throws EXPORT_NOT_FOUND, also for another user's. */
export async function getExport(
  ctx: ServiceContext,
  input: { id: string },
): Promise<{ export: Export }> {
  const [row] = await ctx.db.select(leanColumns).from(architectureExports).where(owned(ctx, input));
  if (!row) throw createNotFoundError();
  return { export: toExport(row) };
}

/** The file, counted as downloaded. Throws EXPORT_NOT_FOUND, EXPORT_NOT_READY, EXPORT_EXPIRED. */
export async function downloadExport(
  ctx: ServiceContext,
  input: { id: string },
): Promise<ExportFile> {
  const [row] = await ctx.db.select().from(architectureExports).where(owned(ctx, input));
  if (!row) throw createNotFoundError();
  if (row.expiresAt && row.expiresAt <= ctx.clock())
    throw new AppError('EXPORT_EXPIRED', 'This document has expired. Make it again.');
  const format = exportFormats[row.exportType];
  if (row.status !== 'ready' || !format || row.fileName === null)
    throw new AppError(
      'EXPORT_NOT_READY',
      'This document is not ready yet. Ask again in a moment.',
    );
  const { text } = storedFileSchema.parse(row.exportData);
  await ctx.db
    .update(architectureExports)
    .set({ downloadCount: sql`${architectureExports.downloadCount} + 1` })
    .where(owned(ctx, input));
  return { fileName: row.fileName, mediaType: format.mediaType, content: text };
}

/** Throws EXPORT_NOT_FOUND, also for another user's. */
export async function deleteExport(
  ctx: ServiceContext,
  input: { id: string },
): Promise<Record<string, never>> {
  const deleted = await ctx.db
    .delete(architectureExports)
    .where(owned(ctx, input))
    .returning({ id: architectureExports.id });
  if (deleted.length === 0) throw createNotFoundError();
  return {};
}

function owned(ctx: ServiceContext, input: { id: string }) {
  return and(eq(architectureExports.userId, ctx.userId), eq(architectureExports.id, input.id));
}

function createNotFoundError(): AppError {
  return new AppError('EXPORT_NOT_FOUND', 'There is no such export.');
}
