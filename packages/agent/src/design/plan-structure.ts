import type { Requirement } from '@aa/domain';
import { findSlot } from '../knowledge/design/slots.ts';
import { technologies } from '../knowledge/design/technologies.ts';
import type { DesignComponent, Structure } from '../model/design.ts';
import { assignUnits, type Unit } from './assign-units.ts';
import {
  buildModule,
  buildNamedSystem,
  buildOutside,
  buildSlot,
  moduleComponentId,
  type ModuleWork,
} from './build-components.ts';
import { chooseStyle } from './choose-style.ts';
import { collectDemands, type Demand } from './collect-parts.ts';
import { type DesignContext, isAtLeast } from './design-context.ts';
import { countsAsPart, fitSlots, foldsInto, type OpenSlot, openSlots } from './open-slots.ts';
import { sizeSlot } from './size-components.ts';
import { type Placement, placeRequirements } from './place-requirements.ts';
import { type Module, planModules } from './plan-modules.ts';

/** The parts of a design before they are connected. */
export interface Plan {
  style: Structure['style'];
  components: DesignComponent[];
  modules: Module[];
  units: Unit[];
  /** The component that plays a role of a capability, or undefined where the design does without it. */
  resolve: (capabilityId: string, role: string) => string | undefined;
  /** Shared parts that people or money cannot carry, and where their work went. */
  givenUp: { slotId: string; into: string | undefined }[];
}

/** Modules that a design of files and devices keeps: those that somebody asked for. */
function keepModules(modules: Module[], style: Structure['style']): Module[] {
  if (style !== 'static_site') return modules;
  const kept = modules.filter((module) =>
    module.needs.some((need) => need.standing === 'said' && need.id === 'forms-surveys'),
  );
  return kept;
}

/** Outside systems by id, the same provider for several capabilities once. */
function gatherOutside(
  demands: readonly Demand[],
  ctx: DesignContext,
): Map<string, { name: string; demands: Demand[] }> {
  const outside = new Map<string, { name: string; demands: Demand[] }>();
  const byName = new Map<string, string>();
  const hasNamed = ctx.u.outsideSystems.length > 0;
  for (const demand of demands) {
    if (demand.target.to !== 'outside') continue;
    // What only followed from something else does not bring a contract with one more vendor to a small system.
    if (demand.need.standing !== 'said' && !isAtLeast(ctx, 'medium')) continue;
    const role = demand.part.role;
    if (hasNamed && ['partner-system', 'legacy-system', 'erp'].includes(role)) continue;
    const id = byName.get(demand.target.name) ?? demand.target.id;
    byName.set(demand.target.name, id);
    const known = outside.get(id);
    if (known) known.demands.push(demand);
    else outside.set(id, { name: demand.target.name, demands: [demand] });
  }
  return outside;
}

const productNames = new Set(technologies.map((technology) => technology.name.toLowerCase()));

/** A database or a language in use is a technology of some system, not a system to speak with. */
const isProduct = (name: string): boolean =>
  productNames.has(name.toLowerCase()) || /^(?:microsoft |ms )?(?:access|excel|word)$/i.test(name);

/** Names that a slot of the design already carries. */
const slotNames: readonly (readonly [slotId: string, name: RegExp])[] = [
  ['map-provider', /\bmaps?\b|mapbox|geocod/i],
  ['payment-provider', /payment|card processor|stripe|paypal|adyen/i],
  ['mail-provider', /e-?mail|smtp|\bmail\b/i],
  ['sms-provider', /\bsms\b|text message|twilio/i],
  ['identity-provider', /identity|single sign|entra|okta|active directory/i],
  ['llm-provider', /openai|anthropic|language model/i],
];

const isStoodFor = (name: string, open: Map<string, OpenSlot>): boolean =>
  slotNames.some(([slotId, pattern]) => open.has(slotId) && pattern.test(name));

/** Named systems that a slot already stands for: Stripe is the payment provider, not one more system. */
function namedSystems(ctx: DesignContext, open: Map<string, OpenSlot>): Plan['components'] {
  const slotOfKind: Partial<Record<(typeof ctx.u.outsideSystems)[number]['kind'], string>> = {
    payment: 'payment-provider',
    identity: 'identity-provider',
    device: 'devices',
    notification: 'mail-provider',
  };
  return ctx.u.outsideSystems
    .filter((system) => {
      const slotId = slotOfKind[system.kind];
      if (isProduct(system.name) || isStoodFor(system.name, open)) return false;
      return slotId === undefined || !open.has(slotId);
    })
    .slice(0, 10)
    .map((system) => buildNamedSystem(system, ctx));
}

