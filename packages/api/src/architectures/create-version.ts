import { AppError, runChecks } from '@aa/domain';
import type { Architecture, ArchitectureData } from '@aa/domain';
import { newId } from '@aa/db';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { findBrokenReference } from '../turns/check-reply.ts';
import { toStorableJson } from '../turns/storable-json.ts';
import { computeContentHash } from './content-hash.ts';

interface Edit {
  architectureData: ArchitectureData;
  title?: string | undefined;
  description?: string | undefined;
  /** Refuses when another version became current since the base was read. */
  mustBeNewest: boolean;
}

/**
 * Stores edited content as the conversation's next version, with reasons and figures of its base and
 * findings of its own. Undefined when it had to follow the newest version and does not.
 */
export async function createVersion(
  ctx: ServiceContext,
  base: Architecture,
  edit: Edit,
): Promise<string | undefined> {
  const broken = findBrokenReference(edit.architectureData);
  if (broken !== undefined) throw createContentError(broken);
  const data = { ...edit.architectureData, findings: runChecks(edit.architectureData) };
  const text = toStorableJson(data);
  if (text === undefined)
    throw createContentError('there are NUL or broken Unicode characters in it');
  const contentHash = computeContentHash({ ...base, data });
  const id = newId();
  const now = ctx.clock().toISOString();
  const [row] = await ctx.db.execute(sql`
    with c as (
      update conversations
      set architecture_count = architecture_count + 1, current_architecture_id = ${id}::uuid,
        current_content_hash = ${contentHash}, last_event_id = last_event_id + 1,
        updated_at = greatest(updated_at, ${now}::timestamptz)
      where user_id = ${ctx.userId} and id = ${base.conversationId}
        and (not ${edit.mustBeNewest}::boolean or current_architecture_id = ${base.id}::uuid)
      returning user_id, id, architecture_count, last_event_id
    ), a as (
      insert into architectures (user_id, id, conversation_id, version, title, description,
        diagram_type, visualization_config, architecture_data, why_reasoning, business_impact,
        educational_content, technical_decisions, alternatives_considered, findings, content_hash,
        origin, created_at, updated_at)
      select c.user_id, ${id}::uuid, c.id, c.architecture_count,
        coalesce(${edit.title ?? null}, b.title), coalesce(${edit.description ?? null}, b.description),
        b.diagram_type, b.visualization_config, d.value || '{"schemaVersion": 1}', b.why_reasoning,
        b.business_impact, b.educational_content, d.value -> 'decisions', b.alternatives_considered,
        d.value -> 'findings', ${contentHash}, 'hand', ${now}::timestamptz, ${now}::timestamptz
      from c, architectures b, (select ${text}::jsonb as value) d
      where b.user_id = c.user_id and b.id = ${base.id}::uuid
    ), e as (
      insert into turn_events (user_id, conversation_id, id, type, data, created_at)
      select user_id, id, last_event_id, 'architecture.created',
        jsonb_build_object('architectureId', ${id}::text, 'version', architecture_count),
        ${now}::timestamptz
      from c
    )
    select 1 from c`);
  if (row === undefined) return undefined;
  ctx.wakeUps.ring(base.conversationId);
  return id;
}

function createContentError(detail: string): AppError {
  return new AppError('VALIDATION_ERROR', 'Some fields are not as they should be.', {
    details: [{ path: 'architectureData', message: detail }],
  });
}
