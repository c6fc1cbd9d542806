import {
  computeDowntimeMinutesMonth,
  computeParallelAvailability,
  computeSeriesAvailability,
} from '@aa/domain';
import type { AvailabilityEstimate } from '@aa/domain';
import { getCapacityFigure } from '../knowledge/numbers/capacity-figures.ts';
import type { DesignComponent, Proportion, Structure } from '../model/design.ts';

/** One part of the chain that every request needs. */
export type AvailabilityPart = AvailabilityEstimate['parts'][number];

export interface SystemAvailability {
  /** Percent of the whole, parts in series. */
  percent: number;
  downtimeMinutesMonth: number;
  parts: AvailabilityPart[];
  meetsGoal: boolean;
  explanation: string;
}

const managedFigure: Partial<Record<DesignComponent['kind'], string>> = {
  load_balancer: 'sla-alb',
  api_gateway: 'sla-alb',
  cdn: 'sla-cloudfront',
  object_storage: 'sla-s3',
  event_stream: 'sla-kinesis',
  identity_provider: 'sla-cognito',
  key_value_db: 'sla-dynamodb',
  wide_column_db: 'sla-dynamodb',
};

/** Kinds without which a request of a person cannot be answered. */
const onPath = new Set([
  'api',
  'web_app',
  'load_balancer',
  'api_gateway',
  'relational_db',
  'document_db',
  'key_value_db',
  'wide_column_db',
  'ledger_db',
  'realtime_gateway',
  'iot_broker',
  'identity_provider',
  'static_site',
  'cdn',
]);

function share(percent: number): number {
  return percent / 100;
}

function rate(
  components: readonly DesignComponent[],
  proportion: Proportion,
): AvailabilityPart | undefined {
  const [first] = components;
  if (!first) return undefined;
  const copies = Math.max(...components.map((component) => component.instances?.min ?? 1));
  const figureId = proportion.hosting === 'cloud' ? managedFigure[first.kind] : undefined;
  const commonCause = getCapacityFigure('common-cause-share').typical / 100;
  const ids = components.map((component) => component.id);
  const name =
    components.length > 1
      ? `${first.name} and ${components.length - 1} ${components.length === 2 ? 'module' : 'modules'} with it`
      : first.name;
  if (figureId) {
    const figure = getCapacityFigure(figureId);
    return {
      componentIds: ids,
      name,
      percent: figure.typical,
      basis: `what a provider promises for it (${figure.typical} %, ${figure.id}, ${figure.asOf})`,
    };
  }
  const isStore = first.type === 'database';
  if (isStore && copies > 1) {
    const figure = getCapacityFigure('sla-rds-multi-az');
    return {
      componentIds: ids,
      name,
      percent: figure.typical,
      basis: `with a standby: ${figure.statement} (${figure.asOf})`,
    };
  }
  const single = getCapacityFigure('observed-single-vm');
  const percent = computeParallelAvailability(share(single.typical), copies, commonCause) * 100;
  return {
    componentIds: ids,
    name,
    percent: Number(percent.toFixed(3)),
    basis:
      copies > 1
        ? `${copies} copies of ${single.typical} % each, of whose failures ${Math.round(commonCause * 100)} % strike all at once`
        : `one copy, ${single.typical} % as observed of a single machine`,
  };
}

/** Availability of the whole from the parts that every request needs, against the goal. */
export function computeSystemAvailability(
  structure: Structure,
  proportion: Proportion,
): SystemAvailability {
  const units = new Map<string, DesignComponent[]>();
  for (const component of structure.components) {
    if (!onPath.has(component.kind) || component.type === 'ui') continue;
    const key =
      component.type === 'service' ? `u:${component.deploymentUnit ?? component.id}` : component.id;
    units.set(key, [...(units.get(key) ?? []), component]);
  }
  const entries = [...units.values()];
  const doors = entries.filter((list) =>
    ['load_balancer', 'api_gateway', 'cdn', 'web_app', 'static_site'].includes(list[0]?.kind ?? ''),
  );
  const rated = entries.flatMap((list) => rate(list, proportion) ?? []);
  // Of many services, a request needs the door, one service and its store; the weakest are counted.
  const services = rated
    .filter((part) =>
      entries.some((list) => list[0]?.type === 'service' && list[0].id === part.componentIds[0]),
    )
    .sort((a, b) => a.percent - b.percent)
    .slice(0, 2);
  const stores = rated
    .filter((part) =>
      entries.some((list) => list[0]?.type === 'database' && list[0].id === part.componentIds[0]),
    )
    .sort((a, b) => a.percent - b.percent)
    .slice(0, 1);
  const gates = rated.filter((part) =>
    doors.some((list) => list[0]?.type !== 'service' && list[0]?.id === part.componentIds[0]),
  );
  const parts = [...gates, ...services, ...stores];
  const whole = computeSeriesAvailability(parts.map((part) => share(part.percent)));
  const percent = Number((whole * 100).toFixed(3));
  const minutes = Math.round(computeDowntimeMinutesMonth(whole));
  const meetsGoal = percent >= proportion.availabilityPercent;
  const weakest = [...parts].sort((a, b) => a.percent - b.percent)[0];
  return {
    percent,
    downtimeMinutesMonth: minutes,
    parts,
    meetsGoal,
    explanation: `${parts.map((part) => `${part.name} ${part.percent} %`).join(' × ') || 'No part on a server'} = ${percent} %, some ${minutes} minutes a month; the goal is ${proportion.availabilityPercent} %${proportion.availabilityStated ? '' : ' (assumed)'}.${meetsGoal || !weakest ? '' : ` The weakest is ${weakest.name}: ${weakest.basis}.`}`,
  };
}
