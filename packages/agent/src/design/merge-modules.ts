import type { Requirement } from '@aa/domain';
import type { ScaleTier } from '../model/design.ts';
import { joinNames, type Module } from './plan-modules.ts';

/** Modules that a picture of a system of this size can show and its people can keep in mind. */
const mostModules: Readonly<Record<ScaleTier, number>> = {
  tiny: 5,
  small: 5,
  medium: 8,
  large: 10,
  huge: 13,
};

type ByModule = Map<string, Requirement[]>;

/** How much was asked of a module: what was said outright counts most. */
function weightOf(module: Module, byModule: ByModule): number {
  const said = module.needs.filter((need) => need.standing === 'said').length;
  return 2 * said + (byModule.get(module.id)?.length ?? 0);
}

/** A module that nobody spoke of: it only came along with others. Connectors to other systems stand apart. */
const isSilent = (module: Module, byModule: ByModule): boolean =>
  module.needs.length > 0 &&
  module.id !== 'links' &&
  !module.wantsOwnUnit &&
  weightOf(module, byModule) === 0;

function join(into: Module, from: Module): Module {
  return {
    ...into,
    needs: [...into.needs, ...from.needs],
    capabilities: [...into.capabilities, ...from.capabilities],
    demands: [...into.demands, ...from.demands],
    requirementIds: [...new Set([...into.requirementIds, ...from.requirementIds])],
  };
}

const mostTogether = 3;

/** Joins the two least of one group that are small enough to be one part with both names; undefined where none are. */
function pairSmallest(modules: readonly Module[], byModule: ByModule): Module[] | undefined {
  const open = modules
    .filter(
      (module) =>
        module.capabilities.length > 0 &&
        module.capabilities.length < mostTogether &&
        module.id !== 'links' &&
        !module.wantsOwnUnit,
    )
    .toSorted((a, b) => weightOf(a, byModule) - weightOf(b, byModule));
  for (const from of open) {
    const into = open.find(
      (other) =>
        other !== from &&
        other.group === from.group &&
        other.capabilities.length + from.capabilities.length <= mostTogether &&
        (byModule.get(other.id)?.length ?? 0) + (byModule.get(from.id)?.length ?? 0) <= 5,
    );
    if (!into) continue;
    byModule.set(into.id, [
      ...new Set([...(byModule.get(into.id) ?? []), ...(byModule.get(from.id) ?? [])]),
    ]);
    byModule.delete(from.id);
    const joined = { ...join(into, from), name: joinNames([into.name, from.name]) };
    return modules
      .filter((module) => module !== from)
      .map((module) => (module === into ? joined : module));
  }
  return undefined;
}

/**
 * Folds modules that nobody asked for into their neighbours while there are more than a system of this size should
 * show. The neighbour keeps its name and takes their work; what was asked for in so many words
 * is told in the name, where two small modules of one group become one.
 * The requirements in `byModule` move with their module.
 */
export function mergeModules(
  modules: readonly Module[],
  byModule: ByModule,
  tier: ScaleTier,
): Module[] {
  let left = [...modules];
  while (left.length > mostModules[tier]) {
    const weak = left.findLast((module) => isSilent(module, byModule));
    if (!weak) {
      const paired = pairSmallest(left, byModule);
      if (!paired) break;
      left = paired;
      continue;
    }
    const others = left.filter((module) => module !== weak && module.needs.length > 0);
    const [home] = others.toSorted(
      (a, b) =>
        Number(b.group === weak.group) - Number(a.group === weak.group) ||
        a.capabilities.length - b.capabilities.length ||
        weightOf(b, byModule) - weightOf(a, byModule),
    );
    if (!home) break;
    left = left
      .filter((module) => module !== weak)
      .map((module) => (module === home ? join(home, weak) : module));
  }
  return left;
}
