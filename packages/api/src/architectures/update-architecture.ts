import { AppError, canMoveArchitecture } from '@aa/domain';
import type { ArchitectureStatus, UpdateArchitectureInput } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { matchesTag, readArchitecture } from './architecture-row.ts';
import type { TaggedArchitecture } from './architecture-row.ts';
import { createVersion } from './create-version.ts';

/**
 * Moves a version along its review, changes its title or description, or makes a new version of edited
 * content. Throws ARCHITECTURE_NOT_FOUND, INVALID_TRANSITION, VERSION_CONFLICT (what was read is not what
 * stands), VALIDATION_ERROR (content that points to nothing).
 */
export async function updateArchitecture(
  ctx: ServiceContext,
  input: UpdateArchitectureInput,
): Promise<TaggedArchitecture> {
  const read = await readArchitecture(ctx, input.id);
  const { ifMatch } = input;
  if (ifMatch !== undefined && !matchesTag(read, ifMatch)) throw createConflictError(read);
  const { architectureData, status } = input;
  if (architectureData !== undefined) {
    if (status !== undefined && status !== 'DRAFT') {
      throw createTransitionError('DRAFT', status, 'A new version begins as a draft.');
    }
    const id = await createVersion(ctx, read.architecture, {
      ...input,
      architectureData,
      mustBeNewest: ifMatch !== undefined,
    });
    if (id === undefined) throw createConflictError(read);
    return readArchitecture(ctx, id);
  }
  checkChange(read.architecture.status, input);
  const now = ctx.clock().toISOString();
  const rows = await ctx.db.execute(sql`
    update architectures
    set status = coalesce(${status ?? null}::architecture_status, status),
      title = coalesce(${input.title ?? null}, title),
      description = coalesce(${input.description ?? null}, description),
      updated_at = greatest(${now}::timestamptz, updated_at + interval '1 millisecond')
    where user_id = ${ctx.userId} and id = ${input.id}
      and status = ${read.architecture.status}::architecture_status
    returning 1`);
  if (rows.length === 0) throw createConflictError(await readArchitecture(ctx, input.id));
  return readArchitecture(ctx, input.id);
}

function checkChange(from: ArchitectureStatus, input: UpdateArchitectureInput): void {
  const { status } = input;
  if (status !== undefined && status !== from && !canMoveArchitecture(from, status)) {
    throw createTransitionError(
      from,
      status,
      `An architecture that is ${from} can’t become ${status}.`,
    );
  }
  const isWorded = input.title !== undefined || input.description !== undefined;
  if (isWorded && (from === 'APPROVED' || from === 'IMPLEMENTED')) {
    throw createTransitionError(
      from,
      from,
      'What is approved does not change. Make a new version.',
    );
  }
}

function createTransitionError(from: string, to: string, message: string): AppError {
  return new AppError('INVALID_TRANSITION', message, { details: { from, to } });
}

function createConflictError({ architecture, etag }: TaggedArchitecture): AppError {
  return new AppError(
    'VERSION_CONFLICT',
    'Somebody saved a newer version meanwhile. Read it, compare, then save again.',
    { details: { etag, contentHash: architecture.contentHash, version: architecture.version } },
  );
}
