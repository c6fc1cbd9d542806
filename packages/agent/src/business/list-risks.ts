import type { Risk } from '@aa/domain';
import { formatUsd } from '../numbers/compute-budget.ts';
import { computeSystemAvailability } from '../numbers/availability.ts';
import type { DesignComponent } from '../model/design.ts';
import { judgeDeadline, planBuild } from './assess-business.ts';
import type { DesignSoFar } from './design-so-far.ts';
import { trapRisks } from './trap-risks.ts';

const most = 14;

function idsOf(components: readonly DesignComponent[]): string[] {
  return components.slice(0, 6).map((component) => component.id);
}

function requirementsOf(design: DesignSoFar, pattern: RegExp): string[] {
  return design.structure.requirements
    .filter((r) => pattern.test(r.statement))
    .slice(0, 4)
    .map((r) => r.id);
}

function peopleRisks(design: DesignSoFar): Risk[] {
  const { proportion, structure } = design;
  const own = structure.components.filter((component) => component.type === 'service');
  if (proportion.developers > 3) return [];
  const who =
    proportion.developers === 1
      ? 'The one developer'
      : `One of the ${proportion.developers} developers`;
  return [
    {
      id: 'risk-people',
      description: `${who} falls ill or leaves; ${own
        .slice(0, 2)
        .map((c) => c.name)
        .join(
          ' and ',
        )} can then be changed by ${proportion.developers === 1 ? 'nobody' : 'fewer people than a release takes'}.`,
      category: 'people',
      likelihood: 'medium',
      impact: proportion.developers === 1 ? 'high' : 'medium',
      mitigation: `Everything to run it is in the repository, a second person makes one release and one restore before the start, and the accounts (${proportion.cloudProvider ?? 'hosting'}, domain, payment) belong to the organization, not to a person.`,
      componentIds: idsOf(own),
      requirementIds: requirementsOf(design, /team|developer|engineer|volunteer/i),
      owner: 'project lead',
    },
  ];
}

function scheduleRisks(design: DesignSoFar): Risk[] {
  const plan = planBuild(design);
  const { deadlineWeeks } = design.proportion;
  if (deadlineWeeks === null || plan.mvpWeeks.high <= deadlineWeeks) return [];
  const misses = judgeDeadline(plan, deadlineWeeks) === 'misses';
  const largest = [...plan.effort.items].sort((a, b) => b.weeks.typical - a.weeks.typical)[0];
  return [
    {
      id: 'risk-schedule',
      description: `The first usable version takes ${Math.round(plan.mvpWeeks.low)} to ${Math.round(plan.mvpWeeks.high)} weeks by the effort figures; you named ${deadlineWeeks}.`,
      category: 'schedule',
      likelihood: misses ? 'high' : 'medium',
      impact: 'medium',
      mitigation: `Cut by value, not by quality: start without ${largest && largest.mvpShare < 0.8 ? `the full extent of ${largest.name.toLowerCase()}` : 'what only few people need'}, and decide after ${Math.max(2, Math.round(deadlineWeeks / 4))} weeks by what then works.`,
      componentIds: idsOf(
        design.structure.components.filter((component) => component.type === 'service'),
      ),
      requirementIds: requirementsOf(
        design,
        /week|month|deadline|launch|before|by (spring|summer|autumn|winter)/i,
      ),
      owner: 'project lead',
    },
  ];
}

function moneyRisks(design: DesignSoFar): Risk[] {
  const { budget, lines, totalHighUsd } = design.cost;
  const dearest = [...lines].sort((a, b) => b.highUsd - a.highUsd)[0];
  if (budget.monthlyUsd === null || totalHighUsd < budget.monthlyUsd * 0.75 || !dearest) return [];
  return [
    {
      id: 'risk-cost',
      description: `Running it may take up to ${formatUsd(totalHighUsd)} a month of ${formatUsd(budget.monthlyUsd)}; ${dearest.item} alone up to ${formatUsd(dearest.highUsd)}, and it grows with use.`,
      category: 'business',
      likelihood: budget.verdict === 'over' ? 'high' : 'medium',
      impact: 'medium',
      mitigation: `An alarm at ${formatUsd(budget.monthlyUsd * 0.6)} of the bill of a month, a hard limit where the provider has one, and the size of ${dearest.item} looked at after the first month of real use.`,
      componentIds: dearest.componentIds.slice(0, 6),
      requirementIds: requirementsOf(design, /budget|\$|€|dollar|cost|cheap/i),
      owner: 'product owner',
    },
  ];
}

