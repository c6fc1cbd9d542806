import { z } from 'zod';
import { expertiseLevels, messageRoles, workflowTypes } from '../enums.ts';
import { isStorableText } from '../text.ts';

/** Longest message of a person, in UTF-16 units. */
export const maxMessageLength = 20_000;

const storable = z
  .string()
  .refine(isStorableText, 'The text holds NUL or broken Unicode characters.');

export const conversationMessageSchema = z.looseObject({
  role: z.enum(messageRoles),
  content: storable,
  messageType: z.string().max(80).optional(),
  timestamp: z.string().max(80).optional(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
});

export const userProfileSchema = z.looseObject({
  id: z.string().max(200).optional(),
  expertiseLevel: z.enum(expertiseLevels).optional(),
  businessRole: storable.max(200).nullish(),
});

/** Coarse classes and free words about the business; every field is optional and none is trusted. */
export const businessContextSchema = z.looseObject({
  industry: storable.max(500).nullish(),
  companySize: storable.max(200).nullish(),
  budgetRange: storable.max(200).nullish(),
  timeline: storable.max(200).nullish(),
});

export const agentRequestTypes = [
  'process_conversation',
  'generate_architecture',
  'analyze_requirements',
] as const;

export const agentServiceRequestSchema = z.looseObject({
  type: z.enum(agentRequestTypes),
  data: z.looseObject({
    conversationId: z.string().min(1).max(200),
    userMessage: storable.min(1).max(maxMessageLength).optional(),
    conversationHistory: z.array(conversationMessageSchema).max(100_000),
    userProfile: userProfileSchema,
    businessContext: businessContextSchema.nullish(),
  }),
  options: z
    .looseObject({
      workflowType: z.enum(workflowTypes).optional(),
      urgency: z.enum(['low', 'medium', 'high']).optional(),
      depth: z.enum(['basic', 'detailed', 'comprehensive']).optional(),
    })
    .optional(),
});

export type ConversationMessage = z.infer<typeof conversationMessageSchema>;
export type UserProfile = z.infer<typeof userProfileSchema>;
export type BusinessContext = z.infer<typeof businessContextSchema>;
export type AgentRequestType = (typeof agentRequestTypes)[number];
export type AgentServiceRequest = z.infer<typeof agentServiceRequestSchema>;
