import type { WhyReasoning } from '@aa/domain';
import type { DesignSoFar } from './design-so-far.ts';
import { countUnits } from './estimate-effort.ts';

type Alternative = WhyReasoning['alternatives'][number];

/** Whole other ways to build it, with what they would cost to run beside this one. */
export function listAlternativeWholes(design: DesignSoFar): Alternative[] {
  const { structure, proportion, cost, load } = design;
  const units = countUnits(design);
  const who = proportion.developers === 1 ? 'one developer' : `${proportion.developers} developers`;
  const styleId = design.decisions.find((decision) => decision.id === 'd-architecture-style')?.id;
  const list: Alternative[] = [];
  const modules = structure.components.filter((component) => component.type === 'service').length;
  if (units <= Math.max(3, modules / 2) && modules >= 2) {
    const extra = (modules - units) * (proportion.developers <= 3 ? 10 : 35);
    list.push({
      id: 'alt-whole-services',
      name: 'A service for each module',
      scope: 'whole_architecture',
      description: `The ${modules} modules as ${modules} services with their own releases and stores.`,
      pros: ['Each part can be released and scaled apart'],
      cons: [
        `${modules} pipelines, contracts and alarms for ${who}`,
        'What is one transaction today becomes a chain of calls that can break in the middle',
      ],
      whyRejected: `At ${Number(load.peakRps.toPrecision(2))} requests a second nothing has to be scaled apart, and ${who} would keep ${modules - units} more things running.`,
      ...(styleId ? { decisionId: styleId } : {}),
      estimatedMonthlyUsd: {
        low: Math.round(cost.totalLowUsd + extra),
        high: Math.round(cost.totalHighUsd + extra * 2.5),
      },
    });
  } else if (modules >= 2) {
    list.push({
      id: 'alt-whole-monolith',
      name: 'All in one deployable',
      scope: 'whole_architecture',
      description: `The ${modules} parts as modules of one application.`,
      pros: ['One release, one log, one transaction'],
      cons: [
        `Parts with very different load grow together (${Number(load.peakRps.toPrecision(2))} requests, ${Number(load.eventsPerSecond.toPrecision(2))} events a second)`,
        'One release train for all teams',
      ],
      whyRejected: `${who} in several teams would wait for each other, and the busiest part would set the size of all.`,
      ...(styleId ? { decisionId: styleId } : {}),
      estimatedMonthlyUsd: {
        low: Math.round(cost.totalLowUsd * 0.8),
        high: Math.round(cost.totalHighUsd * 0.95),
      },
    });
  }
  const ready = [
    'cart',
    'checkout',
    'crm',
    'courses',
    'content-management',
    'ticketing',
    'booking',
    'case-management',
    'forum',
    'point-of-sale',
    'membership',
    'recruiting',
    'payroll',
    'approval-workflow',
  ].find((id) => design.u.capabilities.some((need) => need.id === id && need.standing === 'said'));
  if (ready) {
    list.push({
      id: 'alt-whole-buy',
      name: 'Buy a ready product',
      scope: 'whole_architecture',
      description: `A product for ${ready.replaceAll('-', ' ')}, with what is missing added around it.`,
      pros: ['Weeks instead of months to the start', 'Somebody else fixes its faults'],
      cons: [
        'What is special here must fit its forms or be built beside it',
        'A price for each user or deal that never ends',
      ],
      whyRejected: `What you asked for goes beyond it (${design.structure.requirements
        .filter((r) => r.kind === 'functional')
        .slice(0, 2)
        .map((r) => `"${r.statement.slice(0, 90)}"`)
        .join(
          ', ',
        )}); a week with two products on test data before the build starts would prove or refute this.`,
    });
  }
  return list;
}
