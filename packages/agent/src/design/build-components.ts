import type { Requirement } from '@aa/domain';
import { outsidePicks } from '../knowledge/design/technology-picks.ts';
import type { DesignComponent } from '../model/design.ts';
import type { OutsideSystem } from '../model/understanding.ts';
import type { Unit } from './assign-units.ts';
import { dutiesOfModule, dutiesOfSlot } from './choose-duties.ts';
import type { Demand } from './collect-parts.ts';
import { type DesignContext, isAtLeast, requirementsOf } from './design-context.ts';
import type { OpenSlot } from './open-slots.ts';
import { pickForSlot, pickHost, pickStack } from './pick-technology.ts';
import type { Module } from './plan-modules.ts';
import { sizeService, sizeSlot } from './size-components.ts';
import { clip, clipDuty, clipName, wordDuty } from './word-duty.ts';

export const moduleComponentId = (moduleId: string): string => `mod-${moduleId}`;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** What a module does, and what of it no other module tells already. */
export interface ModuleWork {
  requirements: readonly Requirement[];
  told: readonly Requirement[];
}

/** A module as a component, in the unit that it ships with. */
export function buildModule(
  module: Module,
  work: ModuleWork,
  unit: Unit,
  ctx: DesignContext,
): DesignComponent {
  const { requirements, told } = work;
  const [language, framework] = pickStack(ctx);
  const host = pickHost(ctx);
  const share = unit.id === 'app' ? 1 : Math.max(0.15, unit.moduleIds.length / 10);
  const isRealtime = module.demands.some((demand) => demand.part.kind === 'realtime_gateway');
  const adapters = module.demands.filter((demand) => demand.part.kind === 'integration_adapter');
  const does = module.capabilities.map((capability) => capability.does);
  const asked = requirements.flatMap(
    (requirement) => wordDuty(requirement.statement, ctx.said) ?? [],
  );
  return {
    id: moduleComponentId(module.id),
    name: clipName(module.name),
    type: 'service',
    kind: module.id === 'links' && adapters.length > 0 ? 'integration_adapter' : 'api',
    description: clip(
      does.length > 0
        ? does.join(' ')
        : `Holds what is particular to ${ctx.u.title}: ${asked.join('; ')}.`,
      600,
    ),
    responsibilities: [...ownDuties(module, ctx), ...dutiesOfModule(module, told, ctx.said)].slice(
      0,
      8,
    ),
    technologies: unique([
      language,
      framework,
      host.name,
      ...(isRealtime ? ['WebSocket'] : []),
    ]).slice(0, 8),
    ...sizeService(ctx, share),
    businessValue: clip(
      asked.length > 0
        ? `Without it nobody could: ${asked.slice(0, 3).join('; ').toLowerCase()}`
        : `${does[0] ?? module.name} The rest of the system leans on it.`,
      400,
    ),
    requirementIds: unique([
      ...requirements.map((requirement) => requirement.id),
      ...requirementsOf(ctx, module.requirementIds)
        .filter((requirement) => requirement.kind !== 'functional')
        .map((requirement) => requirement.id),
    ]),
    deploymentUnit: unit.id,
    stores: undefined,
    capabilityIds: module.capabilities.map((capability) => capability.id),
    roles: unique(module.demands.map((demand) => demand.part.role)),
    technologyId: host.technologyId,
  };
}

const keepsData = new Set(['database', 'cache']);

/** Duties that follow from what is outside, or from how customers are kept apart. */
function ownDuties(module: Module, ctx: DesignContext): string[] {
  const duties: string[] = [];
  if (module.capabilities.some((capability) => capability.id === 'integrations'))
    for (const system of ctx.u.outsideSystems
      .filter((entry) => entry.kind !== 'payment' && entry.kind !== 'identity')
      .slice(0, 3))
      duties.push(
        clipDuty(
          `Connector to ${system.name}: take in, translate and confirm what comes, send what is due${system.protocol ? ` (${system.protocol})` : ''}`,
        ),
      );
  if (
    module.capabilities.some((capability) => capability.id === 'tenant-administration') &&
    ctx.choices.optionOf('tenancy-model') === 'database-per-tenant'
  )
    duties.push(
      'Tenant routing: find the database of the customer for each request and keep a small connection pool to it',
      'Provision a new customer: create, migrate and register its database in one run',
    );
  return duties;
}

const staffWords =
  /staff|clerk|admin|manager|nurse|doctor|teacher|agent|operator|planner|office|editor|officer|technician|driver|moderator|curator|vet|trainer|inspector/i;

/** Whom a screen is for, of those who were named. */
function screenDuties(slotId: string, ctx: DesignContext): string[] {
  if (slotId !== 'web-app' && slotId !== 'staff-console' && slotId !== 'mobile-app') return [];
  return ctx.u.actors
    .filter((actor) => actor.kind === 'person' && actor.standing !== 'refused')
    .filter((actor) => slotId !== 'staff-console' || staffWords.test(actor.name))
    .slice(0, 3)
    .map((actor) => clipDuty(`Screens for ${actor.name.toLowerCase()}`));
}

/** What stands outside the computing centre must be renewed there, too. */
const updates: Readonly<Record<string, readonly string[]>> = {
  'edge-node': [
    'Take signed software updates in rings, and go back to the last good one by itself',
  ],
  devices: ['Take the firmware updates of its maker, checked by signature'],
};

