import { AppError } from '@aa/domain';
import type { Architecture } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { toIso } from '../turns/turn-row.ts';

/** The same for what another user owns and for what does not exist. */
export function createArchitectureNotFoundError(): AppError {
  return new AppError('ARCHITECTURE_NOT_FOUND', 'There is no such architecture.');
}

type ArchitectureRow = Architecture & Record<string, unknown> & { updatedAt: string };

/** A version with its tag, which changes with everything that can change of it. */
export interface TaggedArchitecture {
  architecture: Architecture;
  etag: string;
}

/** One version of the user's. Throws ARCHITECTURE_NOT_FOUND, also for another user's. */
export async function readArchitecture(
  ctx: ServiceContext,
  id: string,
): Promise<TaggedArchitecture> {
  const [row] = await ctx.db.execute<ArchitectureRow>(sql`
    select id, conversation_id as "conversationId", title, description, version, status,
      diagram_type as "diagramType", created_at as "createdAt", updated_at as "updatedAt",
      content_hash as "contentHash", architecture_data as "architectureData",
      why_reasoning as "whyReasoning", business_impact as "businessImpact",
      educational_content as "educationalContent", technical_decisions as "technicalDecisions",
      alternatives_considered as "alternativesConsidered", findings
    from architectures where user_id = ${ctx.userId} and id = ${id}`);
  if (row === undefined) throw createArchitectureNotFoundError();
  const { updatedAt, ...architecture } = row;
  return {
    architecture: { ...architecture, createdAt: toIso(row.createdAt) },
    etag: `"${row.contentHash}.${Date.parse(updatedAt).toString(36)}"`,
  };
}

/** True when what the caller read is what stands: by tag, by content hash, or by version number. */
export function matchesTag({ architecture, etag }: TaggedArchitecture, ifMatch: string): boolean {
  return ifMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some(
      (tag) =>
        tag === '*' ||
        tag === etag ||
        [architecture.contentHash, String(architecture.version), etag.slice(1, -1)].includes(
          tag.replaceAll('"', ''),
        ),
    );
}
