import { z } from 'zod';
import {
  entryText,
  idListSchema,
  longText,
  protocolIdSchema,
  statementText,
  scoreSchema,
  topicSchema,
} from './common.ts';

export const questionSchema = z.looseObject({
  id: protocolIdSchema,
  topic: topicSchema,
  text: longText,
  why: longText,
  options: z.array(entryText).max(12).optional(),
  defaultAssumption: longText,
  blocking: z.boolean().optional(),
});

/** Where a fact stands in the words of the person: `message` 0 is the first message of the person. */
export const spanSchema = z.looseObject({
  message: z.int().min(0),
  start: z.int().min(0),
  end: z.int().min(0),
});

export const factSchema = z.looseObject({
  /** Stable within a conversation. */
  id: protocolIdSchema.optional(),
  topic: topicSchema,
  statement: longText,
  value: z.number().optional(),
  unit: z.string().max(80).optional(),
  source: z.enum(['message', 'profile', 'business_context', 'assumed']),
  confidence: scoreSchema.optional(),
  quote: z.string().max(400).optional(),
  span: spanSchema.optional(),
});

export const interviewSchema = z.looseObject({
  status: z.enum(['asking', 'complete', 'declined']),
  round: z.int().min(1),
  knownFacts: z.array(factSchema).max(500),
  openTopics: z.array(topicSchema).max(100),
  declineReason: longText.optional(),
  /** Share of what matters for the design that is known, 0 to 1. */
  coverage: scoreSchema.optional(),
});

export const requirementKinds = ['functional', 'quality', 'constraint', 'compliance'] as const;
export const requirementSchema = z.looseObject({
  id: protocolIdSchema,
  kind: z.enum(requirementKinds),
  category: z
    .enum([
      'performance',
      'scalability',
      'availability',
      'security',
      'privacy',
      'usability',
      'maintainability',
      'portability',
      'interoperability',
      'cost',
      'schedule',
      'team',
      'regulatory',
      'data',
      'operations',
    ])
    .optional(),
  statement: statementText,
  source: z.enum(['stated', 'derived', 'assumed']),
  quote: z.string().max(200).optional(),
  priority: z.enum(['must', 'should', 'could']),
  measure: z
    .looseObject({
      metric: longText,
      operator: z.enum(['<=', '>=', '=']),
      value: z.number(),
      unit: z.string().max(80),
    })
    .optional(),
  span: spanSchema.optional(),
  /** What a derived requirement follows from, in one sentence. */
  derivedFrom: longText.optional(),
});

export const assumptionSchema = z.looseObject({
  id: protocolIdSchema,
  topic: topicSchema,
  statement: longText,
  impactIfWrong: longText,
  confidence: scoreSchema,
});

export const findingKinds = [
  'contradiction',
  'infeasible',
  'over_budget',
  'over_schedule',
  'missing_information',
  'changed_fact',
  'ignored_instruction',
  'over_engineering',
  'compliance_gap',
  'single_point_of_failure',
  'security',
  'untraced',
  'other',
] as const;
export const findingSchema = z.looseObject({
  id: protocolIdSchema,
  severity: z.enum(['info', 'warning', 'error']),
  kind: z.enum(findingKinds),
  message: longText,
  componentIds: idListSchema,
  requirementIds: idListSchema,
  suggestion: longText.optional(),
  /** The rule of the check that found it. */
  ruleId: z.string().max(80).optional(),
  quotes: z.array(z.string().max(400)).max(4).optional(),
});

export const requirementsAnalysisSchema = z.looseObject({
  requirements: z.array(requirementSchema).max(200),
  assumptions: z.array(assumptionSchema).max(100),
  findings: z.array(findingSchema).max(200),
  facts: z.array(factSchema).max(500),
  questions: z.array(questionSchema).max(12),
});

export type Question = z.infer<typeof questionSchema>;
export type Span = z.infer<typeof spanSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Interview = z.infer<typeof interviewSchema>;
export type Requirement = z.infer<typeof requirementSchema>;
export type Assumption = z.infer<typeof assumptionSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type RequirementsAnalysis = z.infer<typeof requirementsAnalysisSchema>;
