/**
 * The stages between an understanding and an answer. Each stage is a pure function; what it adds stands here.
 * understanding → load → proportion → choices → structure → cost, checks, business, education → answer.
 */
import type {
  ArchitectureComponent,
  ArchitectureConnection,
  ArchitectureData,
  ArchitectureLayer,
  ArchitecturePattern,
  Assumption,
  CapacityEstimate,
  Control,
  Finding,
  OptionScore,
  QualityScenario,
  Requirement,
  TechnologyChoice,
} from '@aa/domain';

export const scaleTiers = ['tiny', 'small', 'medium', 'large', 'huge'] as const;
export type ScaleTier = (typeof scaleTiers)[number];

/** Size in numbers, from stated facts where there are any, else from assumptions that are listed. */
export interface Load {
  capacity: CapacityEstimate;
  averageRps: number;
  peakRps: number;
  peakWriteRps: number;
  eventsPerSecond: number;
  concurrentConnections: number;
  storageGbYear1: number;
  egressGbMonth: number;
  /** People or devices that use it in a month. */
  activeUsers: number;
  devices: number;
  tenants: number;
  tier: ScaleTier;
  assumptions: Assumption[];
}

/** What the people and the money allow. */
export interface Proportion {
  developers: number;
  /** none: nobody to run servers; part_time: developers do it beside; team: people on call. */
  operations: 'none' | 'part_time' | 'team';
  /** Most parts that ship apart. */
  maxDeployableUnits: number;
  prefersManaged: boolean;
  monthlyBudgetUsd: number | null;
  budgetSource: 'stated' | 'derived' | 'unknown';
  /** Weeks to the stated deadline; null when none was said. */
  deadlineWeeks: number | null;
  availabilityPercent: number;
  availabilityStated: boolean;
  rpoMinutes: number;
  rtoMinutes: number;
  /** Where it runs. */
  hosting: 'cloud' | 'on_premises' | 'hybrid' | 'edge' | 'local';
  cloudProvider: string | null;
  regions: string[];
}

/** A decision that was taken by scoring, before it is told as a record. */
export interface Choice {
  /** An id of `data/decisions.json`: architecture-style, primary-database, queue-or-stream … */
  decisionId: string;
  /** The chosen option's id in that file. */
  optionId: string;
  optionName: string;
  /** All options, best first; excluded ones last with their reason. */
  scoring: (OptionScore & { optionId: string })[];
  /** Facts and requirements that weighed. */
  requirementIds: string[];
  /** True when a fact or a refusal left no choice. */
  forced: boolean;
  because: string;
  flipsWhen: string[];
}

export interface Choices {
  all: readonly Choice[];
  /** The chosen option's id, or undefined when the decision does not arise here. */
  optionOf(decisionId: string): string | undefined;
}

/** A component with what the later stages need to know of it. */
export interface DesignComponent extends ArchitectureComponent {
  /** Capabilities that it serves. */
  capabilityIds: string[];
  /** Roles of `data/capability-designs.json` that were merged into it. */
  roles: string[];
  /** An id of `data/technologies.json` for what is priced; undefined for our own code. */
  technologyId?: string;
  /** An id of `data/prices.json`, where the synthesis knows better than the kind tells what is bought. */
  priceClass?: string;
}

export interface Structure {
  style: ArchitectureData['metadata']['style'];
  components: DesignComponent[];
  connections: ArchitectureConnection[];
  layers: ArchitectureLayer[];
  patterns: ArchitecturePattern[];
  technologies: TechnologyChoice[];
  controls: Control[];
  /** The understanding's requirements and those that the design derived. */
  requirements: Requirement[];
  qualityScenarios: QualityScenario[];
  /** What the synthesis had to assume or leave out. */
  assumptions: Assumption[];
  findings: Finding[];
}
