import { createDictionary } from '../language/dictionary.ts';
import type { Token } from '../language/tokens.ts';

/** How firmly a number was said. */
export type Hedge = 'exact' | 'about' | 'at_least' | 'at_most';

const before: readonly { words: string; hedge: Hedge }[] = [
  { words: 'no fewer than', hedge: 'at_least' },
  { words: 'not less than', hedge: 'at_least' },
  { words: 'no less than', hedge: 'at_least' },
  { words: 'at least', hedge: 'at_least' },
  { words: 'more than', hedge: 'at_least' },
  { words: 'over', hedge: 'at_least' },
  { words: 'minimum', hedge: 'at_least' },
  { words: 'minimum of', hedge: 'at_least' },
  { words: 'north of', hedge: 'at_least' },
  { words: 'upwards of', hedge: 'at_least' },
  { words: 'not more than', hedge: 'at_most' },
  { words: 'no more than', hedge: 'at_most' },
  { words: 'not exceed', hedge: 'at_most' },
  { words: 'not to exceed', hedge: 'at_most' },
  { words: 'at most', hedge: 'at_most' },
  { words: 'up to', hedge: 'at_most' },
  { words: 'less than', hedge: 'at_most' },
  { words: 'fewer than', hedge: 'at_most' },
  { words: 'below', hedge: 'at_most' },
  { words: 'under', hedge: 'at_most' },
  { words: 'within', hedge: 'at_most' },
  { words: 'max', hedge: 'at_most' },
  { words: 'maximal', hedge: 'at_most' },
  { words: 'maximum', hedge: 'at_most' },
  { words: 'maximum of', hedge: 'at_most' },
  { words: 'until', hedge: 'at_most' },
  { words: 'about', hedge: 'about' },
  { words: 'around', hedge: 'about' },
  { words: 'roughly', hedge: 'about' },
  { words: 'circa', hedge: 'about' },
  { words: 'ca', hedge: 'about' },
  { words: 'ca .', hedge: 'about' },
  { words: 'maybe', hedge: 'about' },
  { words: 'perhaps', hedge: 'about' },
  { words: 'approx', hedge: 'about' },
  { words: 'approx .', hedge: 'about' },
  { words: 'approximately', hedge: 'about' },
  { words: 'approximatively', hedge: 'about' },
  { words: 'like', hedge: 'about' },
  { words: 'abt', hedge: 'about' },
  { words: 'some', hedge: 'about' },
  { words: 'nearly', hedge: 'about' },
  { words: 'almost', hedge: 'about' },
  { words: 'close to', hedge: 'about' },
  { words: 'probably', hedge: 'about' },
  { words: 'say', hedge: 'about' },
  { words: 'on average', hedge: 'about' },
  { words: 'an estimated', hedge: 'about' },
  { words: 'estimated', hedge: 'about' },
  { words: 'estimated at', hedge: 'about' },
  { words: 'i guess', hedge: 'about' },
  { words: 'something like', hedge: 'about' },
  { words: 'in the order of', hedge: 'about' },
];
const bySize = [...before]
  .map((entry) => ({ words: entry.words.split(' '), hedge: entry.hedge }))
  .sort((a, b) => b.words.length - a.words.length);
const signs: Readonly<Record<string, Hedge>> = createDictionary({
  '~': 'about',
  '\u2248': 'about',
  '\u2265': 'at_least',
  '>': 'at_least',
  '\u2264': 'at_most',
  '<': 'at_most',
});
const fillers = new Set(['a', 'the', 'of', 'in', 'be', 'is']);

/** The hedge that ends where the number starts. */
export function readHedgeBefore(
  tokens: readonly Token[],
  at: number,
): { hedge?: Hedge; from: number } {
  for (const skip of [0, 1]) {
    const end = at - skip;
    if (skip > 0 && !fillers.has(tokens[end]?.lower ?? '')) break;
    const sign = tokens[end - 1];
    if (sign?.text === '=' && (tokens[end - 2]?.text === '<' || tokens[end - 2]?.text === '>')) {
      return { hedge: tokens[end - 2]?.text === '<' ? 'at_most' : 'at_least', from: end - 2 };
    }
    if (sign !== undefined && sign.kind === 'sign') {
      const hedge = signs[sign.text];
      if (hedge !== undefined) return { hedge, from: end - 1 };
    }
    for (const entry of bySize) {
      const start = end - entry.words.length;
      if (start >= 0 && entry.words.every((word, index) => tokens[start + index]?.lower === word))
        return { hedge: entry.hedge, from: start };
    }
  }
  return { from: at };
}

const after: readonly { words: readonly string[]; hedge: Hedge }[] = [
  { words: ['or', 'so'], hedge: 'about' },
  { words: ['or', 'thereabouts'], hedge: 'about' },
  { words: ['give', 'or', 'take'], hedge: 'about' },
  { words: ['ish'], hedge: 'about' },
  { words: ['or', 'more'], hedge: 'at_least' },
  { words: ['or', 'less'], hedge: 'at_most' },
  { words: ['max'], hedge: 'at_most' },
  { words: ['maximum'], hedge: 'at_most' },
  { words: ['at', 'most'], hedge: 'at_most' },
  { words: ['tops'], hedge: 'at_most' },
  { words: ['minimum'], hedge: 'at_least' },
  { words: ['at', 'least'], hedge: 'at_least' },
  { words: ['-', 'odd'], hedge: 'about' },
  { words: ['odd'], hedge: 'about' },
  { words: ['latest'], hedge: 'at_most' },
];

/** The hedge that follows the number. */
export function readHedgeAfter(
  tokens: readonly Token[],
  at: number,
): { hedge?: Hedge; to: number } {
  const token = tokens[at];
  if (token?.text === '+' && token.glued) return { hedge: 'at_least', to: at + 1 };
  const start = token?.text === ',' ? at + 1 : at;
  for (const entry of after) {
    if (entry.words.every((word, index) => tokens[start + index]?.lower === word))
      return { hedge: entry.hedge, to: start + entry.words.length };
  }
  return { to: at };
}