function failureRisks(design: DesignSoFar): Risk[] {
  const availability = computeSystemAvailability(design.structure, design.proportion);
  const weakest = [...availability.parts].sort((a, b) => a.percent - b.percent)[0];
  const single = design.structure.components.find(
    (component) =>
      component.type === 'database' &&
      (component.instances?.min ?? 1) <= 1 &&
      component.kind !== 'local_store',
  );
  const risks: Risk[] = [];
  if (!availability.meetsGoal && weakest) {
    risks.push({
      id: 'risk-availability',
      description: `By its parts the whole is there ${availability.percent} % of the time, some ${availability.downtimeMinutesMonth} minutes down a month; ${design.proportion.availabilityPercent} % ${design.proportion.availabilityStated ? 'was asked for' : 'was assumed'}. ${weakest.name} is the weakest part.`,
      category: 'operational',
      likelihood: 'medium',
      impact: design.proportion.availabilityStated ? 'high' : 'medium',
      mitigation: `A second copy of ${weakest.name} in another zone, or a written word that ${availability.percent} % is enough.`,
      componentIds: weakest.componentIds.slice(0, 6),
      requirementIds: requirementsOf(design, /avail|uptime|down|outage|%|percent/i),
      owner: 'operations',
    });
  }
  if (single) {
    risks.push({
      id: 'risk-single-store',
      description: `${single.name} is one machine: when it dies, everything that writes stands still until it is replaced or restored.`,
      category: 'operational',
      likelihood: 'low',
      impact: 'high',
      mitigation: `Backups that allow at most ${design.proportion.rpoMinutes} minutes of loss, and a restore that is rehearsed every quarter and takes less than ${design.proportion.rtoMinutes} minutes; a standby when an hour of standstill costs more than its price.`,
      componentIds: [single.id],
      requirementIds: requirementsOf(design, /los[et]|recover|backup|restore|avail/i),
      owner: 'operations',
    });
  }
  return risks;
}

function partnerRisks(design: DesignSoFar): Risk[] {
  return design.u.outsideSystems.slice(0, 3).flatMap((system) => {
    const components = design.structure.components.filter(
      (component) =>
        component.name.toLowerCase().includes(system.name.toLowerCase().slice(0, 12)) ||
        component.capabilityIds.includes('integrations'),
    );
    if (components.length === 0) return [];
    const legacy = system.kind === 'legacy';
    return [
      {
        id: `risk-partner-${system.id}`.slice(0, 64),
        description: legacy
          ? `${system.name} is understood by few people; what it really does with odd cases shows only when data are compared.`
          : `${system.name} is slow, changes its interface or is down; what depends on it waits or works with old data.`,
        category: 'technical' as const,
        likelihood: 'medium' as const,
        impact: legacy ? ('high' as const) : ('medium' as const),
        mitigation: legacy
          ? `A fortnight at the start in which real records of ${system.name} are read and compared, and a person who knows it is booked for the project.`
          : `Calls to ${system.name} have a time limit, are repeated with growing pauses and never block a person; a recorded set of its answers is tested against in each build.`,
        componentIds: idsOf(components),
        requirementIds: system.requirementIds
          .filter((id) => design.structure.requirements.some((r) => r.id === id))
          .slice(0, 4),
        owner: 'integration owner',
      },
    ];
  });
}

function assumptionRisks(design: DesignSoFar): Risk[] {
  const shaky = [...design.load.assumptions].sort((a, b) => a.confidence - b.confidence)[0];
  if (!shaky || shaky.confidence > 0.4) return [];
  return [
    {
      id: 'risk-assumption',
      description: `The size rests on a guess: ${shaky.statement.charAt(0).toLowerCase()}${shaky.statement.slice(1)}.`,
      category: 'technical',
      likelihood: 'medium',
      impact: 'medium',
      mitigation: `Count it in the first weeks of use. ${shaky.impactIfWrong}`,
      componentIds: idsOf(
        design.structure.components.filter((component) => component.type === 'database'),
      ),
      requirementIds: [],
      owner: 'architect',
    },
  ];
}

/** Risks of this design, heaviest reasons first: what the field is known for, people, time, money, failures, partners, guesses. */
export function listRisks(design: DesignSoFar): Risk[] {
  const all = [
    ...trapRisks(design),
    ...scheduleRisks(design),
    ...moneyRisks(design),
    ...failureRisks(design),
    ...peopleRisks(design),
    ...partnerRisks(design),
    ...assumptionRisks(design),
  ];
  const unique = [...new Map(all.map((risk) => [risk.id, risk])).values()].slice(0, most);
  return unique.map((risk) => ({
    ...risk,
    description: risk.description.slice(0, 2000),
    mitigation: risk.mitigation.slice(0, 2000),
  }));
}
