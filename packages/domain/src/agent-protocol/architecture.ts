import { z } from 'zod';
import { entryText, longText, scoreSchema } from './common.ts';
import { decisionSchema, controlSchema, riskSchema, qualityScenarioSchema } from './decisions.ts';
import { diagramSchema } from './diagrams.ts';
import { availabilitySchema, capacitySchema, costSchema } from './estimates.ts';
import { assumptionSchema, findingSchema, requirementSchema } from './interview.ts';
import {
  componentSchema,
  connectionSchema,
  layerSchema,
  patternSchema,
  technologyChoiceSchema,
} from './structure.ts';
import { threatSchema } from './threats.ts';

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

export type ArchitectureData = z.infer<typeof architectureDataSchema>;
