import { z } from 'zod';
import {
  idListSchema,
  longText,
  nameText,
  protocolIdSchema,
  rangeSchema,
  scoreSchema,
} from './common.ts';

export const businessImpactSchema = z.looseObject({
  roiAnalysis: z.looseObject({
    horizonMonths: z.int().min(1),
    investmentUsd: rangeSchema,
    /** null: cannot be told from what is known. */
    annualBenefitUsd: rangeSchema.nullable(),
    paybackMonths: rangeSchema.nullable(),
    benefits: z
      .array(
        z.looseObject({
          name: nameText,
          description: longText,
          annualUsd: rangeSchema.nullable(),
          basis: longText,
        }),
      )
      .max(20),
    assumptions: z.array(longText).max(30),
    confidence: scoreSchema,
  }),
  riskAssessment: z.looseObject({
    overall: z.enum(['low', 'medium', 'high']),
    riskIds: idListSchema,
    summary: longText,
    topMitigations: z.array(longText).max(20),
  }),
  competitiveAdvantage: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        name: nameText,
        description: longText,
        componentIds: idListSchema,
        sustainability: z.enum(['short', 'medium', 'long']),
      }),
    )
    .max(20),
  implementationCost: z.looseObject({
    buildEffortPersonMonths: rangeSchema,
    buildCostUsd: rangeSchema,
    /** Equals the totals of the cost estimate. */
    monthlyRunUsd: rangeSchema,
    /** Build plus 36 times run. */
    threeYearTcoUsd: rangeSchema,
    teamSize: rangeSchema,
    basis: longText,
    phases: z.array(z.looseObject({ name: nameText, costUsd: rangeSchema })).max(20),
  }),
  timeToMarket: z.looseObject({
    mvpWeeks: rangeSchema,
    fullWeeks: rangeSchema,
    phases: z
      .array(
        z.looseObject({
          name: nameText,
          weeks: rangeSchema,
          deliverables: z.array(longText).max(20),
          componentIds: idListSchema,
        }),
      )
      .max(20),
    criticalPath: z.array(longText).max(20),
    statedDeadlineWeeks: z.number().min(0).nullable(),
    verdict: z.enum(['meets', 'misses', 'unknown']),
  }),
});

export type BusinessImpact = z.infer<typeof businessImpactSchema>;
