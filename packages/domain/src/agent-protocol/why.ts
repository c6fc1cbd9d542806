import { z } from 'zod';
import {
  entryText,
  idListSchema,
  longText,
  nameText,
  protocolIdSchema,
  rangeSchema,
  scoreSchema,
} from './common.ts';

export const whyReasoningSchema = z.looseObject({
  decisionFactors: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        factor: longText,
        weight: scoreSchema,
        requirementIds: idListSchema,
        evidence: longText,
        influencedDecisionIds: idListSchema,
      }),
    )
    .max(40),
  tradeoffs: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        decisionId: protocolIdSchema,
        gained: longText,
        sacrificed: longText,
        attributes: z.array(entryText).max(12),
        sensitivity: longText,
      }),
    )
    .max(60),
  alternatives: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        name: nameText,
        scope: z.enum(['whole_architecture', 'component', 'technology']),
        description: longText,
        pros: z.array(entryText).max(12),
        cons: z.array(entryText).max(12),
        whyRejected: longText,
        decisionId: protocolIdSchema.optional(),
        estimatedMonthlyUsd: rangeSchema.optional(),
      }),
    )
    .max(60),
  principles: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        name: nameText,
        statement: longText,
        rationale: longText,
        appliedTo: idListSchema,
      }),
    )
    .max(20),
  businessAlignment: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        goal: longText,
        howSupported: longText,
        componentIds: idListSchema,
        measure: longText,
      }),
    )
    .max(20),
});

export type WhyReasoning = z.infer<typeof whyReasoningSchema>;