function resolver(
  demands: readonly Demand[],
  modules: readonly Module[],
  ids: ReadonlySet<string>,
  outsideIds: ReadonlyMap<string, string>,
): Plan['resolve'] {
  const places = new Map<string, string | undefined>();
  const moduleOf = new Map(
    modules.flatMap((module) =>
      module.capabilities.map(
        (capability) => [capability.id, moduleComponentId(module.id)] as const,
      ),
    ),
  );
  const fold = (slotId: string): string | undefined =>
    ids.has(slotId) ? slotId : (foldsInto[slotId] ?? []).find((id) => ids.has(id));
  for (const demand of demands) {
    const key = `${demand.capability.id}|${demand.part.role}`;
    if (demand.target.to === 'module') places.set(key, moduleOf.get(demand.capability.id));
    else if (demand.target.to === 'slot')
      places.set(
        key,
        fold(demand.target.slotId) ??
          (demand.target.slotId === 'realtime-gateway'
            ? moduleOf.get(demand.capability.id)
            : undefined),
      );
    else if (demand.target.to === 'outside') places.set(key, outsideIds.get(demand.target.name));
  }
  const screen = [
    'web-app',
    'mobile-app',
    'static-site',
    'desktop-app',
    'till-app',
    'kiosk-app',
  ].find((id) => ids.has(id));
  return (capabilityId, role) => (role === 'user' ? screen : places.get(`${capabilityId}|${role}`));
}

/** Several gateways must hear each other: what arrives at one is passed to the people at the others. */
function addCommonChannel(open: Map<string, OpenSlot>, ctx: DesignContext): void {
  const isMany =
    open.has('realtime-gateway') && sizeSlot('realtime-gateway', ctx).instances.max > 1;
  const cache = findSlot('cache');
  if (
    !isMany ||
    !isAtLeast(ctx, 'medium') ||
    !cache ||
    open.has('cache') ||
    open.has('event-stream')
  )
    return;
  open.set('cache', { slot: cache, demands: [], isOutside: false });
}

/** The realtime gateway of a small system is a module's business, not a part of its own. */
function foldRealtime(open: Map<string, OpenSlot>): void {
  const gateway = open.get('realtime-gateway');
  if (gateway && gateway.demands.every((demand) => !demand.part.ownUnit))
    open.delete('realtime-gateway');
}

/** Cuts the system into parts: modules in units, shared slots, outside systems. */
export function planStructure(ctx: DesignContext): Plan {
  const demands = collectDemands(ctx);
  const planned = planModules(ctx, demands);
  const style = chooseStyle(ctx, planned);
  const placement =
    style === 'static_site'
      ? { modules: keepModules(planned, style), byModule: new Map<string, Requirement[]>() }
      : placeRequirements(ctx, planned);
  const open = openSlots(ctx, demands, style);
  foldRealtime(open);
  addCommonChannel(open, ctx);
  const bound = Math.max(3, ctx.proportion.maxDeployableUnits);
  const shared = (): number => [...open.values()].filter(countsAsPart).length;
  const wanted = assignUnits(style, placement.modules, Math.max(2, bound - shared())).length;
  const given = fitSlots(open, placement.modules.length === 0 ? 0 : wanted, bound);
  const units = assignUnits(style, placement.modules, Math.max(2, bound - shared()));
  const outside = gatherOutside(demands, ctx);
  const components: DesignComponent[] = [
    ...placement.modules.map((module) =>
      buildModule(module, workOf(placement, module), unitOf(units, module), ctx),
    ),
    ...[...open].map(([id, slot]) => buildSlot(id, slot, ctx)),
    ...[...outside].map(([id, entry]) => buildOutside(id, entry.name, entry.demands, ctx)),
    ...namedSystems(ctx, open),
  ].slice(0, 60);
  const ids = new Set(components.map((component) => component.id));
  const outsideIds = new Map([...outside].map(([id, entry]) => [entry.name, id]));
  return {
    style,
    components,
    modules: placement.modules,
    units,
    resolve: resolver(demands, placement.modules, ids, outsideIds),
    givenUp: given.map((slotId) => ({
      slotId,
      into: (foldsInto[slotId] ?? []).find((id) => ids.has(id)),
    })),
  };
}

/** A requirement is told by one module, its own where it has one; the others are traced to it. */
function workOf({ modules, byModule }: Placement, module: Module): ModuleWork {
  const requirements = byModule.get(module.id) ?? [];
  const tellers = modules.toSorted(
    (a, b) => Number(b.id.startsWith('core')) - Number(a.id.startsWith('core')),
  );
  const told = requirements.filter(
    (requirement) =>
      tellers.find((other) => byModule.get(other.id)?.includes(requirement)) === module,
  );
  return { requirements, told };
}

function unitOf(units: readonly Unit[], module: Module): Unit {
  return (
    units.find((unit) => unit.moduleIds.includes(module.id)) ?? {
      id: 'app',
      name: 'Application',
      moduleIds: [module.id],
    }
  );
}
