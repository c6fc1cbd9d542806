import { z } from 'zod';
import { messageTypes } from '../enums.ts';
import { safeText } from '../text.ts';
import { architectureDataSchema } from './architecture.ts';
import { businessImpactSchema } from './business.ts';
import { longText } from './common.ts';
import { educationalContentSchema } from './education.ts';
import { interviewSchema, questionSchema, requirementsAnalysisSchema } from './interview.ts';
import { whyReasoningSchema } from './why.ts';

export const agentResponseSchema = z.looseObject({
  content: safeText(1, 50_000),
  messageType: z.enum(messageTypes),
  architectureUpdate: architectureDataSchema.optional(),
  whyReasoning: whyReasoningSchema.optional(),
  businessImpact: businessImpactSchema.optional(),
  educationalContent: educationalContentSchema.optional(),
  suggestedActions: z.array(longText).max(20).optional(),
  nextQuestions: z.array(longText).max(5).optional(),
  questions: z.array(questionSchema).max(5).optional(),
  interview: interviewSchema,
  requirementsAnalysis: requirementsAnalysisSchema.optional(),
});

export const agentServiceResponseSchema = z.looseObject({
  success: z.boolean(),
  data: agentResponseSchema.optional(),
  error: z
    .looseObject({
      code: z.string().max(100),
      message: safeText(1, 5000),
      details: z.unknown().optional(),
    })
    .optional(),
  metadata: z
    .looseObject({
      /** Milliseconds. */
      processingTime: z.number(),
      agentsUsed: z.array(z.string().max(100)).max(50),
      workflowType: z.string().max(40),
      offline: z.boolean().optional(),
      engineVersion: z.string().max(80).optional(),
    })
    .optional(),
});

export type AgentResponse = z.infer<typeof agentResponseSchema>;
export type AgentServiceResponse = z.infer<typeof agentServiceResponseSchema>;
