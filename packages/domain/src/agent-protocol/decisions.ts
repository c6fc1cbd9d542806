import { z } from 'zod';
import {
  entryText,
  idListSchema,
  longText,
  nameText,
  protocolIdSchema,
  scoreSchema,
} from './common.ts';
import { controlKinds } from './vocabulary.ts';

/** How an option was scored; the sum of weight × score orders the options. */
export const optionScoreSchema = z.looseObject({
  option: nameText,
  total: z.number(),
  scores: z
    .array(
      z.looseObject({
        driver: entryText,
        weight: scoreSchema,
        score: z.number(),
        reason: longText,
      }),
    )
    .max(20),
  excludedBecause: longText.optional(),
});

export const decisionSchema = z.looseObject({
  id: protocolIdSchema,
  title: z.string().min(1).max(200),
  status: z.enum(['proposed', 'accepted', 'superseded']),
  context: longText,
  drivers: z.array(entryText).max(20),
  chosen: entryText,
  rationale: longText,
  requirementIds: idListSchema.min(1),
  componentIds: idListSchema.min(1),
  alternatives: z
    .array(
      z.looseObject({
        name: nameText,
        pros: z.array(entryText).max(12),
        cons: z.array(entryText).max(12),
        whyRejected: longText,
        reconsiderWhen: longText.optional(),
      }),
    )
    .min(1)
    .max(12),
  consequences: z.looseObject({
    good: z.array(entryText).max(12),
    bad: z.array(entryText).max(12),
  }),
  reversibility: z.enum(['easy', 'moderate', 'hard']),
  confidence: scoreSchema,
  /** Scores of all options, best first. */
  scoring: z.array(optionScoreSchema).max(12).optional(),
  /** Which change of a weight or a fact would turn the decision. */
  flipsWhen: z.array(longText).max(8).optional(),
});

export const controlSchema = z.looseObject({
  id: protocolIdSchema,
  kind: z.enum(controlKinds),
  name: nameText,
  description: longText,
  componentIds: idListSchema,
  requirementIds: idListSchema,
  standard: z.string().max(200).optional(),
});

const level = z.enum(['low', 'medium', 'high']);
export const riskSchema = z.looseObject({
  id: protocolIdSchema,
  description: longText,
  category: z.enum([
    'technical',
    'security',
    'operational',
    'business',
    'legal',
    'schedule',
    'people',
  ]),
  likelihood: level,
  impact: level,
  mitigation: longText,
  componentIds: idListSchema,
  requirementIds: idListSchema,
  owner: nameText.optional(),
});

export const qualityScenarioSchema = z.looseObject({
  id: protocolIdSchema,
  requirementId: protocolIdSchema,
  source: longText,
  stimulus: longText,
  environment: longText,
  componentIds: idListSchema,
  response: longText,
  responseMeasure: longText,
});

export type OptionScore = z.infer<typeof optionScoreSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Control = z.infer<typeof controlSchema>;
export type Risk = z.infer<typeof riskSchema>;
export type QualityScenario = z.infer<typeof qualityScenarioSchema>;
