import { newId, schema } from '@aa/db';
import { AppError, type CreateExportInput, type Export } from '@aa/domain';
import { exportFormats, type ExportSource } from '@aa/exports';
import { and, eq } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { createConversationNotFoundError } from '../conversations/not-found.ts';
import { toExport } from './export-row.ts';
import { nameFile } from './name-file.ts';

const lifeMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Writes a document of an architecture version and keeps it for a week. Throws ARCHITECTURE_NOT_FOUND,
 * CONVERSATION_NOT_FOUND (also for another user's), VALIDATION_ERROR for a format that can't be written.
 */
export async function createExport(
  ctx: ServiceContext,
  input: CreateExportInput,
): Promise<{ export: Export }> {
  const format = exportFormats[input.exportType];
  if (!format) throw createFormatError(input.exportType);
  const architectureId = input.architectureId ?? (await findCurrent(ctx, input.conversationId));
  const { conversationId, source } = await readSource(ctx, architectureId);
  const content = await format.generate(source);
  const now = ctx.clock();
  const row = {
    userId: ctx.userId,
    id: newId(),
    conversationId,
    architectureId,
    exportType: input.exportType,
    status: 'ready' as const,
    fileName: nameFile(source.title, source.version, format.extension),
    filePath: null,
    byteSize: content.byteLength,
    downloadCount: 0,
    expiresAt: new Date(now.getTime() + lifeMs),
    createdAt: now,
  };
  const text = new TextDecoder().decode(content);
  await ctx.db
    .insert(schema.architectureExports)
    .values({ ...row, exportData: { schemaVersion: 1, text } });
  return { export: toExport(row) };
}

function createFormatError(exportType: string): AppError {
  const message = `${exportType} can't be written. Choose one of ${Object.keys(exportFormats).join(', ')}.`;
  return new AppError('VALIDATION_ERROR', message, { details: [{ path: 'exportType', message }] });
}

async function findCurrent(
  ctx: ServiceContext,
  conversationId: string | undefined,
): Promise<string> {
  const { conversations } = schema;
  const [row] =
    conversationId === undefined
      ? []
      : await ctx.db
          .select({ current: conversations.currentArchitectureId })
          .from(conversations)
          .where(and(eq(conversations.userId, ctx.userId), eq(conversations.id, conversationId)));
  if (!row) throw createConversationNotFoundError();
  if (row.current === null) throw createNotFoundError();
  return row.current;
}

async function readSource(
  ctx: ServiceContext,
  architectureId: string,
): Promise<{ conversationId: string; source: ExportSource }> {
  const { architectures } = schema;
  const [row] = await ctx.db
    .select()
    .from(architectures)
    .where(and(eq(architectures.userId, ctx.userId), eq(architectures.id, architectureId)));
  if (!row) throw createNotFoundError();
  return {
    conversationId: row.conversationId,
    source: {
      title: row.title,
      version: row.version,
      status: row.status,
      createdAt: row.createdAt.toISOString(),
      contentHash: row.contentHash,
      // Checked against these schemas when the version was stored.
      data: row.architectureData as ExportSource['data'],
      why: row.whyReasoning as ExportSource['why'],
      business: row.businessImpact as ExportSource['business'],
    },
  };
}

function createNotFoundError(): AppError {
  return new AppError('ARCHITECTURE_NOT_FOUND', 'There is no such architecture.');
}
