import { z } from 'zod';
import { turnStatuses } from './enums.ts';
import { uuidSchema } from './ids.ts';
import { timestampSchema } from './paging.ts';

export const turnStepSchema = z.object({
  agent: z.string(),
  title: z.string(),
  status: z.enum(['running', 'done', 'failed']),
  detail: z.string().optional(),
  durationMs: z.number().optional(),
});

/** One message on its way through the agent. */
export const turnSchema = z.object({
  id: uuidSchema,
  conversationId: uuidSchema,
  status: z.enum(turnStatuses),
  attempts: z.int().min(0),
  steps: z.array(turnStepSchema),
  /** Why it failed, for a person. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** The user's message that it answers. */
  userMessageId: uuidSchema,
  /** The agent's reply, once there is one. */
  messageId: uuidSchema.nullable(),
  /** When the next attempt starts, while retrying. */
  nextAttemptAt: timestampSchema.nullable(),
  createdAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
});

export const turnInput = z.strictObject({ conversationId: uuidSchema, turnId: uuidSchema });
export const turnAnswer = z.object({ turn: turnSchema });

export const turnEventTypes = [
  'turn.step',
  'turn.text',
  'message.created',
  'architecture.created',
  'turn.finished',
  'turn.failed',
] as const;

/** What a subscriber of a conversation is told, in order of `id` (a decimal number as text). */
export const turnEventSchema = z.object({
  id: z.string().regex(/^\d{1,19}$/),
  type: z.enum(turnEventTypes),
  turnId: uuidSchema.nullable(),
  data: z.record(z.string(), z.unknown()),
  createdAt: timestampSchema,
});
export const eventsInput = z.strictObject({
  conversationId: uuidSchema,
  lastEventId: z
    .string()
    .regex(/^\d{1,19}$/, 'Give the id of the last event that was received.')
    .nullish(),
});

/** Seconds that a request may wait for its turn, as `Prefer: wait=N` has it. */
export const maxTurnWaitSeconds = 25;

export type TurnStep = z.infer<typeof turnStepSchema>;
export type Turn = z.infer<typeof turnSchema>;
export type TurnEvent = z.infer<typeof turnEventSchema>;
export type TurnEventType = (typeof turnEventTypes)[number];
