import { AgentError, checkServiceResponse } from '@aa/domain';
import type { AgentResponse, AgentServiceResponse, ArchitectureData } from '@aa/domain';

function findDuplicate(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

/** The first thing in the architecture that points to nothing or stands twice; undefined when all holds. */
export function findBrokenReference(data: ArchitectureData): string | undefined {
  const componentIds = new Set(data.components.map((component) => component.id));
  const lists = {
    components: data.components,
    connections: data.connections,
    layers: data.layers,
    requirements: data.requirements,
    decisions: data.decisions,
  };
  for (const [name, list] of Object.entries(lists)) {
    const twice = findDuplicate(list.map((entry) => entry.id));
    if (twice !== undefined) return `${name}: the id "${twice}" stands twice`;
  }
  const dangling = data.connections.find(
    (connection) => !componentIds.has(connection.from) || !componentIds.has(connection.to),
  );
  if (dangling) return `connections: "${dangling.id}" leads to a component that is not there`;
  const layer = data.layers.find((entry) => entry.componentIds.some((id) => !componentIds.has(id)));
  if (layer) return `layers: "${layer.id}" holds a component that is not there`;
  return undefined;
}

export interface CheckedReply {
  reply: AgentResponse;
  /** The agent's own state, to be given back with the next message. */
  memory: unknown;
  metadata: AgentServiceResponse['metadata'];
}

/** Takes an answer of an agent for what it is: foreign data. Throws AgentError when it can't be used. */
export function checkReply(answer: unknown): CheckedReply {
  const parsed = checkServiceResponse(answer);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw createInvalidAnswerError(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const { success, data, error, metadata } = parsed.data;
  if (!success || data === undefined) {
    throw new AgentError('rejected', 'The agent could not answer this message.', {
      retryable: error?.code !== 'VALIDATION_ERROR',
      detail: `${error?.code ?? ''}: ${error?.message ?? 'no data'}`,
    });
  }
  const broken = data.architectureUpdate && findBrokenReference(data.architectureUpdate);
  if (broken) throw createInvalidAnswerError(`architectureUpdate.${broken}`);
  return { reply: data, memory: data['memory'] ?? null, metadata };
}

/** For an answer that breaks the protocol; `detail` goes to the log only. */
export function createInvalidAnswerError(detail: string): AgentError {
  return new AgentError('wrong_schema', 'The agent gave an answer that can’t be used.', {
    retryable: true,
    detail,
  });
}
