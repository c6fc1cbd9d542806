import {
  type ArchitectureData,
  type Assumption,
  type BusinessImpact,
  buildDiagrams,
  type EducationalContent,
  type WhyReasoning,
} from '@aa/domain';
import { assessBusiness } from '../business/assess-business.ts';
import { explainWhy } from '../business/explain-why.ts';
import { listDesignFindings } from '../business/list-design-findings.ts';
import { listRisks } from '../business/list-risks.ts';
import { decide } from '../decisions/decide.ts';
import { tellDecisions } from '../decisions/tell-decisions.ts';
import { groundNeeds } from '../design/ground-needs.ts';
import { synthesize } from '../design/synthesize.ts';
import { teach } from '../education/teach.ts';
import type { Choices, Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { computeSystemAvailability } from '../numbers/availability.ts';
import { computeLoad } from '../numbers/compute-load.ts';
import { computeProportion } from '../numbers/compute-proportion.ts';
import { priceStructure } from '../numbers/price-structure.ts';
import { reviewDesign, selectFindings } from './review-design.ts';
import type { Crew } from './specialists.ts';
import { computeConfidence, countParts, summarize } from './summarize.ts';

/** Everything that was worked out for one understanding. */
export interface DesignResult {
  architecture: ArchitectureData;
  education: EducationalContent;
  business: BusinessImpact;
  why: WhyReasoning;
  structure: Structure;
  load: Load;
  proportion: Proportion;
  choices: Choices;
  /** What was designed for: the understanding with its needs grounded. */
  understanding: Understanding;
}

export const engineVersion = '1.0.0';

/** The first of each id: an assumption or finding that two stages make is one. */
function uniqueById<T extends { id: string }>(entries: readonly T[]): T[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if (seen.has(entry.id)) return false;
    seen.add(entry.id);
    return true;
  });
}

interface Draft {
  structure: Structure;
  load: Load;
  proportion: Proportion;
  choices: Choices;
}

function draft(u: Understanding): Draft {
  const load = computeLoad(u);
  const proportion = computeProportion(u, load);
  const choices = decide(u, load, proportion);
  return { load, proportion, choices, structure: synthesize(u, load, proportion, choices) };
}

function assemble(
  u: Understanding,
  { structure, load, proportion, choices }: Draft,
  version: number,
): ArchitectureData {
  const cost = priceStructure(u, load, proportion, structure);
  const assumptions: Assumption[] = uniqueById([
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
    decisions: tellDecisions(choices, structure, u, load, proportion).slice(0, 60),
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

/** Designs, prices, checks and teaches; each piece is reported by the specialist that does it. */
export async function designSystem(
  heard: Understanding,
  version: number,
  crew: Crew,
): Promise<DesignResult> {
  const u = groundNeeds(heard);
  const result = crew.run('architect', {
    title: 'Cutting the system into parts',
    work: () => draft(u),
    tell: ({ structure }) =>
      `${countParts(structure)} parts to run, ${structure.components.length} in the picture, ${structure.connections.length} connections`,
  });
  const architecture = crew.run('cost-analyst', {
    title: 'Counting load and cost',
    work: () => assemble(u, result, version),
    tell: ({ cost }) =>
      `$${Math.round(cost.totalLowUsd)} to $${Math.round(cost.totalHighUsd)} a month`,
  });
  const { decisions, cost } = architecture;
  const judged = crew.run('business-analyst', {
    title: 'Weighing effort, gain and risk',
    work: () => {
      const design = { ...result, u, decisions, cost };
      const risks = listRisks(design);
      return {
        risks,
        found: listDesignFindings(design),
        business: assessBusiness(design, risks),
        why: explainWhy(design),
      };
    },
    tell: ({ business, risks }) =>
      `${business.timeToMarket.mvpWeeks.low} to ${business.timeToMarket.mvpWeeks.high} weeks to a first version, ${risks.length} risks`,
  });
  architecture.risks = judged.risks;
  architecture.findings = uniqueById([...architecture.findings, ...judged.found]);
  const reviewed = reviewDesign({ ...result, u, architecture }, crew);
  architecture.findings = selectFindings(architecture.findings, reviewed);
  const education = crew.run('educator', {
    title: 'Explaining what the design uses',
    work: () => teach(architecture, u.expertise),
    tell: ({ concepts }) => `${concepts.length} concepts`,
  });
  const { business, why } = judged;
  return { ...result, architecture, education, business, why, understanding: u };
}
