import {
  type Agent,
  type AgentProcessOptions,
  type AgentServiceRequest,
  type AgentServiceResponse,
  type WorkflowType,
} from '@aa/domain';
import { type Answer, answerTurn } from './answer-turn.ts';
import { dropHalfCharacters } from './drop-half-characters.ts';
import { engineVersion } from './draft-system.ts';
import type { EngineMemory } from './memory.ts';
import { engineRequestSchema } from './read-request.ts';
import { Crew } from './specialists.ts';

function refuse(message: string, details: unknown): AgentServiceResponse {
  return { success: false, error: { code: 'VALIDATION_ERROR', message, details } };
}

function withMemory({ response, interview, snapshot }: Answer): AgentServiceResponse['data'] {
  const memory: EngineMemory = { schemaVersion: 1, interview, ...(snapshot ? { snapshot } : {}) };
  return { ...response, memory };
}

/** A paragraph at a time, as a person would read it. */
function streamText(text: string, onText: AgentProcessOptions['onText']): void {
  if (!onText) return;
  const pieces = text.split(/(?<=\n\n)/);
  for (const piece of pieces) onText(piece);
}

/** The built-in agent: the same conversation gives the same answer, without any language model. */
export function createEngine(): Agent {
  return {
    context: 'memory',
    async process(
      request: AgentServiceRequest,
      options: AgentProcessOptions = {},
    ): Promise<AgentServiceResponse> {
      const startedAt = performance.now();
      const parsed = engineRequestSchema.safeParse(request);
      if (!parsed.success)
        return refuse(
          'This is not a request to the agent.',
          parsed.error.issues
            .slice(0, 20)
            .map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
        );
      const workflowType: WorkflowType = parsed.data.options?.workflowType ?? 'SEQUENTIAL';
      const crew = new Crew({
        workflowType,
        onStep: options.onStep,
        signal: options.signal,
        now: () => performance.now(),
      });
      const answer = await answerTurn(parsed.data, crew);
      dropHalfCharacters(answer);
      streamText(answer.response.content, options.onText);
      return {
        success: true,
        data: withMemory(answer),
        metadata: {
          processingTime: Math.round((performance.now() - startedAt) * 100) / 100,
          agentsUsed: [...crew.used],
          workflowType,
          offline: true,
          engineVersion,
        },
      };
    },
    health: () => Promise.resolve({ status: 'ok' }),
  };
}
