import type { BusinessImpact } from '@aa/domain';
import type { DesignSoFar } from './design-so-far.ts';

type Advantage = BusinessImpact['competitiveAdvantage'][number];

/** What of the design a rival could not simply switch on; drawn from what this system does that ready products mostly do not. */
export function listAdvantages(design: DesignSoFar): Advantage[] {
  const { structure, u } = design;
  const serving = (capabilityId: string): string[] =>
    structure.components
      .filter((component) => component.capabilityIds.includes(capabilityId))
      .map((component) => component.id);
  const wants = (id: string): boolean =>
    u.capabilities.some(
      (need) => need.id === id && need.standing !== 'refused' && need.standing !== 'assumed',
    );
  const rules: readonly {
    ids: readonly string[];
    name: string;
    description: string;
    sustainability: Advantage['sustainability'];
  }[] = [
    {
      ids: ['offline-work', 'sync'],
      name: 'Works where the network does not',
      description:
        'Work goes on without a connection and is brought together afterwards; products made for the browser alone stop there.',
      sustainability: 'medium',
    },
    {
      ids: ['virtual-waiting-room'],
      name: 'Holds when everybody comes at once',
      description:
        'People wait in an order that can be explained, and what is scarce is never given twice.',
      sustainability: 'medium',
    },
    {
      ids: ['recommendations', 'ml-scoring', 'forecasting', 'predictive-maintenance', 'matching'],
      name: 'Own data make it better with use',
      description:
        'What people and machines do here is kept in a form that models can learn from; a newcomer starts without it.',
      sustainability: 'long',
    },
    {
      ids: ['integrations', 'clinical-records', 'aggregation-of-accounts'],
      name: 'Sits where the data are',
      description:
        'Once it speaks with the systems that people use already, it is part of their day and costly to replace.',
      sustainability: 'long',
    },
    {
      ids: ['audit-trail', 'traceability', 'e-signature', 'public-registry'],
      name: 'Can show what happened',
      description:
        'Each act is recorded in a form that a customer or an auditor accepts, which rivals add late.',
      sustainability: 'medium',
    },
    {
      ids: ['realtime-updates', 'tracking', 'delivery-tracking', 'live-quiz'],
      name: 'People see it as it happens',
      description: 'Changes reach everybody who watches within seconds, without asking again.',
      sustainability: 'short',
    },
    {
      ids: ['iot-ingest', 'device-management', 'ota-updates'],
      name: 'Devices stay in hand after they are sold',
      description:
        'Each device has its own identity and can be reached, so service and new functions can be sold later.',
      sustainability: 'medium',
    },
  ];
  return rules
    .flatMap((rule) => {
      const present = rule.ids.filter(wants);
      const componentIds = [...new Set(present.flatMap(serving))].slice(0, 6);
      if (present.length === 0 || componentIds.length === 0) return [];
      const names = componentIds.flatMap(
        (id) => structure.components.find((component) => component.id === id)?.name ?? [],
      );
      return [
        {
          id: `adv-${present[0]}`,
          name: rule.name,
          description: `${rule.description} Here it rests on ${names.slice(0, 3).join(', ')}.`,
          componentIds,
          sustainability: rule.sustainability,
        },
      ];
    })
    .slice(0, 5);
}
