import {
  type CapabilityDesign,
  type CapabilityPart,
  findCapabilityDesign,
} from '../knowledge/design/capability-designs.ts';
import type { CapabilityNeed } from '../model/understanding.ts';
import type { DesignContext } from './design-context.ts';
import { holdsAny } from './holds-condition.ts';
import { type PartTarget, targetOfPart } from './slot-of-part.ts';

/** A part that a capability asks for, with where it belongs. */
export interface Demand {
  capability: CapabilityDesign;
  need: CapabilityNeed;
  part: CapabilityPart;
  target: PartTarget;
}

/** Whether a part is needed at this size and under these rules. */
function isPartNeeded(part: CapabilityPart, need: CapabilityNeed, ctx: DesignContext): boolean {
  switch (part.need) {
    case 'always':
      return true;
    case 'at-scale':
      return holdsAny(part.test ?? [], ctx);
    case 'if-strict':
      // What nobody asked for is built in its plainest form.
      return need.standing !== 'assumed' && holdsAny(part.test ?? [], ctx);
    case 'alternative':
      return false;
  }
}

/** Kinds that only a clear wish brings in: each is a craft of its own to run or to pay. */
const specialKinds = new Set<CapabilityPart['kind']>([
  'graph_db',
  'vector_db',
  'time_series_db',
  'ledger_db',
  'llm_provider',
  'ml_serving',
  'ml_training',
  'iot_broker',
  'device_registry',
  'device',
  'edge_node',
  'sandbox_runner',
  'media_server',
  'media_transcoder',
  'legacy_system',
  'data_warehouse',
  'data_lake',
  'map_provider',
  'payment_provider',
  'cms',
  'stream_processor',
]);
const clearEnough = 0.6;

/** What was guessed at gets no special equipment. */
function isSpeculative(part: CapabilityPart, need: CapabilityNeed): boolean {
  if (!specialKinds.has(part.kind)) return false;
  if (need.standing === 'assumed') return true;
  const isWeak = need.confidence < clearEnough;
  return isWeak || (need.standing === 'implied' && part.need !== 'always');
}

/** All parts that the capabilities of this system ask for, in the order of the needs. */
export function collectDemands(ctx: DesignContext): Demand[] {
  return ctx.needs.flatMap((need) => {
    const capability = findCapabilityDesign(need.id);
    if (!capability) return [];
    return capability.parts
      .filter((part) => isPartNeeded(part, need, ctx) && !isSpeculative(part, need))
      .map((part) => ({ capability, need, part, target: targetOfPart(part) }));
  });
}
