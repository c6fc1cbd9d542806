import { isDutyVerb } from '../../knowledge/reading/verbs.ts';
import type { Sentence } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';

/** A part of a sentence that asks for one thing. */
export interface Duty {
  text: string;
  start: number;
  end: number;
  tokens: Token[];
}

const modals = new Set([
  'must',
  'shall',
  'should',
  'can',
  'could',
  'will',
  'would',
  'may',
  'need',
  'want',
  'has',
  'have',
  'is',
  'are',
  'gets',
  'get',
  "can't",
  'cannot',
  "won't",
  'needs',
  'wants',
]);
const subjectStarts = new Set([
  'we',
  'they',
  'it',
  'he',
  'she',
  'you',
  'i',
  'users',
  'customers',
  'people',
  'everyone',
  'everybody',
  'nobody',
  'each',
  'every',
  'all',
  'staff',
  'managers',
  'someone',
  'anyone',
]);
const openers = new Set([
  'who',
  'which',
  'that',
  'when',
  'where',
  'if',
  'because',
  'since',
  'so',
  'but',
  'while',
  'what',
  'how',
  'whether',
]);

const determiners = new Set(['the', 'each', 'every', 'our', 'a', 'an', 'their']);
/** "the caretaker plans repairs": one or two nouns, then a verb in the third person. */
function hasSubjectAndVerb(tokens: readonly Token[], at: number): boolean {
  for (const verbAt of [at + 1, at + 2]) {
    const verb = tokens[verbAt];
    const next = tokens[verbAt + 1];
    const isVerb =
      verb !== undefined &&
      next !== undefined &&
      next.kind === 'word' &&
      isDutyVerb(verb.lemma) &&
      verb.lower.endsWith('s');
    if (
      isVerb ||
      (verb !== undefined && ['can', 'must', 'shall', 'should', 'may', 'will'].includes(verb.lower))
    )
      return true;
  }
  return false;
}

/** True where a new predicate starts: "is told when", "fetches waiting changes", "we want". */
function startsPredicate(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || token.kind !== 'word') return false;
  const isPlain = token.lower === 'to' || token.lower === 'then' || token.lower === 'also';
  if (isPlain) return startsPredicate(tokens, at + 1);
  if (subjectStarts.has(token.lower))
    return tokens
      .slice(at + 1, at + 5)
      .some((word) => modals.has(word.lower) || isDutyVerb(word.lemma));
  if (determiners.has(token.lower) && hasSubjectAndVerb(tokens, at + 1)) return true;
  if (modals.has(token.lower)) return true;
  const isPlural =
    token.lower.endsWith('s') && !token.lower.endsWith('ss') && !isDutyVerb(token.lemma);
  const acts =
    isDutyVerb(next.lemma) &&
    !next.lower.endsWith('s') &&
    !next.lower.endsWith('ing') &&
    !next.lower.endsWith('ed');
  if (isPlural && acts && tokens[at + 2]?.kind === 'word') return true;
  const isNounLike = ['and', ',', '.', 'or', ';'].includes(next.text) || next.kind === 'sign';
  return (
    isDutyVerb(token.lemma) &&
    !isNounLike &&
    !token.lower.endsWith('ing') &&
    !/^[A-Z]/.test(token.text)
  );
}

/** "draw and write at the same time", "click and collect service", "lost and found pets": one thing with two words. */
function isOneDeed(tokens: readonly Token[], and: number, after: number): boolean {
  const first = tokens[after];
  if (first === undefined || tokens[and]?.text === ',' || !isDutyVerb(first.lemma)) return false;
  const isPast = !first.lower.startsWith(first.lemma.slice(0, 3));
  const before = tokens[and - 2]?.lower ?? ',';
  const isPaired =
    isDutyVerb(tokens[and - 1]?.lemma ?? '') && ![',', ...determiners].includes(before);
  const ends = tokens.findIndex((token, at) => at > after && token.kind === 'sign');
  const isShort = (ends < 0 ? tokens.length : ends) - after < shortest;
  const isNamed = ['a', 'an'].includes(tokens[and - 2]?.lower ?? '');
  return isPast || isPaired || (isShort && isNamed);
}

const shortest = 3;

/** Where a sentence falls into duties of their own: after a comma or "and" before a new predicate. */
function cutPoints(tokens: readonly Token[]): number[] {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = 1; at < tokens.length - 1; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth !== 0) continue;
    const isAnd = token.lower === 'and' || token.lower === 'but';
    const isComma = token.text === ',';
    const isColon = token.text === ':' && tokens.length > 12 && at > 3;
    if (isColon) {
      cuts.push(at + 1);
      continue;
    }
    if (!isAnd && !isComma) continue;
    const next = tokens[at + 1];
    const after = isComma && (next?.lower === 'and' || next?.lower === 'but') ? at + 2 : at + 1;
    const previous = cuts[cuts.length - 1] ?? 0;
    if (openers.has(tokens[after]?.lower ?? '') || isOneDeed(tokens, at, after)) continue;
    if (
      startsPredicate(tokens, after) &&
      after - previous >= shortest &&
      tokens.length - after >= 2
    )
      cuts.push(after);
  }
  return cuts;
}

const trimEnds = new Set([',', ';', '.', 'and', 'but', ':', '-', '\u2013', '\u2014']);

function part(sentence: Sentence, text: string, from: number, to: number): Duty | undefined {
  let first = from;
  let last = to - 1;
  while (last > first && trimEnds.has(sentence.tokens[last]?.lower ?? '')) last -= 1;
  while (first < last && trimEnds.has(sentence.tokens[first]?.lower ?? '')) first += 1;
  const start = sentence.tokens[first]?.start;
  const end = sentence.tokens[last]?.end;
  if (start === undefined || end === undefined) return undefined;
  return {
    text: text.slice(start, end),
    start,
    end,
    tokens: sentence.tokens.slice(first, last + 1),
  };
}

/** The duties of a sentence, each with its own words; short sentences stay whole. */
export function splitDuties(sentence: Sentence, text: string): Duty[] {
  const cuts = sentence.tokens.length < 9 ? [] : cutPoints(sentence.tokens);
  const bounds = [0, ...cuts, sentence.tokens.length];
  const duties: Duty[] = [];
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const duty = part(sentence, text, bounds[index] ?? 0, bounds[index + 1] ?? 0);
    if (duty !== undefined && duty.tokens.length > 0) duties.push(duty);
  }
  return duties;
}
