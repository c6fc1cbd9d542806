import type { Topic } from '@aa/domain';
import type { ReadFact, Understanding } from '../model/understanding.ts';

/** A number that the person gave, or that the interview assumed for them. */
export interface FoundNumber {
  /** The upper end where a range was given: capacity is for the worst of what was said. */
  value: number;
  fact: ReadFact;
  stated: boolean;
}

const whenOrder: Record<ReadFact['when'], number> = { unspecified: 0, now: 1, peak: 2, goal: 3 };

/** True for facts that can be used as they stand: not refused, with a usable number. */
function isUsable(fact: ReadFact): boolean {
  return (
    !fact.negated && fact.value !== undefined && Number.isFinite(fact.value) && fact.value >= 0
  );
}

function toFound(fact: ReadFact): FoundNumber {
  return {
    value: Math.max(fact.value ?? 0, fact.high ?? 0),
    fact,
    stated: fact.source !== 'assumed',
  };
}

/** Counts of which the largest of one message leads; of sizes the first does; of all else the last word. */
const countTopics: ReadonlySet<Topic> = new Set([
  'users',
  'traffic',
  'data_volume',
  'budget',
  'realtime',
  'team',
]);

function compareBeside(a: ReadFact, b: ReadFact): number {
  const besides = a.evidence.span && a.evidence.span.message === b.evidence.span?.message;
  if (!besides || !countTopics.has(a.topic)) return 0;
  if (/_size_|_mb$|_kb$/.test(a.metric))
    return (a.evidence.span?.start ?? 0) - (b.evidence.span?.start ?? 0);
  // The busiest sensor sets the stream.
  if (/interval/.test(a.metric)) return toFound(a).value - toFound(b).value;
  return toFound(b).value - toFound(a).value;
}

/** Best of several facts: stated before assumed, what is before what is hoped for, the newest last word. */
function chooseFact(facts: readonly ReadFact[]): FoundNumber | undefined {
  const ranked = facts
    .map((fact, order) => ({ fact, order }))
    .sort(
      (a, b) =>
        Number(a.fact.source === 'assumed') - Number(b.fact.source === 'assumed') ||
        whenOrder[a.fact.when] - whenOrder[b.fact.when] ||
        compareBeside(a.fact, b.fact) ||
        b.order - a.order,
    );
  return ranked[0] && toFound(ranked[0].fact);
}

/** The number of the first of `metrics` that the understanding has. */
export function findNumber(
  u: Understanding,
  ...metrics: readonly string[]
): FoundNumber | undefined {
  for (const metric of metrics) {
    const found = chooseFact(u.facts.filter((fact) => fact.metric === metric && isUsable(fact)));
    if (found) return found;
  }
  return undefined;
}

/** What is hoped for later of a metric, where that is more than what holds now. */
export function findGoal(u: Understanding, ...metrics: readonly string[]): FoundNumber | undefined {
  const now = findNumber(u, ...metrics);
  const goal = u.facts
    .filter((fact) => metrics.includes(fact.metric) && fact.when === 'goal' && isUsable(fact))
    .map(toFound)
    .sort((a, b) => b.value - a.value)[0];
  return goal && now && goal.value > now.value ? goal : undefined;
}

/**
 * All numbers of a metric that hold side by side: those of the last message that spoke of it
 * ("12 data scientists and 150 managers" are two); an earlier message is superseded.
 */
export function findAllNumbers(u: Understanding, metric: string): FoundNumber[] {
  const facts = u.facts.filter((fact) => fact.metric === metric && isUsable(fact));
  const best = chooseFact(facts);
  if (!best) return [];
  const spoken = (fact: ReadFact): number => fact.evidence.span?.message ?? -1;
  const last = Math.max(...facts.filter((f) => f.source === best.fact.source).map(spoken));
  const beside = last < 0 ? [best.fact] : facts.filter((fact) => spoken(fact) === last);
  const others = beside.map(toFound).filter((found) => found.value !== best.value);
  return [best, ...others.filter((a, i) => others.findIndex((b) => b.value === a.value) === i)];
}

/** All metrics of the topics with their best number, in the order in which they were read. */
export function listNumbers(u: Understanding, topics: readonly Topic[]): FoundNumber[] {
  const metrics = new Set(
    u.facts.filter((fact) => topics.includes(fact.topic) && isUsable(fact)).map((f) => f.metric),
  );
  return [...metrics].flatMap((metric) => {
    const found = findNumber(u, metric);
    return found && topics.includes(found.fact.topic) ? [found] : [];
  });
}

/** Labels of facts (technologies, regions, hosting models) that are not refused. */
export function listLabels(u: Understanding, ...metrics: readonly string[]): string[] {
  return u.facts
    .filter((fact) => metrics.includes(fact.metric) && !fact.negated && fact.label !== undefined)
    .map((fact) => fact.label ?? '');
}

/** True when a yes-or-no fact was read and not denied. */
export function hasFact(u: Understanding, ...metrics: readonly string[]): boolean {
  return u.facts.some((fact) => metrics.includes(fact.metric) && !fact.negated && fact.value !== 0);
}

/** True when the capability is wanted: said or implied, not refused. */
export function wantsCapability(u: Understanding, ...ids: readonly string[]): boolean {
  return u.capabilities.some(
    (need) => ids.includes(need.id) && (need.standing === 'said' || need.standing === 'implied'),
  );
}

/** True when the person asked for the capability in so many words. */
export function saysCapability(u: Understanding, ...ids: readonly string[]): boolean {
  return u.capabilities.some((need) => ids.includes(need.id) && need.standing === 'said');
}
