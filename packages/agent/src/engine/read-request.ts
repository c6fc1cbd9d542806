import {
  agentServiceRequestSchema,
  type ConversationMessage,
  messageContextSchema,
} from '@aa/domain';
import { z } from 'zod';
import type { ReadConversationInput } from '../interview/reading.ts';
import { type EngineMemory, parseEngineMemory, type Snapshot, takeSnapshot } from './memory.ts';

const changesSchema = z
  .array(
    z.looseObject({
      metric: z.string().max(120),
      // More than any system has, and still a number that formulas can work with.
      value: z.number().min(0).max(1e15).optional(),
      label: z.string().max(400).optional(),
      statement: z.string().max(600).optional(),
    }),
  )
  .max(50);

const { shape } = agentServiceRequestSchema;

/** A request of the protocol with the one field of our own that changes what is designed. */
export const engineRequestSchema = agentServiceRequestSchema.extend({
  data: shape.data.extend({ changes: changesSchema.nullish() }),
});
export type EngineRequest = z.infer<typeof engineRequestSchema>;

/** A request as the engine works with it. */
export interface Turn {
  input: ReadConversationInput;
  /** What was answered before, to tell what has changed since. */
  before: Snapshot | undefined;
  hasMessage: boolean;
  isWhatIf: boolean;
}

function lastSnapshot(history: readonly ConversationMessage[]): Snapshot | undefined {
  for (const message of history.toReversed()) {
    const response = message.metadata?.['agentResponse'];
    if (typeof response !== 'object' || response === null || !('architectureUpdate' in response))
      continue;
    const snapshot = takeSnapshot(response.architectureUpdate);
    if (snapshot) return snapshot;
  }
  return undefined;
}

/** Takes from a request what was said, what was known and what is asked to change. */
export function readRequest(request: EngineRequest): Turn {
  const { data } = request;
  const memory: EngineMemory | undefined = parseEngineMemory(data['memory']);
  const context = messageContextSchema.safeParse(data['context']);
  const changes = data.changes ?? [];
  const newest: ConversationMessage[] =
    data.userMessage === undefined ? [] : [{ role: 'USER', content: data.userMessage }];
  return {
    input: {
      // Whoever brings the memory need not bring the history: it is in it.
      messages: memory ? newest : [...data.conversationHistory, ...newest],
      profile: data.userProfile,
      businessContext: data.businessContext ?? null,
      ...(memory ? { memory: memory.interview } : {}),
      ...(context.success ? { context: context.data } : {}),
      ...(changes.length > 0 ? { changes } : {}),
    },
    before: memory?.snapshot ?? lastSnapshot(data.conversationHistory),
    hasMessage: newest.length > 0,
    isWhatIf: changes.length > 0,
  };
}
