import type { Requirement } from '@aa/domain';
import type { Demand } from './collect-parts.ts';
import type { Module } from './plan-modules.ts';
import { clipDuty, repeatsSpeech, stemsOf, wordDuty } from './word-duty.ts';

const mostDuties = 8;

/** Takes one from each list in turn, so that no list crowds out another. */
export function takeInTurn(lists: readonly (readonly string[])[], most: number): string[] {
  const chosen: string[] = [];
  const depth = Math.max(0, ...lists.map((list) => list.length));
  for (let at = 0; at < depth; at += 1)
    for (const list of lists) {
      const text = list[at];
      if (text === undefined || chosen.length >= most) continue;
      if (!chosen.some((other) => saysTheSame(other, text))) chosen.push(text);
    }
  return chosen;
}

/** True when most of the shorter text's stems are in the longer. */
function saysTheSame(a: string, b: string): boolean {
  const first = new Set(stemsOf(a));
  const second = new Set(stemsOf(b));
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  if (few.size === 0) return true;
  let shared = 0;
  for (const stem of few) if (many.has(stem)) shared += 1;
  return shared / few.size >= 0.8;
}

/** Catalogue duties that speak of a cart are for those who sell by one. */
const fitsCase = (duty: string, said: string): boolean =>
  !/\bcart\b/i.test(duty) ||
  /\b(?:carts?|baskets?|shops?|orders?|ordering|products?)\b/i.test(said);

/** What a module does: what was asked of it first, then what its capabilities must not forget. */
export function dutiesOfModule(
  module: Module,
  requirements: readonly Requirement[],
  said: string,
): string[] {
  const asked = requirements.flatMap((requirement) => wordDuty(requirement.statement, said) ?? []);
  const perCapability = module.capabilities.map((capability) => {
    const own = module.demands
      .filter((demand) => demand.capability.id === capability.id)
      .flatMap((demand) => demand.part.duties);
    return [...capability.duties, ...own].map(clipDuty).filter((duty) => fitsCase(duty, said));
  });
  const share =
    module.capabilities.length <= 1 ? 6 : mostDuties - 2 * (module.capabilities.length - 1) - 1;
  const first = takeInTurn([asked], share);
  const rest = takeInTurn([first, ...perCapability.map((list) => [...list])], 64).filter(
    (duty) => !first.includes(duty),
  );
  const duties = [...first, ...rest]
    .filter((duty) => !repeatsSpeech(duty, said))
    .slice(0, mostDuties);
  return duties.length > 0 ? duties : [`Apply the rules of ${module.name.toLowerCase()}`];
}

/** What a shared slot does for the capabilities that ask for it. */
export function dutiesOfSlot(demands: readonly Demand[], fallback: string): string[] {
  const byCapability = new Map<string, string[]>();
  for (const demand of demands)
    byCapability.set(demand.capability.id, [
      ...(byCapability.get(demand.capability.id) ?? []),
      ...demand.part.duties.map(clipDuty),
    ]);
  const duties = takeInTurn([...byCapability.values()], mostDuties);
  return duties.length > 0 ? duties : [clipDuty(fallback)];
}
