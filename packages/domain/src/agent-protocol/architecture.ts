import { z } from 'zod';
import { diagramTypes } from '../enums.ts';
import {
  amountSchema,
  entryText,
  idListSchema,
  longText,
  nameText,
  protocolIdSchema,
  rangeSchema,
  scoreSchema,
  technologyText,
} from './common.ts';
import { availabilitySchema, capacitySchema, costSchema } from './estimates.ts';
import { assumptionSchema, findingSchema, requirementSchema } from './interview.ts';
import { threatSchema } from './threats.ts';
import { componentKinds, componentTypes, controlKinds } from './vocabulary.ts';

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

export const diagramGroupKinds = [
  'layer',
  'boundary',
  'region',
  'zone',
  'node',
  'network',
  'trust_zone',
  'unit',
] as const;
export const diagramSchema = z.looseObject({
  type: z.enum(diagramTypes),
  title: entryText,
  groups: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        label: entryText,
        kind: z.enum(diagramGroupKinds),
        parentId: protocolIdSchema.optional(),
      }),
    )
    .max(200),
  nodes: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        label: entryText,
        componentId: protocolIdSchema.optional(),
        groupId: protocolIdSchema.optional(),
        /** All components that the node stands for, when it is more than one. */
        componentIds: idListSchema.optional(),
        /** One line under the name; without it the technologies are shown. */
        detail: entryText.optional(),
      }),
    )
    .max(300),
  edges: z
    .array(
      z.looseObject({
        from: protocolIdSchema,
        to: protocolIdSchema,
        label: entryText.optional(),
        connectionId: protocolIdSchema.optional(),
        /** All connections that the line stands for, when it is more than one. */
        connectionIds: idListSchema.optional(),
      }),
    )
    .max(1000),
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

export const architectureStyles = [
  'static_site',
  'monolith',
  'modular_monolith',
  'service_based',
  'microservices',
  'event_driven',
  'serverless',
  'pipeline',
  'edge_cloud',
  'local_first',
  'hybrid',
] as const;
export const architectureDataSchema = z.looseObject({
  components: z.array(componentSchema).min(1).max(60),
  connections: z.array(connectionSchema).max(400),
  layers: z.array(layerSchema).min(1).max(20),
  patterns: z.array(patternSchema).max(60),
  technologies: z.array(technologyChoiceSchema).max(100),
  metadata: z.looseObject({
    title: entryText,
    summary: longText,
    style: z.enum(architectureStyles),
    confidence: scoreSchema,
    version: z.int().optional(),
    generatedAt: z.string().max(40).optional(),
    engine: z.string().max(80).optional(),
  }),
  requirements: z.array(requirementSchema).max(200),
  decisions: z.array(decisionSchema).max(60),
  controls: z.array(controlSchema).max(200),
  capacity: capacitySchema,
  cost: costSchema,
  availability: availabilitySchema.optional(),
  risks: z.array(riskSchema).max(100),
  assumptions: z.array(assumptionSchema).max(100),
  findings: z.array(findingSchema).max(200),
  diagrams: z.array(diagramSchema).max(12),
  qualityScenarios: z.array(qualityScenarioSchema).max(60).optional(),
  /** STRIDE per element and flow, the gravest first. */
  threats: z.array(threatSchema).max(60).optional(),
});

export type ArchitectureComponent = z.infer<typeof componentSchema>;
export type ArchitectureConnection = z.infer<typeof connectionSchema>;
export type ArchitectureLayer = z.infer<typeof layerSchema>;
export type ArchitecturePattern = z.infer<typeof patternSchema>;
export type TechnologyChoice = z.infer<typeof technologyChoiceSchema>;
export type OptionScore = z.infer<typeof optionScoreSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Control = z.infer<typeof controlSchema>;
export type Risk = z.infer<typeof riskSchema>;
export type Diagram = z.infer<typeof diagramSchema>;
export type QualityScenario = z.infer<typeof qualityScenarioSchema>;
export type ArchitectureData = z.infer<typeof architectureDataSchema>;
