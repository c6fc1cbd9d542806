import { z } from 'zod';
import {
  amountSchema,
  entryText,
  idListSchema,
  longText,
  nameText,
  protocolIdSchema,
  rangeSchema,
  technologyText,
} from './common.ts';
import { componentKinds, componentTypes } from './vocabulary.ts';

export const componentSchema = z.looseObject({
  id: protocolIdSchema,
  name: nameText,
  type: z.enum(componentTypes),
  kind: z.enum(componentKinds),
  description: longText,
  responsibilities: z.array(entryText).min(1).max(8),
  technologies: z.array(technologyText).min(1).max(8),
  scalingFactors: z
    .array(
      z.looseObject({
        metric: longText,
        unit: z.string().max(80),
        expectedValue: z.number().optional(),
        thresholdValue: z.number(),
        strategy: z.enum([
          'vertical',
          'horizontal',
          'read_replica',
          'partition',
          'cache',
          'queue',
          'managed',
          'none',
        ]),
        action: longText,
      }),
    )
    .max(12),
  businessValue: longText,
  requirementIds: idListSchema.min(1),
  deploymentUnit: nameText.optional(),
  instances: z.looseObject({ min: z.int().min(0), max: z.int().min(0) }).optional(),
  stores: z.array(entryText).max(20).optional(),
});

export const dataSensitivities = [
  'public',
  'internal',
  'confidential',
  'personal',
  'health',
  'payment',
] as const;
export const connectionSchema = z.looseObject({
  id: protocolIdSchema,
  from: protocolIdSchema,
  to: protocolIdSchema,
  type: z.enum(['synchronous', 'asynchronous', 'data-flow', 'dependency']),
  protocol: nameText,
  description: longText,
  dataFlow: z
    .looseObject({
      dataKinds: z.array(entryText).max(20),
      sensitivity: z.enum(dataSensitivities),
      direction: z.enum(['one_way', 'two_way']),
      peakPerSecond: amountSchema.optional(),
      averageBytes: amountSchema.optional(),
      encrypted: z.boolean(),
    })
    .optional(),
  /** What happens to the caller when the call fails. */
  onFailure: longText.optional(),
});

export const layerSchema = z.looseObject({
  id: protocolIdSchema,
  name: nameText,
  description: longText,
  order: z.int().min(0),
  componentIds: idListSchema.min(1),
});

export const patternSchema = z.looseObject({
  id: protocolIdSchema,
  name: nameText,
  category: z.enum([
    'structural',
    'communication',
    'data',
    'resilience',
    'security',
    'deployment',
    'migration',
  ]),
  description: longText,
  rationale: longText,
  componentIds: idListSchema,
  requirementIds: idListSchema,
});

export const technologyChoiceSchema = z.looseObject({
  id: protocolIdSchema,
  name: technologyText,
  category: z.enum([
    'language',
    'framework',
    'database',
    'cache',
    'messaging',
    'infrastructure',
    'observability',
    'security',
    'frontend',
    'analytics',
    'ml',
    'saas',
    'protocol',
  ]),
  purpose: longText,
  rationale: longText,
  componentIds: idListSchema,
  alternatives: z.array(z.looseObject({ name: nameText, whyNot: longText })).max(12),
  licence: z.string().max(200).optional(),
  maturity: z.enum(['emerging', 'established', 'legacy']).optional(),
  learningEffortWeeks: rangeSchema.optional(),
});

export type ArchitectureComponent = z.infer<typeof componentSchema>;
export type ArchitectureConnection = z.infer<typeof connectionSchema>;
export type ArchitectureLayer = z.infer<typeof layerSchema>;
export type ArchitecturePattern = z.infer<typeof patternSchema>;
export type TechnologyChoice = z.infer<typeof technologyChoiceSchema>;
