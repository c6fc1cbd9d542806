import { type AreaGroup, areas, crosscutting, shortNames } from '../knowledge/design/areas.ts';
import {
  type CapabilityDesign,
  findCapabilityDesign,
} from '../knowledge/design/capability-designs.ts';
import { spokenNeeds } from '../knowledge/design/spoken-needs.ts';
import type { CapabilityNeed } from '../model/understanding.ts';
import type { Demand } from './collect-parts.ts';
import type { DesignContext } from './design-context.ts';
import { clipName, stemsOf } from './word-duty.ts';

/** A module of the application: what one to three capabilities do together. */
export interface Module {
  id: string;
  name: string;
  group: AreaGroup;
  needs: CapabilityNeed[];
  capabilities: CapabilityDesign[];
  demands: Demand[];
  requirementIds: string[];
  /** True where one of its capabilities is asked for as a unit of its own at any size. */
  wantsOwnUnit: boolean;
}

/** A capability's name as a part of a module's name. */
function shortName(capability: CapabilityDesign): string {
  return shortNames[capability.id] ?? capability.name;
}

/** "Certificates and files", "Benefits, approval workflow and archive". */
export function joinNames(names: readonly string[]): string {
  const [first = 'Application', ...rest] = names;
  const lower = rest.map((name) =>
    /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1),
  );
  if (lower.length === 0) return first;
  const last = lower.pop() ?? '';
  const head = [first, ...lower].join(', ');
  const joined = names.some((name) => name.includes(' and '))
    ? `${head}, ${last}`
    : `${head} and ${last}`;
  return joined.length <= 80 ? joined : clipName(head);
}

function createModule(
  id: string,
  group: AreaGroup,
  needs: CapabilityNeed[],
  demands: readonly Demand[],
): Module {
  const ids = new Set(needs.map((need) => need.id));
  const capabilities = needs.flatMap((need) => findCapabilityDesign(need.id) ?? []);
  const own = demands.filter(
    (demand) => ids.has(demand.capability.id) && demand.target.to === 'module',
  );
  return {
    id,
    name: joinNames(capabilities.map(shortName)),
    group,
    needs,
    capabilities,
    demands: own,
    requirementIds: [...new Set(needs.flatMap((need) => need.requirementIds))],
    wantsOwnUnit: own.some((demand) => demand.part.ownUnit && demand.part.need === 'always'),
  };
}

/** Cuts the needed capabilities into modules, each with at most three of them. */
export function planModules(ctx: DesignContext, demands: readonly Demand[]): Module[] {
  const modules: Module[] = [];
  for (const area of areas) {
    const needs = ctx.needs.filter(
      (need) => area.capabilityIds.includes(need.id) && !crosscutting.has(need.id),
    );
    const ordered = area.capabilityIds.flatMap((id) => needs.filter((need) => need.id === id));
    for (let at = 0; at < ordered.length; at += 3) {
      const chunk = ordered.slice(at, at + 3);
      const id = at === 0 ? area.id : `${area.id}-${chunk[0]?.id ?? at}`;
      modules.push(createModule(id, area.group, chunk, demands));
    }
  }
  return modules;
}

const capabilityStems = new Map<string, { name: ReadonlySet<string>; rest: ReadonlySet<string> }>();

function stemsOfCapability(capability: CapabilityDesign): {
  name: ReadonlySet<string>;
  rest: ReadonlySet<string>;
} {
  const known = capabilityStems.get(capability.id);
  if (known) return known;
  const stems = {
    name: new Set(
      stemsOf(`${capability.name} ${shortName(capability)} ${capability.id.replaceAll('-', ' ')}`),
    ),
    rest: new Set(stemsOf([capability.does, ...capability.duties].join(' '))),
  };
  capabilityStems.set(capability.id, stems);
  return stems;
}

/** How well a requirement's words fit a capability: shared stems with its name, what it does and its duties. */
export function fitCapability(stems: ReadonlySet<string>, capability: CapabilityDesign): number {
  const { name, rest } = stemsOfCapability(capability);
  let score = 0;
  for (const stem of stems) score += name.has(stem) ? 3 : rest.has(stem) ? 1 : 0;
  return score;
}

const namedOutright = 5;
const spokenOf = new Map(spokenNeeds.map(({ capabilityId, pattern }) => [capabilityId, pattern]));

/** How well a requirement's words fit a module: as well as the best of its capabilities. */
export function fitOf(statement: string, module: Module): number {
  const stems = new Set(stemsOf(statement));
  const plain = statement.toLowerCase();
  const fits = module.capabilities.map(
    (capability) =>
      fitCapability(stems, capability) +
      (spokenOf.get(capability.id)?.test(plain) ? namedOutright : 0),
  );
  return Math.max(0, ...fits);
}
