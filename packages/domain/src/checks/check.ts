import { z } from 'zod';
import { findingSchema } from '../agent-protocol/interview.ts';
import type { ModelReader } from './model-reader.ts';

/** One place where a rule is broken: values for the placeholders of its message. */
export type Violation = Readonly<Record<string, string | number | null | undefined>>;

/** Names of the thresholds in data/checks.json; a test keeps the two alike. */
export type ParameterName =
  | 'activeActive'
  | 'answerMs'
  | 'assumedTeam'
  | 'base'
  | 'ceiling'
  | 'coldStartMs'
  | 'confidence'
  | 'consumers'
  | 'decisions'
  | 'devices'
  | 'egressGb'
  | 'eventsPerSecond'
  | 'external'
  | 'externalMs'
  | 'factor'
  | 'focus'
  | 'free'
  | 'freeGb'
  | 'gb'
  | 'goalPercent'
  | 'idleUsd'
  | 'latencyMs'
  | 'material'
  | 'max'
  | 'maxCallers'
  | 'maxCallsPerRequest'
  | 'maxConnections'
  | 'maxDrainMinutes'
  | 'maxDuties'
  | 'maxGoalMs'
  | 'maxHops'
  | 'maxLinks'
  | 'maxSharePercent'
  | 'maxUnits'
  | 'mbps'
  | 'microservicesMinUnits'
  | 'minComponents'
  | 'minLength'
  | 'minPeak'
  | 'minTeam'
  | 'minTotalUsd'
  | 'minUnits'
  | 'minUsd'
  | 'monolithMaxUnits'
  | 'nightlyHours'
  | 'nodeGb'
  | 'parts'
  | 'peakMinutes'
  | 'peakRps'
  | 'peoplePerLanguage'
  | 'peoplePerStore'
  | 'perAssumption'
  | 'perHopMs'
  | 'perInstance'
  | 'perPerson'
  | 'perSecond'
  | 'pilot'
  | 'poolSize'
  | 'providerPercent'
  | 'ratio'
  | 'readsPerSecond'
  | 'redundant'
  | 'redundantStore'
  | 'restore'
  | 'risks'
  | 'rtoHours'
  | 'share'
  | 'single'
  | 'storageGb'
  | 'tolerance'
  | 'toleranceUsd'
  | 'units'
  | 'usdPerGb'
  | 'warm'
  | 'weeksPerMonth'
  | 'writes'
  | 'writesPerNode';

/** Thresholds of the rules, and the control kinds (a|b) that a regime demands. */
export type RuleParameters = Readonly<Record<ParameterName, number>> & {
  readonly controls: string;
};

/** Looks for violations; an empty list when the rule is kept. Never throws on an incomplete model. */
export type Predicate = (model: ModelReader, parameters: RuleParameters) => readonly Violation[];

/** What is known of a rule besides how it is found: data with its source. */
export const checkTextSchema = z.object({
  id: z.string(),
  title: z.string(),
  group: z.string(),
  severity: findingSchema.shape.severity,
  findingKind: findingSchema.shape.kind,
  /** `wording` reads texts and can misread: it is shown as a question. */
  evidence: z.enum(['structure', 'wording']),
  message: z.string(),
  suggestion: z.string(),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])),
  falsePositives: z.string(),
  references: z.array(z.string()),
  source: z.string(),
  asOf: z.string().nullable(),
});

export type CheckText = z.infer<typeof checkTextSchema>;
