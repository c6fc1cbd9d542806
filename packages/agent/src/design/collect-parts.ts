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

/** All parts that the capabilities of this system ask for, in the order of the needs. */
export function collectDemands(ctx: DesignContext): Demand[] {
  return ctx.needs.flatMap((need) => {
    const capability = findCapabilityDesign(need.id);
    if (!capability) return [];
    return capability.parts
      .filter((part) => isPartNeeded(part, need, ctx))
      .map((part) => ({ capability, need, part, target: targetOfPart(part) }));
  });
}

/** Parts that grow out of the plain form and are not needed yet: what to add when the load grows. */
export function listGrowthParts(ctx: DesignContext): Demand[] {
  return ctx.needs.flatMap((need) => {
    const capability = findCapabilityDesign(need.id);
    if (!capability) return [];
    return capability.parts
      .filter((part) => part.need === 'at-scale' && !isPartNeeded(part, need, ctx))
      .map((part) => ({ capability, need, part, target: targetOfPart(part) }));
  });
}
