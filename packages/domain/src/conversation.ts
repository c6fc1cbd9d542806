import { z } from 'zod';
import { agentResponseSchema } from './agent-protocol/response.ts';
import { maxMessageLength } from './agent-protocol/request.ts';
import { architectureSummarySchema } from './architecture.ts';
import {
  conversationPhases,
  conversationStatuses,
  expertiseLevels,
  messageRoles,
  messageTypes,
  workflowTypes,
} from './enums.ts';
import { uuidSchema } from './ids.ts';
import { nextCursorSchema, pageInput, timestampSchema } from './paging.ts';
import { trimmedText } from './text.ts';
import { turnSchema } from './turn.ts';
import { userBusinessContextSchema } from './user.ts';

export const conversationTitleSchema = trimmedText(1, 200);

export const conversationUserContextSchema = z.strictObject({
  expertise: z.enum(expertiseLevels),
  businessRole: trimmedText(0, 200).optional(),
  businessContext: userBusinessContextSchema.optional(),
  projectType: trimmedText(0, 200).optional(),
  timeline: trimmedText(0, 500).optional(),
  budget: trimmedText(0, 500).optional(),
  existingConstraints: z.array(trimmedText(1, 500)).max(50).optional(),
});

export const startConversationInput = z.strictObject({
  title: conversationTitleSchema.optional(),
  userRequirements: trimmedText(10, maxMessageLength),
  userContext: conversationUserContextSchema,
  workflowType: z.enum(workflowTypes).optional(),
});

export const listConversationsInput = z.strictObject({
  ...pageInput.shape,
  status: z.enum(conversationStatuses).optional(),
  q: trimmedText(0, 200).optional(),
});
export const conversationIdInput = z.strictObject({ id: uuidSchema });
export const updateConversationInput = z.strictObject({
  id: uuidSchema,
  title: conversationTitleSchema.optional(),
  status: z.enum(conversationStatuses).optional(),
});

/** A corrected fact, sent with a message; the engine believes it like words of the person. */
export const factCorrectionSchema = z.strictObject({
  factId: trimmedText(1, 64),
  statement: trimmedText(1, 300),
});
export const messageContextSchema = z.strictObject({
  /** The component that was selected when the message was written. */
  componentId: trimmedText(1, 64).optional(),
  /** The questions that the message answers, in their order. */
  answers: z
    .array(z.strictObject({ questionId: trimmedText(1, 64), answer: trimmedText(1, 2000) }))
    .max(12)
    .optional(),
  corrections: z.array(factCorrectionSchema).max(20).optional(),
  /** "Design it now": no more questions. */
  designNow: z.boolean().optional(),
});
export const sendMessageTypes = ['TEXT', 'ARCHITECTURE_UPDATE', 'CLARIFICATION'] as const;
export const sendMessageInput = z.strictObject({
  conversationId: uuidSchema,
  content: trimmedText(1, maxMessageLength),
  messageType: z.enum(sendMessageTypes).default('TEXT'),
  context: messageContextSchema.optional(),
});
export const listMessagesInput = z.strictObject({ conversationId: uuidSchema, ...pageInput.shape });

/** The agent's answer as it is stored with a message: what has a row of its own is left out. */
export const storedAgentResponseSchema = agentResponseSchema.omit({
  architectureUpdate: true,
  whyReasoning: true,
  businessImpact: true,
  educationalContent: true,
});
export const messageMetadataSchema = z.looseObject({
  /** Its text is the message's own; facts and analysis come with the newest reply only. */
  agentResponse: storedAgentResponseSchema.partial({ content: true }).optional(),
  architectureId: uuidSchema.optional(),
  turnId: uuidSchema.optional(),
  agentsUsed: z.array(z.string()).optional(),
  context: messageContextSchema.optional(),
});
export const messageSchema = z.object({
  id: uuidSchema,
  role: z.enum(messageRoles),
  content: z.string(),
  messageType: z.enum(messageTypes),
  metadata: messageMetadataSchema.nullable(),
  sequenceNumber: z.int().min(1),
  timestamp: timestampSchema,
});

export const conversationSummarySchema = z.object({
  id: uuidSchema,
  title: z.string(),
  status: z.enum(conversationStatuses),
  workflowType: z.enum(workflowTypes),
  /** Percent, 0 to 100: coverage of what matters for the design. */
  progress: z.int().min(0).max(100),
  phase: z.enum(conversationPhases),
  messageCount: z.int().min(0),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
});
export const conversationSchema = z.object({
  ...conversationSummarySchema.shape,
  userRequirements: z.string(),
  userContext: conversationUserContextSchema,
  completedAt: timestampSchema.nullable(),
  finalArchitectureId: uuidSchema.nullable(),
  messages: z.array(messageSchema),
  architectures: z.array(architectureSummarySchema),
  /** The turn that is not finished, if any. */
  currentTurn: turnSchema.nullable(),
});

export const startConversationAnswer = z.object({
  conversationId: uuidSchema,
  firstQuestions: z.array(z.string()),
  suggestedFollowUps: z.array(z.string()),
  /** Minutes. */
  estimatedDuration: z.number(),
  turn: turnSchema,
});
export const conversationsAnswer = z.object({
  conversations: z.array(conversationSummarySchema),
  nextCursor: nextCursorSchema,
});
export const conversationAnswer = z.object({ conversation: conversationSchema });
export const conversationUpdateSchema = z.object({
  progress: z.int(),
  phase: conversationSummarySchema.shape.phase,
  /** Minutes that are left of the interview. */
  estimatedCompletion: z.number(),
});
export const sendMessageAnswer = z.object({
  /** The agent's reply when the turn is finished, else null. */
  messageId: uuidSchema.nullable(),
  agentResponse: storedAgentResponseSchema
    .extend({ architectureId: uuidSchema.optional() })
    .nullable(),
  conversationUpdate: conversationUpdateSchema,
  turn: turnSchema,
});
export const messagesAnswer = z.object({
  messages: z.array(messageSchema),
  nextCursor: nextCursorSchema,
});

export type ConversationUserContext = z.infer<typeof conversationUserContextSchema>;
export type StartConversationInput = z.infer<typeof startConversationInput>;
export type StartConversationAnswer = z.infer<typeof startConversationAnswer>;
export type ListConversationsInput = z.infer<typeof listConversationsInput>;
export type UpdateConversationInput = z.infer<typeof updateConversationInput>;
export type MessageContext = z.infer<typeof messageContextSchema>;
export type SendMessageInput = z.infer<typeof sendMessageInput>;
export type SendMessageAnswer = z.infer<typeof sendMessageAnswer>;
export type ListMessagesInput = z.infer<typeof listMessagesInput>;
export type StoredAgentResponse = z.infer<typeof storedAgentResponseSchema>;
export type MessageMetadata = z.infer<typeof messageMetadataSchema>;
export type Message = z.infer<typeof messageSchema>;
export type ConversationSummary = z.infer<typeof conversationSummarySchema>;
export type Conversation = z.infer<typeof conversationSchema>;
export type ConversationUpdate = z.infer<typeof conversationUpdateSchema>;
