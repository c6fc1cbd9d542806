import type { ComponentKind } from '@aa/domain';
import type { Load, Proportion } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { saysCapability, wantsCapability } from '../numbers/read-numbers.ts';
import { tierIndex } from '../numbers/scale-tier.ts';
import type { Pressures } from './pressure.ts';
import { computePressures } from './pressures.ts';

/** The case as the rules of decisions see it. */
export interface DecisionCase {
  u: Understanding;
  load: Load;
  proportion: Proportion;
  pressures: Pressures;
  /** 0 tiny to 4 huge. */
  tier: number;
  wants(...capabilityIds: string[]): boolean;
  says(...capabilityIds: string[]): boolean;
  /** A technology that is there, wanted or known, by pattern; its name, or undefined. */
  tech(pattern: RegExp): string | undefined;
  refuses(pattern: RegExp): string | undefined;
  /** A phrase in the person's own words. */
  mentions(pattern: RegExp): boolean;
  hasRegime(pattern: RegExp): string | undefined;
}

/** What a table of options cannot say by itself: when it arises here, and what rules an option in or out. */
export interface DecisionRule {
  /** 0 when it does not arise; near 1 when it shapes the whole system. */
  relevance(c: DecisionCase): number;
  /** Capabilities that it serves: their requirements are its reasons. */
  capabilities?: readonly string[];
  /** Requirements by their words, where no capability leads to them. */
  statements?: RegExp;
  /** Kinds of components that carry it out, most telling first. */
  kinds: readonly ComponentKind[];
  /** Reason why an option cannot be taken here. */
  excludes?: Readonly<Record<string, (c: DecisionCase) => string | undefined>>;
  /** What this case adds to an option (0 to 1, or less than 0 to take away), with the reason. */
  favours?: Readonly<Record<string, (c: DecisionCase) => readonly [number, string] | undefined>>;
  /** An option that a fact or a wish leaves no choice about. */
  forces?(c: DecisionCase): { optionId: string; because: string } | undefined;
  reversibility: 'easy' | 'moderate' | 'hard';
}

export type DecisionRules = Readonly<Record<string, DecisionRule>>;

/** The case of an understanding, with look-ups that are made often. */
export function createDecisionCase(
  u: Understanding,
  load: Load,
  proportion: Proportion,
): DecisionCase {
  const words = [...u.messages, ...u.requirements.map((r) => r.statement)].join('\n').toLowerCase();
  const named = [
    ...u.technologies.filter((t) => t.stance !== 'refused').map((t) => t.name),
    ...u.facts
      .filter(
        (f) =>
          !f.negated &&
          /technology|team_skill|preferred_style|hosting_provider|cloud_provider/.test(f.metric),
      )
      .map((f) => f.label ?? ''),
  ];
  const refused = [
    ...u.technologies.filter((t) => t.stance === 'refused').map((t) => t.name),
    ...u.facts.filter((f) => f.negated && f.label !== undefined).map((f) => f.label ?? ''),
  ];
  return {
    u,
    load,
    proportion,
    pressures: computePressures(u, load, proportion),
    tier: tierIndex(load.tier),
    wants: (...ids) => wantsCapability(u, ...ids),
    says: (...ids) => saysCapability(u, ...ids),
    tech: (pattern) => named.find((name) => pattern.test(name)),
    refuses: (pattern) => refused.find((name) => pattern.test(name)),
    mentions: (pattern) => pattern.test(words),
    hasRegime: (pattern) =>
      u.regimes.find(
        (r) => r.standing === 'applies' && (pattern.test(r.id) || pattern.test(r.name)),
      )?.name,
  };
}

/** True when there is own code on a server: everything but a plain site or a program on one computer. */
export function hasServer(c: DecisionCase): boolean {
  return c.proportion.hosting !== 'local';
}

/** True when data must not pass to third parties: own machines, an air gap, or the person's word. */
export function mustStayInside(c: DecisionCase): string | undefined {
  if (
    c.mentions(
      /air.?gap|no (internet|outside|external) (access|connection)|must not leave (our|the) (network|site|building|premises)|on our own (machines|servers) only/,
    )
  ) {
    return 'you said that data may not leave your own network';
  }
  return c.proportion.hosting === 'on_premises' ? 'it runs on your own machines' : undefined;
}
