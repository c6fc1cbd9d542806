import { type ArchitectureData, buildDiagrams, type CostEstimate, type Decision } from '@aa/domain';
import type { DesignSoFar } from '../business/design-so-far.ts';
import { decide } from '../decisions/decide.ts';
import { tellDecisions } from '../decisions/tell-decisions.ts';
import { groundNeeds } from '../design/ground-needs.ts';
import { synthesize } from '../design/synthesize.ts';
import type { Choices, Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { computeSystemAvailability } from '../numbers/availability.ts';
import { computeLoad } from '../numbers/compute-load.ts';
import { computeProportion } from '../numbers/compute-proportion.ts';
import { priceStructure } from '../numbers/price-structure.ts';
import { speakMoney } from '../numbers/spoken-money.ts';
import type { Crew } from './specialists.ts';
import { computeConfidence, countParts, summarize } from './summarize.ts';
import { uniqueById } from './unique-by-id.ts';

export const engineVersion = '1.0.0';

interface Draft {
  structure: Structure;
  load: Load;
  proportion: Proportion;
  choices: Choices;
}

/** A design before anybody has judged it: parts, decisions and cost. */
export interface DraftedSystem extends DesignSoFar {
  architecture: ArchitectureData;
}

function draft(u: Understanding): Draft {
  const load = computeLoad(u);
  const proportion = computeProportion(u, load);
  const choices = decide(u, load, proportion);
  return { load, proportion, choices, structure: synthesize(u, load, proportion, choices) };
}

interface Estimated {
  version: number;
  decisions: Decision[];
  cost: CostEstimate;
}

function assemble(
  u: Understanding,
  { structure, load, proportion }: Draft,
  { version, decisions, cost }: Estimated,
): ArchitectureData {
  const assumptions = uniqueById([
    ...u.assumptions,
    ...load.assumptions,
    ...structure.assumptions,
  ]).slice(0, 100);
  const title = u.title;
  return {
    components: structure.components,
    connections: structure.connections,
    layers: structure.layers,
    patterns: structure.patterns,
    technologies: structure.technologies,
    metadata: {
      title,
      summary: summarize(u, load, proportion, structure),
      style: structure.style,
      confidence: computeConfidence(u, assumptions),
      version,
      engine: `agentic-architect ${engineVersion}`,
    },
    requirements: structure.requirements,
    decisions,
    controls: structure.controls,
    capacity: load.capacity,
    cost,
    availability: {
      ...computeSystemAvailability(structure, proportion),
      goalPercent: proportion.availabilityPercent,
      goalSource: proportion.availabilityStated ? 'stated' : 'assumed',
    },
    risks: [],
    assumptions,
    findings: uniqueById([...u.findings, ...structure.findings]),
    diagrams: buildDiagrams({
      title,
      components: structure.components,
      connections: structure.connections,
      layers: structure.layers,
      hosting: proportion.hosting,
      cloudProvider: proportion.cloudProvider,
      regions: proportion.regions,
    }),
    qualityScenarios: structure.qualityScenarios,
  };
}

/** Cuts the system into parts, then gives the reasons and counts the cost, which do not need each other. */
export async function draftSystem(
  heard: Understanding,
  version: number,
  crew: Crew,
): Promise<DraftedSystem> {
  const u = groundNeeds(heard);
  const result = crew.run('architect', {
    title: 'Cutting the system into parts',
    work: () => draft(u),
    tell: ({ structure }) =>
      `${countParts(structure)} parts to run, ${structure.components.length} in the picture, ${structure.connections.length} connections`,
  });
  const { structure, load, proportion, choices } = result;
  const money = speakMoney(u);
  const [decisions, cost] = await Promise.all([
    crew.start('architect', {
      title: 'Giving reasons for what was chosen',
      work: () => tellDecisions(choices, structure, u, load, proportion).slice(0, 60),
      tell: (told) => `${told.length} decisions with what was rejected for each`,
    }),
    crew.start('cost-analyst', {
      title: 'Counting load and cost',
      work: () => priceStructure(u, load, proportion, structure),
      tell: ({ totalLowUsd, totalHighUsd, lines }) =>
        `${money.format(totalLowUsd)} to ${money.format(totalHighUsd)} a month in ${lines.length} lines`,
    }),
  ]);
  const architecture = assemble(u, result, { version, decisions, cost });
  return { ...result, u, decisions, cost, architecture };
}