/** A shared slot as a component, with the duties of all that ask for it. */
export function buildSlot(slotId: string, open: OpenSlot, ctx: DesignContext): DesignComponent {
  const { slot, demands, isOutside } = open;
  const made = pickForSlot(slotId, ctx);
  if (open.hasFirewall)
    made.technologies = [...made.technologies, ...pickForSlot('waf', ctx).technologies];
  const sizing = sizeSlot(slotId, ctx);
  const purpose = clip(`${slot.purpose}, for ${ctx.u.title}.`, 600);
  const isStore = keepsData.has(slot.type);
  return {
    id: slotId,
    name: nameOfSlot(slotId, open),
    type: isOutside ? 'external' : slot.type,
    kind: slot.kind,
    description: purpose,
    responsibilities: [
      ...screenDuties(slotId, ctx),
      ...dutiesOfSlot(demands, slot.purpose).slice(0, open.hasFirewall || updates[slotId] ? 7 : 8),
      ...(updates[slotId] ?? []),
      ...(open.hasFirewall
        ? ['Stop floods, bots and known attacks before they reach the application']
        : []),
    ].slice(0, 8),
    technologies: made.technologies.map((name) => name.slice(0, 60)).slice(0, 8),
    scalingFactors: slot.layer === 'outside' || slot.type === 'ui' ? [] : sizing.scalingFactors,
    businessValue: slot.value,
    requirementIds: [],
    ...(slot.type === 'ui' || slot.type === 'external' ? {} : { instances: sizing.instances }),
    ...(slot.type === 'service' && !isOutside ? { deploymentUnit: unitOfSlot(slotId, ctx) } : {}),
    ...(isStore ? { stores: [] } : {}),
    capabilityIds: unique(demands.map((demand) => demand.capability.id)),
    roles: unique(demands.map((demand) => demand.part.role)),
    technologyId: made.technologyId,
  };
}

/** Small systems do their background work in the same process; it ships with the application. */
function unitOfSlot(slotId: string, ctx: DesignContext): string {
  const style = ctx.choices.optionOf('architecture-style');
  const isOne = style === undefined || style === 'modular-monolith';
  const isSmall = ctx.proportion.developers <= 5 && !isAtLeast(ctx, 'small');
  return slotId === 'background-worker' && isOne && isSmall ? 'app' : slotId;
}

/** Hardware is called what it is here; the rest keeps its name. */
function nameOfSlot(slotId: string, open: OpenSlot): string {
  if (open.hasFirewall) return 'Content delivery network and firewall';
  if (slotId !== 'devices' && slotId !== 'edge-node') return open.slot.name;
  const roles = unique(
    open.demands
      .map((demand) => demand.part.role)
      .filter((role) => role !== 'device' && role !== 'edge-node'),
  ).slice(0, 3);
  if (roles.length === 0) return slotId === 'devices' ? deviceName(open) : open.slot.name;
  const words = roles.map((role) => role.replaceAll('-', ' ')).join(', ');
  return clipName(`${words.charAt(0).toUpperCase()}${words.slice(1)}`);
}

function deviceName(open: OpenSlot): string {
  return open.demands.some((demand) => demand.capability.id === 'iot-ingest')
    ? 'Sensors and devices'
    : open.slot.name;
}

/** A system outside that a capability needs. */
export function buildOutside(
  id: string,
  name: string,
  demands: readonly Demand[],
  ctx: DesignContext,
): DesignComponent {
  const first = demands[0];
  const isLegacy = first?.part.kind === 'legacy_system';
  return {
    id,
    name: clipName(name),
    type: 'external',
    kind: isLegacy ? 'legacy_system' : 'third_party_api',
    description: clip(first?.part.why ?? `${name}, run by others.`, 600),
    responsibilities: dutiesOfSlot(demands, `Answer the calls of ${ctx.u.title}`),
    technologies: [clip((isLegacy ? undefined : outsidePicks[name]) ?? `${name} interface`, 60)],
    scalingFactors: [],
    businessValue: clip(
      `${first?.capability.does ?? ''} Bought rather than built: ${first?.part.why ?? ''}`,
      400,
    ),
    requirementIds: [],
    capabilityIds: unique(demands.map((demand) => demand.capability.id)),
    roles: unique(demands.map((demand) => demand.part.role)),
  };
}

const outsideKinds: Readonly<Record<OutsideSystem['kind'], DesignComponent['kind']>> = {
  legacy: 'legacy_system',
  api: 'third_party_api',
  payment: 'payment_provider',
  identity: 'identity_provider',
  device: 'device',
  file: 'third_party_api',
  notification: 'notification_provider',
  other: 'third_party_api',
};

/** A system outside that the person named. */
export function buildNamedSystem(system: OutsideSystem, ctx: DesignContext): DesignComponent {
  const isLegacy = system.kind === 'legacy';
  return {
    id: `sys-${system.id}`.slice(0, 64),
    name: clipName(system.name.charAt(0).toUpperCase() + system.name.slice(1)),
    type: 'external',
    kind: outsideKinds[system.kind],
    description: clip(
      isLegacy
        ? `${system.name} stands today and stays outside: ${ctx.u.title} reads from it and writes to it through an adapter only.`
        : `${system.name} is run by others; ${ctx.u.title} speaks with it through an adapter only.`,
      600,
    ),
    responsibilities: [
      clipDuty(
        isLegacy
          ? `Remain the source for what ${system.name} holds today`
          : `Answer calls and send events of ${system.name}`,
      ),
    ],
    technologies: [clip(system.protocol ?? `${system.name} interface`, 60)],
    scalingFactors: [],
    businessValue: clip(`What ${system.name} knows need not be typed in twice.`, 400),
    requirementIds: unique(system.requirementIds.filter((id) => ctx.requirementIds.has(id))),
    capabilityIds: [],
    roles: ['partner-system'],
  };
}
