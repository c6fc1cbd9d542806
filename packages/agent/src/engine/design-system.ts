import type { BusinessImpact, EducationalContent, WhyReasoning } from '@aa/domain';
import { assessBusiness } from '../business/assess-business.ts';
import { explainWhy } from '../business/explain-why.ts';
import { listDesignFindings } from '../business/list-design-findings.ts';
import { listRisks } from '../business/list-risks.ts';
import { teach } from '../education/teach.ts';
import type { depthOfQuestion } from '../follow-up/answer-question.ts';
import type { Understanding } from '../model/understanding.ts';
import { type DraftedSystem, draftSystem } from './draft-system.ts';
import { reviewDesign, selectFindings } from './review-design.ts';
import type { Crew } from './specialists.ts';
import { uniqueById } from './unique-by-id.ts';

/** Everything that was worked out for one understanding. */
export interface DesignedSystem extends DraftedSystem {
  education: EducationalContent;
  business: BusinessImpact;
  why: WhyReasoning;
}

/** What can go wrong and what does not add up; into the architecture, which the reviewer then reads. */
function findRisks(design: DraftedSystem, crew: Crew): void {
  const { architecture } = design;
  const judged = crew.run('business-analyst', {
    title: 'Looking for risks',
    work: () => ({ risks: listRisks(design), findings: listDesignFindings(design) }),
    tell: ({ risks, findings }) =>
      `${risks.length} risks, ${findings.length} points to settle with the business`,
  });
  architecture.risks = judged.risks;
  architecture.findings = uniqueById([...architecture.findings, ...judged.findings]);
}

async function review(design: DraftedSystem, crew: Crew): Promise<void> {
  const { architecture } = design;
  const found = await reviewDesign(design, crew);
  architecture.findings = selectFindings(architecture.findings, found, architecture.requirements);
}

function weigh(
  design: DraftedSystem,
  crew: Crew,
): Promise<{ business: BusinessImpact; why: WhyReasoning }> {
  // The reviewer may be at the controls at the same time: effort and reasons rest on the parts as they were drawn.
  const drawn = { ...design, structure: { ...design.structure } };
  const { risks } = design.architecture;
  return crew.start('business-analyst', {
    title: 'Weighing effort, gain and time',
    work: () => ({ business: assessBusiness(drawn, risks), why: explainWhy(drawn) }),
    tell: ({ business: { timeToMarket, implementationCost } }) =>
      `${timeToMarket.mvpWeeks.low} to ${timeToMarket.mvpWeeks.high} weeks to a first version, ${implementationCost.buildEffortPersonMonths.low} to ${implementationCost.buildEffortPersonMonths.high} person-months`,
  });
}

/** What an answer out of a design needs beyond the draft. */
type Depth = ReturnType<typeof depthOfQuestion>;

/** As much of a design as a question about it takes, byte for byte what the whole design would say there. */
export async function designForQuestion(
  heard: Understanding,
  { version, depth }: { version: number; depth: Depth },
  crew: Crew,
): Promise<DraftedSystem & Partial<DesignedSystem>> {
  const design = await draftSystem(heard, version, crew);
  if (depth === 'draft') return design;
  findRisks(design, crew);
  if (depth === 'business') return { ...design, ...(await weigh(design, crew)) };
  await review(design, crew);
  return design;
}

/** Designs, prices, checks and teaches; each piece is reported by the specialist that does it. */
export async function designSystem(
  heard: Understanding,
  version: number,
  crew: Crew,
): Promise<DesignedSystem> {
  const design = await draftSystem(heard, version, crew);
  findRisks(design, crew);
  const [judged] = await Promise.all([weigh(design, crew), review(design, crew)]);
  const education = crew.run('educator', {
    title: 'Explaining what the design uses',
    work: () => teach(design.architecture, design.u.expertise),
    tell: ({ concepts, exercises }) =>
      `${concepts.length} concepts, ${exercises.length} exercises on these parts`,
  });
  return { ...design, ...judged, education };
}
