import { AppError, computeArchitectureDiff } from '@aa/domain';
import type { FactChange, WhatIfAnswer, WhatIfInput } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import { buildRequest } from '../turns/build-request.ts';
import { checkReply } from '../turns/check-reply.ts';
import type { CheckedReply } from '../turns/check-reply.ts';
import type { ClaimedTurn, WindowMessage } from '../turns/claimed-turn.ts';
import { describeFailure } from '../turns/describe-failure.ts';
import { readArchitecture } from './architecture-row.ts';

type Situation = Pick<ClaimedTurn, 'workflowType' | 'userContext' | 'memory'> & {
  messages: WindowMessage[];
} & Record<string, unknown>;

/**
 * What the architecture would be if some facts were others: asks the agent for the same conversation with
 * these facts, and stores nothing. Throws ARCHITECTURE_NOT_FOUND, UNAVAILABLE when the agent has no answer.
 */
export async function exploreWhatIf(
  ctx: ServiceContext,
  input: WhatIfInput,
): Promise<WhatIfAnswer> {
  const { architecture } = await readArchitecture(ctx, input.id);
  const { conversationId, architectureData } = architecture;
  const situation = await readSituation(ctx, conversationId);
  const changes = toFactChanges(input.changes);
  const request = buildRequest(conversationId, {
    ...situation,
    turnId: '',
    sequenceNumber: 0,
    attempts: 1,
    roundAttempts: 1,
    progress: 0,
    currentArchitectureId: null,
    currentContentHash: null,
    answeredUpTo: Number.MAX_SAFE_INTEGER,
    messages: [...situation.messages, toMessage(changes)],
    architectureData: ctx.agent.context === 'memory' ? null : architectureData,
    reasoning: null,
  });
  const facts = changes.filter((change) => change.metric !== undefined);
  const isTold = ctx.agent.context === 'memory' && facts.length === changes.length;
  const { reply } = await askAgent(ctx, {
    ...request,
    type: 'generate_architecture',
    data: {
      ...request.data,
      changes: facts,
      // An agent that knows facts need not read them a second time as words.
      ...(isTold && { userMessage: undefined }),
    },
  });
  if (reply.architectureUpdate === undefined) {
    throw new AppError(
      'UNAVAILABLE',
      `The agent has no architecture for this: ${reply.content.slice(0, 500)}`,
    );
  }
  return {
    architectureData: reply.architectureUpdate,
    diff: computeArchitectureDiff(architectureData, reply.architectureUpdate),
    businessImpact: reply.businessImpact ?? null,
  };
}

async function readSituation(ctx: ServiceContext, conversationId: string): Promise<Situation> {
  const [row] = await ctx.db.execute<Situation>(sql`
    select c.workflow_type as "workflowType", c.user_context as "userContext",
      c.agent_context as memory,
      coalesce((select json_agg(m order by m."sequenceNumber") from (
        select m.role, m.content, m.message_type as "messageType",
          m.sequence_number as "sequenceNumber", m.metadata, m.timestamp
        from conversation_messages m
        where m.user_id = c.user_id and m.conversation_id = c.id
          and (m.sequence_number = 1 or m.sequence_number > c.last_sequence - 20)) m), '[]') as messages
    from conversations c where c.user_id = ${ctx.userId} and c.id = ${conversationId}`);
  if (row === undefined) {
    throw new AppError('ARCHITECTURE_NOT_FOUND', 'There is no such architecture.');
  }
  return row;
}

async function askAgent(
  ctx: ServiceContext,
  request: Parameters<ServiceContext['agent']['process']>[0],
): Promise<CheckedReply> {
  const limit = AbortSignal.timeout(ctx.settings.agentTimeoutMs);
  try {
    const answer = await ctx.agent.process(request, {
      signal: ctx.signal ? AbortSignal.any([limit, ctx.signal]) : limit,
    });
    return checkReply(answer);
  } catch (error) {
    const failure = describeFailure(error);
    throw new AppError('UNAVAILABLE', `${failure.message} Try again in a moment.`, {
      retryAfterSeconds: Math.max(2, Math.ceil(failure.retryAfterMs / 1000)),
      cause: error,
    });
  }
}

/** Short names that people give to facts, by the names that facts have. */
const factNames: Readonly<Record<string, string>> = {
  users: 'registered_users',
  peak_users: 'peak_concurrent_users',
  budget: 'monthly_budget',
  monthly_budget_usd: 'monthly_budget',
  availability: 'availability_percent',
  uptime: 'availability_percent',
  deadline: 'deadline_weeks',
  team: 'developers',
  team_size: 'developers',
};

/** `peakUsers` → `peak_concurrent_users`, as the facts of a conversation are named. */
function toMetric(name: string): string {
  const metric = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/\s+/g, '_')
    .toLowerCase();
  return factNames[metric] ?? metric;
}

function toFactChanges(changes: WhatIfInput['changes']): FactChange[] {
  if (!Array.isArray(changes)) {
    return Object.entries(changes).map(([name, value]) =>
      toFactChange(name, typeof value === 'number' ? { value } : { label: String(value) }),
    );
  }
  return changes.map((change) => {
    if (!('metric' in change)) return change;
    const { metric, statement, ...fact } = change;
    return { ...toFactChange(metric, fact), ...(statement !== undefined && { statement }) };
  });
}

function toFactChange(name: string, fact: { value?: number; label?: string }): FactChange {
  const metric = toMetric(name);
  const statement = `${metric.replaceAll('_', ' ')}: ${fact.label ?? fact.value}`;
  return { metric, ...fact, statement };
}

/** The changes as words, for agents that read nothing else. */
function toMessage(changes: readonly FactChange[]): WindowMessage {
  const lines = changes.map((change) => `- ${change.statement}`).join('\n');
  return {
    role: 'USER',
    content: `What if these facts were so?\n${lines}`,
    messageType: 'TEXT',
    sequenceNumber: 0,
    metadata: null,
    timestamp: new Date(0).toISOString(),
  };
}
