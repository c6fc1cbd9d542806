import type { Requirement } from '@aa/domain';
import type { DesignContext } from './design-context.ts';
import { mergeModules } from './merge-modules.ts';
import { fitOf, type Module } from './plan-modules.ts';
import { isNoFunction, nameObject, parseDuty } from './parse-duty.ts';
import { clipName, stemsOf } from './word-duty.ts';

/** Which module does what was asked for. */
export interface Placement {
  modules: Module[];
  /** Module id to the functional requirements that it does, in their order. */
  byModule: Map<string, Requirement[]>;
}

/** A word of the module's name, or four of its duties. */
const enoughFit = 4;
/** Less is asked where the reader has linked them already. */
const linkedFit = 3;
const coreSize = 7;

/** What its functions work on, as a name; the work itself where no thing is named. */
function nameCore(requirements: readonly Requirement[]): string {
  const names = requirements.flatMap((requirement) => {
    const duty = parseDuty(requirement.statement);
    return (duty && nameObject(duty)) ?? [];
  });
  const [first, second] = [...new Set(names)];
  if (first === undefined) return 'Core workflow';
  if (second === undefined || stemsOf(first).some((stem) => stemsOf(second).includes(stem)))
    return clipName(first);
  return clipName(`${first} and ${second.charAt(0).toLowerCase()}${second.slice(1)}`);
}

/** The sentence that says who wants what is no name for a part, where others say what is done. */
function worksOf(requirements: readonly Requirement[]): readonly Requirement[] {
  const works = requirements.filter(
    (requirement) =>
      !/\b(?:wants?|would like|plans?|aims?) (?:to|an?|the|their|its|smart)\b|^(?:we (?:are|run|sell|want)|design|build|an? )/i.test(
        requirement.statement,
      ),
  );
  return works.length > 0 ? works : requirements;
}

function coreModule(index: number, requirements: readonly Requirement[]): Module {
  return {
    id: index === 0 ? 'core' : `core-${index + 1}`,
    name: nameCore(worksOf(requirements)),
    group: 'operations',
    needs: [],
    capabilities: [],
    demands: [],
    requirementIds: requirements.map((requirement) => requirement.id),
    wantsOwnUnit: false,
  };
}

/** One sentence may ask for several things: of the modules that it named, those that this part of it speaks of. */
function closest(linked: readonly Module[], requirement: Requirement): Module[] {
  const fits = linked.map((module) => ({ module, fit: fitOf(requirement.statement, module) }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  if (best === 0) return linked.slice(0, 1);
  return fits.filter(({ fit }) => fit * 2 >= best).map(({ module }) => module);
}

/** Wishes for speed or size that say at length what people do: their work has to be done somewhere, too. */
function isWork(requirement: Requirement): boolean {
  if (requirement.kind === 'functional') return true;
  const isLong = requirement.statement.split(/\s+/).length >= 9;
  return (
    requirement.kind === 'quality' &&
    requirement.source === 'stated' &&
    isLong &&
    ['performance', 'scalability', 'usability', undefined].includes(requirement.category)
  );
}

/** Gives each functional requirement to the module that does it; what none speaks of makes modules of its own. */
export function placeRequirements(ctx: DesignContext, planned: readonly Module[]): Placement {
  const byModule = new Map<string, Requirement[]>();
  const own: Requirement[] = [];
  const give = (module: Module, requirement: Requirement): void => {
    byModule.set(module.id, [...(byModule.get(module.id) ?? []), requirement]);
  };
  for (const requirement of ctx.u.requirements.filter(isWork)) {
    const linked = planned.filter((module) => module.requirementIds.includes(requirement.id));
    const isIdle = isNoFunction(requirement.statement) && planned.length > 0;
    const chosen =
      linked.length > 0 ? closest(linked, requirement) : bestOf(planned, requirement, isIdle);
    for (const module of chosen) give(module, requirement);
    const fit = Math.max(0, ...chosen.map((module) => fitOf(requirement.statement, module)));
    // What is particular to this system has a place of its own beside the usual modules that help with it.
    if (!isIdle && fit < (linked.length > 0 ? linkedFit : enoughFit)) own.push(requirement);
  }
  const modules = [...planned];
  for (let at = 0; at < own.length; at += coreSize) {
    const some = own.slice(at, at + coreSize);
    const module = coreModule(at / coreSize, some);
    modules.push(module);
    byModule.set(module.id, some);
  }
  if (modules.length === 0) modules.push(coreModule(0, []));
  return { modules: mergeModules(modules, byModule, ctx.load.tier), byModule };
}

/** The module that a requirement speaks of; of a circumstance, the nearest one in any case. */
function bestOf(planned: readonly Module[], requirement: Requirement, isIdle: boolean): Module[] {
  const best = planned
    .map((module, order) => ({ module, order, fit: fitOf(requirement.statement, module) }))
    .toSorted((a, b) => b.fit - a.fit || a.order - b.order)[0];
  return best && (isIdle || best.fit >= enoughFit) ? [best.module] : [];
}
