import type { Topic } from '@aa/domain';
import { lemmaOf } from '../language/lemma.ts';
import type { Sentence } from '../language/sentences.ts';
import type { Quantity } from '../quantities/read-quantities.ts';

/** What a rule may look at: the sentence, one of its quantities, the topic of the question that it answers. */
export interface FactContext {
  sentence: Sentence;
  quantities: readonly Quantity[];
  quantity: Quantity;
  at: number;
  topic?: Topic;
}

/** A fact before it has an id. */
export interface FactDraft {
  metric: string;
  value?: number;
  high?: number;
  label?: string;
  /** What a number counts, in the person's words. */
  counted?: string;
  said?: { amount: number; currency: string; period: 'month' | 'year' | 'once' | 'unit' };
  negated: boolean;
  hedge: 'exact' | 'about' | 'at_least' | 'at_most';
  when: 'now' | 'goal' | 'peak' | 'unspecified';
  start: number;
  end: number;
  confidence: number;
  topic?: Topic;
}

const wordCache = new Map<string, ReadonlySet<string>>();
function wordSet(words: string): ReadonlySet<string> {
  const known = wordCache.get(words);
  if (known !== undefined) return known;
  const set = new Set(words.split(' ').flatMap((word) => [word, lemmaOf(word)]));
  wordCache.set(words, set);
  return set;
}

/** Words beyond the neighbouring numbers speak of those. */
const endBefore = (context: FactContext) => context.quantities[context.at - 1]?.to ?? 0;
const startAfter = (context: FactContext) =>
  context.quantities[context.at + 1]?.from ?? context.sentence.tokens.length;

/** True when one of the words stands within `reach` tokens of the quantity, in the same sentence. */
export function near(context: FactContext, words: string, reach = 7): boolean {
  const set = wordSet(words);
  const from = Math.max(0, context.quantity.from - reach, endBefore(context));
  const to = Math.min(
    context.sentence.tokens.length,
    context.quantity.to + reach,
    startAfter(context),
  );
  for (let at = from; at < to; at += 1) {
    const token = context.sentence.tokens[at];
    if (token === undefined || token.kind === 'number') continue;
    if (set.has(token.lemma) || set.has(token.lower)) return true;
  }
  return false;
}

/** True when one of the words stands within `reach` tokens before the quantity, not over another number's clause. */
export function before(context: FactContext, words: string, reach = 5): boolean {
  const set = wordSet(words);
  const first = Math.max(0, context.quantity.from - reach, endBefore(context));
  for (let at = context.quantity.from - 1; at >= first; at -= 1) {
    const token = context.sentence.tokens[at];
    if (token === undefined || token.text === ';') return false;
    if (set.has(token.lemma) || set.has(token.lower)) return true;
  }
  return false;
}

/** True when one of the words stands within `reach` tokens behind the quantity. */
export function after(context: FactContext, words: string, reach = 4): boolean {
  const set = wordSet(words);
  const last = Math.min(
    context.sentence.tokens.length,
    context.quantity.to + reach,
    startAfter(context),
  );
  for (let at = context.quantity.to; at < last; at += 1) {
    const token = context.sentence.tokens[at];
    if (token === undefined || token.text === ';') return false;
    if (set.has(token.lemma) || set.has(token.lower)) return true;
  }
  return false;
}

/** True when one of the words stands anywhere in the sentence. */
export function anywhere(context: FactContext, words: string): boolean {
  const set = wordSet(words);
  return context.sentence.tokens.some(
    (token) => token.kind !== 'number' && (set.has(token.lemma) || set.has(token.lower)),
  );
}

/** Distance in tokens to the nearest of the words, for choosing between readings. */
export function distance(context: FactContext, words: string): number {
  const set = wordSet(words);
  let best = Number.POSITIVE_INFINITY;
  for (const [at, token] of context.sentence.tokens.entries()) {
    if (!set.has(token.lemma) && !set.has(token.lower)) continue;
    const gap =
      at < context.quantity.from
        ? context.quantity.from - at
        : at >= context.quantity.to
          ? at - context.quantity.to + 1
          : 0;
    const behind = at >= context.quantity.to ? 0.5 : 0;
    best = Math.min(best, gap + behind);
  }
  return best;
}
