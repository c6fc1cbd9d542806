import type { Token } from './tokens.ts';

const negators = new Set([
  'no',
  'not',
  'never',
  'without',
  'none',
  'neither',
  'nor',
  'avoid',
  'exclude',
  'excluding',
  "don't",
  "doesn't",
  "won't",
  "can't",
  'cannot',
  "isn't",
  "aren't",
  "didn't",
  "shouldn't",
  "needn't",
  "wouldn't",
  'nothing',
]);
/** Commands that take something out: "drop the mobile app". */
const removers = new Set([
  'drop',
  'remove',
  'scrap',
  'scratch',
  'forget',
  'discard',
  'omit',
  'skip',
  'cancel',
]);
const enders = new Set([
  'but',
  'because',
  'so',
  'since',
  'although',
  'though',
  'however',
  'except',
  'only',
  'then',
  'when',
  'if',
  'who',
  'which',
  'that',
  'instead',
  'please',
]);
const listWords = new Set([
  'and',
  'or',
  'nor',
  'any',
  'a',
  'an',
  'the',
  'of',
  'to',
  'want',
  'need',
  'use',
  'have',
  'like',
  'with',
  'be',
  'store',
  'do',
]);

/** Denials that stand behind what they deny: "X is not needed", "X: no", "X was a mistake". */
const denials: readonly (readonly string[])[] = [
  ['is', 'not', 'needed'],
  ['are', 'not', 'needed'],
  ['not', 'needed'],
  ['not', 'required'],
  ['not', 'apply'],
  ['no', 'longer', 'needed'],
  ['not', 'relevant'],
  ['is', 'out'],
  ['?', 'no'],
  ['never', 'again'],
  ['not', 'wanted'],
  ['is', 'forbidden'],
  ['is', 'off', 'the', 'table'],
  ['out', 'of', 'scope'],
  ['not', 'in', 'scope'],
  ['are', 'not', 'allowed'],
  ['is', 'not', 'allowed'],
  ['is', 'not', 'an', 'option'],
];

/**
 * True when the words before `from` deny what starts there: a negator in the same clause with nothing but
 * a list between ("no chat, comments or likes"), or one of the set phrases behind it.
 */
export function isNegated(tokens: readonly Token[], from: number, to: number): boolean {
  return isDeniedBefore(tokens, from) || isDeniedAfter(tokens, to);
}

function isDeniedBefore(tokens: readonly Token[], from: number): boolean {
  let words = 0;
  let commas = 0;
  for (let at = from - 1; at >= Math.max(0, from - 14); at -= 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.lower === 'but' && tokens[at - 1]?.lower === 'anything') return true;
    if (token.lower === 'by' && tokens[at - 1]?.lower === 'burned') return true;
    const isRemover =
      removers.has(token.lower) &&
      at <= 2 &&
      words <= 2 &&
      !(token.lower === 'forget' && tokens[at + 1]?.lower === 'how');
    if (isRemover) return true;
    if (negators.has(token.lower)) {
      const isNotOnly = token.lower === 'not' && tokens[at + 1]?.lower === 'only';
      const isNoLonger =
        token.lower === 'no' &&
        ['longer', 'more', 'fewer', 'less', 'later', 'idea', 'wait', 'matter'].includes(
          tokens[at + 1]?.lower ?? '',
        );
      const reach = commas > 0 ? 12 : token.lower === 'no' || token.lower === 'without' ? 4 : 6;
      return !isNotOnly && !isNoLonger && words <= reach;
    }
    if (
      enders.has(token.lower) ||
      token.text === ';' ||
      token.text === '.' ||
      token.text === '!' ||
      token.text === ':'
    )
      return false;
    if (token.text === ',') {
      commas += 1;
      const hasVerbBetween = tokens
        .slice(at + 1, from)
        .some((word) =>
          [
            'is',
            'are',
            'we',
            'i',
            'they',
            'it',
            'must',
            'will',
            'has',
            'have',
            'should',
            'uses',
            'runs',
            'nothing',
            'just',
            'our',
          ].includes(word.lower),
        );
      if (hasVerbBetween) return false;
    } else if (token.kind === 'word' && !listWords.has(token.lower)) words += 1;
  }
  return false;
}

function isDeniedAfter(tokens: readonly Token[], to: number): boolean {
  const behind = tokens.slice(to, to + 7);
  for (const denial of denials) {
    for (let at = 0; at + denial.length <= behind.length && at <= 3; at += 1) {
      if (denial.every((word, index) => behind[at + index]?.lower === word)) return true;
    }
  }
  return false;
}
