import type { ConversationUpdate, MessageMetadata, StoredAgentResponse, Turn } from '@aa/domain';
import { newId, retryGuardedWrite } from '@aa/db';
import { sql } from 'drizzle-orm';
import { computeContentHash } from '../architectures/content-hash.ts';
import type { Services } from '../context.ts';
import { assessProgress } from './assess-progress.ts';
import { createInvalidAnswerError } from './check-reply.ts';
import type { CheckedReply } from './check-reply.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { toLeanReply, toStoredReasoning } from './lean-reply.ts';
import { toStorableJson } from './storable-json.ts';
import type { TurnJob } from './turn-job.ts';
import type { PendingEvent, TurnProgress } from './turn-progress.ts';

/** What the person is told of a turn that succeeded, without asking the database again. */
export interface FinishedTurn {
  messageId: string;
  agentResponse: StoredAgentResponse & { architectureId?: string };
  update: ConversationUpdate;
  finishedAt: string;
  steps: Turn['steps'];
}

function storable(value: unknown): string {
  const text = toStorableJson(value);
  if (text === undefined) throw createInvalidAnswerError('NUL or broken Unicode in the answer');
  return text;
}

/**
 * Stores reply, architecture version, progress, memory and events, and ends the turn: one statement, and
 * only if the lease still holds. Undefined when it does not: another has answered, or the turn was cancelled.
 */
export async function finishTurn(
  services: Services,
  lease: { job: TurnJob; token: string; turn: ClaimedTurn },
  result: { checked: CheckedReply; progress: TurnProgress },
): Promise<FinishedTurn | undefined> {
  const { job, token, turn } = lease;
  const { reply, memory, metadata } = result.checked;
  const now = services.clock().toISOString();
  const messageId = newId();
  const {
    architectureUpdate: data,
    whyReasoning,
    businessImpact,
    educationalContent,
    ...rest
  } = reply;
  const contentHash = data ? computeContentHash({ data, whyReasoning, businessImpact }) : null;
  const isNewVersion = contentHash !== null && contentHash !== turn.currentContentHash;
  const newVersionId = isNewVersion ? newId() : null;
  const architectureId = newVersionId ?? (data ? turn.currentArchitectureId : null) ?? undefined;
  const update = assessProgress(reply, turn);
  const messageMetadata: MessageMetadata = {
    agentResponse: toLeanReply(reply),
    turnId: job.turnId,
    ...(architectureId && { architectureId }),
    ...(metadata && { agentsUsed: metadata.agentsUsed }),
  };
  const events: PendingEvent[] = [
    ...result.progress.take(),
    ...(newVersionId
      ? [{ type: 'architecture.created' as const, data: { architectureId: newVersionId } }]
      : []),
    { type: 'message.created', data: { messageId, role: 'ASSISTANT' } },
    { type: 'turn.finished', data: { status: 'succeeded', messageId, ...update } },
  ];
  const statement = sql`
    with t as (
      update turns
      set status = 'succeeded', finished_at = ${now}::timestamptz, message_id = ${messageId}::uuid,
        lease_token = null, lease_until = null, steps = ${storable(result.progress.steps)}::jsonb
      where user_id = ${job.userId} and id = ${job.turnId} and status = 'running'
        and lease_token = ${token}::uuid
      returning user_id, conversation_id, id
    ), c as (
      update conversations
      set message_count = message_count + 1, last_sequence = last_sequence + 1,
        last_reply_sequence = last_sequence + 1, last_event_id = last_event_id + ${events.length}::int,
        progress = ${update.progress}::int, phase = ${update.phase},
        estimated_completion = ${update.estimatedCompletion}::int,
        agent_context = coalesce(${memory === null ? null : storable(memory)}::jsonb, agent_context),
        architecture_count = architecture_count + ${isNewVersion ? 1 : 0}::int,
        current_architecture_id = coalesce(${newVersionId}::uuid, current_architecture_id),
        current_content_hash = coalesce(${contentHash}, current_content_hash),
        updated_at = greatest(updated_at, ${now}::timestamptz)
      from t where conversations.user_id = t.user_id and conversations.id = t.conversation_id
      returning conversations.last_sequence, conversations.last_event_id, conversations.architecture_count
    ), m as (
      insert into conversation_messages (user_id, conversation_id, sequence_number, id, role, content,
        message_type, metadata, agent_reasoning, timestamp)
      select t.user_id, t.conversation_id, c.last_sequence, ${messageId}::uuid, 'ASSISTANT', ${reply.content},
        ${reply.messageType}::message_type, ${storable(messageMetadata)}::jsonb,
        ${storable(toStoredReasoning(reply))}::jsonb, ${now}::timestamptz
      from t, c
    ), a as (
      insert into architectures (user_id, id, conversation_id, version, title, description,
        architecture_data, why_reasoning, business_impact, educational_content, technical_decisions,
        alternatives_considered, findings, content_hash, created_at, updated_at)
      select t.user_id, ${newVersionId}::uuid, t.conversation_id, c.architecture_count,
        d.value #>> '{metadata,title}', d.value #>> '{metadata,summary}',
        d.value, ${whyReasoning ? storable(whyReasoning) : null}::jsonb,
        ${businessImpact ? storable(businessImpact) : null}::jsonb,
        ${educationalContent ? storable(educationalContent) : null}::jsonb,
        d.value -> 'decisions', ${storable(whyReasoning?.alternatives ?? [])}::jsonb,
        d.value -> 'findings', ${contentHash}, ${now}::timestamptz, ${now}::timestamptz
      from t, c, (select ${isNewVersion ? storable({ schemaVersion: 1, ...data }) : null}::jsonb as value) d
      where ${isNewVersion}::boolean
    ), e as (
      insert into turn_events (user_id, conversation_id, id, turn_id, type, data, created_at)
      select t.user_id, t.conversation_id, c.last_event_id - ${events.length}::int + e.position, t.id,
        e.value->>'type',
        e.value->'data' || case e.value->>'type'
          when 'message.created' then jsonb_build_object('sequenceNumber', c.last_sequence)
          when 'architecture.created' then jsonb_build_object('version', c.architecture_count)
          else '{}' end,
        ${now}::timestamptz
      from t, c, jsonb_array_elements(${storable(events)}::jsonb) with ordinality as e (value, position)
    )
    select 1 from t`;
  const [row] = await retryGuardedWrite(() => services.db.execute(statement));
  if (row === undefined) return undefined;
  return {
    messageId,
    agentResponse: { ...rest, ...(architectureId && { architectureId }) },
    update,
    finishedAt: now,
    steps: [...result.progress.steps],
  };
}
