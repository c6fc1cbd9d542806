import type { schema } from '@aa/db';
import type { Export } from '@aa/domain';

export type ExportRow = Omit<typeof schema.architectureExports.$inferSelect, 'exportData'>;

/** A row as the contract shows it. */
export function toExport(row: ExportRow): Export {
  return {
    id: row.id,
    conversationId: row.conversationId,
    architectureId: row.architectureId,
    status: row.status,
    exportType: row.exportType,
    fileName: row.fileName,
    byteSize: row.byteSize,
    downloadCount: row.downloadCount,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}
