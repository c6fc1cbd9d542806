import type { Requirement } from '@aa/domain';
import type { DesignContext } from './design-context.ts';
import { fitOf, type Module } from './plan-modules.ts';
import { clipName, stemsOf, wordDuty } from './word-duty.ts';

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

const plain = new Set(
  stemsOf(
    'system application platform service user users people person want need must should allow able make use using data information many every each other different several within during between would like have also more most very able provide support manage track time times day days year years month'.replaceAll(
      ',',
      ' ',
    ),
  ),
);

/** The two words that come up most in what a module has to do, as its name. */
function nameCore(requirements: readonly Requirement[], title: string, said: string): string {
  const counts = new Map<string, { word: string; count: number; order: number }>();
  let order = 0;
  for (const requirement of requirements)
    for (const word of requirement.statement.split(/[^\p{L}\p{N}-]+/u)) {
      const [stem] = stemsOf(word);
      if (!stem || plain.has(stem) || word.length < 4) continue;
      const entry = counts.get(stem) ?? { word: word.toLowerCase(), count: 0, order: order++ };
      entry.count += 1;
      counts.set(stem, entry);
    }
  const best = [...counts.values()]
    .filter((entry) => entry.count > 1)
    .toSorted((a, b) => b.count - a.count || a.order - b.order)
    .slice(0, 2)
    .map((entry) => entry.word);
  if (best.length === 0) return nameByFirst(requirements, title, said);
  const name = best.join(' and ');
  return clipName(name.charAt(0).toUpperCase() + name.slice(1));
}

/** The first duty in a few words, where no word comes back. */
function nameByFirst(requirements: readonly Requirement[], title: string, said: string): string {
  const duty = wordDuty(requirements[0]?.statement ?? '', said);
  if (!duty) return clipName(`${title}: core rules`);
  const words = duty
    .replace(/[,;:(].*$/, '')
    .split(' ')
    .slice(0, 5);
  while (words.length > 2 && little.test(words.at(-1) ?? '')) words.pop();
  return clipName(words.join(' '));
}
const little = /^(?:a|an|the|of|to|for|with|and|or|in|on|at|by|from|that|which|who|when|is|are)$/i;

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

function coreModule(
  index: number,
  requirements: readonly Requirement[],
  ctx: DesignContext,
): Module {
  return {
    id: index === 0 ? 'core' : `core-${index + 1}`,
    name: nameCore(worksOf(requirements), ctx.u.title, ctx.said),
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
    const chosen = linked.length > 0 ? closest(linked, requirement) : bestOf(planned, requirement);
    for (const module of chosen) give(module, requirement);
    const fit = Math.max(0, ...chosen.map((module) => fitOf(requirement.statement, module)));
    // What is particular to this system has a place of its own beside the usual modules that help with it.
    if (fit < (linked.length > 0 ? linkedFit : enoughFit)) own.push(requirement);
  }
  const modules = [...planned];
  for (let at = 0; at < own.length; at += coreSize) {
    const some = own.slice(at, at + coreSize);
    const module = coreModule(at / coreSize, some, ctx);
    modules.push(module);
    byModule.set(module.id, some);
  }
  if (modules.length === 0) modules.push(coreModule(0, [], ctx));
  return { modules, byModule };
}

function bestOf(planned: readonly Module[], requirement: Requirement): Module[] {
  const best = planned
    .map((module, order) => ({ module, order, fit: fitOf(requirement.statement, module) }))
    .toSorted((a, b) => b.fit - a.fit || a.order - b.order)[0];
  return best && best.fit >= enoughFit ? [best.module] : [];
}
