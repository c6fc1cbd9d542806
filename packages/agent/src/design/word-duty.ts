import { isNoFunction, parseDuty, plainOf, type ToldDuty } from './parse-duty.ts';

const maxDuty = 200;
const maxName = 80;

/** Cuts at a word, without a dangling comma or little word at the end. */
export function clip(text: string, max: number): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= max) return clean;
  const cut = clean.slice(0, max - 1);
  const at = cut.lastIndexOf(' ');
  return `${(at > max / 2 ? cut.slice(0, at) : cut).replace(/[,;:\s(]+$/, '')}…`;
}

export const clipDuty = (text: string): string => clip(text, maxDuty);
export const clipName = (text: string): string => clip(text, maxName);

const little = new Set(
  'a an the of to for with and or in on at by from as is are be that which who it its their our your this than then so if when but not also can must will should'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);

/** What was said as one line of bare words; the last one is kept, since one design asks for it hundreds of times. */
let spokenOf: { said: string; spoken: string } = { said: '', spoken: ' ' };
function readSpoken(said: string): string {
  if (spokenOf.said !== said) spokenOf = { said, spoken: ` ${wordsOf(said).join(' ')} ` };
  return spokenOf.spoken;
}

/** True when `text` repeats seven words in a row of what was said. */
export function repeatsSpeech(text: string, said: string): boolean {
  const words = wordsOf(text);
  if (words.length < 7) return false;
  const spoken = readSpoken(said);
  for (let at = 0; at + 7 <= words.length; at += 1)
    if (spoken.includes(` ${words.slice(at, at + 7).join(' ')} `)) return true;
  return false;
}

const mostWords = 18;
const gives: Readonly<Record<string, string>> = {
  see: 'Show',
  sees: 'Show',
  view: 'Show',
  get: 'Give',
  receive: 'Send',
  hear: 'Tell',
};
const ownToTheir = (text: string): string =>
  text
    .replace(/\bour own\b/gi, 'the')
    .replace(/\bour\b/gi, 'the')
    .replace(/\bmy\b/gi, 'the');

const lowerFirst = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** "Let guests find a free room", "Show reception the arrivals": what the system does for whom. */
function tell({ subject, verb, rest, isNegated }: ToldDuty): string {
  if (subject === undefined) return isNegated ? `Never ${verb} ${rest}` : `${verb} ${rest}`;
  const who = /^they$/i.test(subject) ? 'them' : lowerFirst(subject);
  if (isNegated)
    return `Keep ${who} from having to ${verb} ${rest}`.replace('having to see', 'seeing');
  const giving = gives[verb];
  return giving && !/^(?:who|what|how|if|whether|at|for|from|to)\b/i.test(rest)
    ? `${giving} ${who} ${rest}`
    : `Let ${who} ${verb} ${rest}`;
}

/** A duty out of a requirement: what the system does, not the person's own sentence; undefined where it tells no function. */
export function wordDuty(statement: string, said: string): string | undefined {
  const duty = parseDuty(statement);
  const bare = plainOf(statement);
  if (duty === undefined && isNoFunction(bare)) return undefined;
  const told = ownToTheir(duty ? tell(duty) : asFact(bare));
  const words = told.split(' ');
  const short = words.length > mostWords ? cutAt(words, mostWords) : told;
  const repeats = repeatsSpeech(short, said);
  if (duty === undefined && (repeats || short !== told)) {
    // Of a list of things the first is told; any other half sentence tells no function.
    const [piece = ''] = told.split(/[,;]/);
    return piece !== told && wordsOf(piece).length >= 2 && !repeatsSpeech(piece, said)
      ? clipDuty(`Offer ${lowerFirst(piece)}`)
      : undefined;
  }
  const text = repeats ? shorten(short, said) : short;
  if (wordsOf(text).length < 2) return undefined;
  return clipDuty(text.charAt(0).toUpperCase() + text.slice(1));
}

/** "Participants must be followed" is told as what holds: they are followed. */
const asFact = (text: string): string =>
  text.replace(
    /(\S+) (?:must|shall|should|will|can|has to|have to) (not |never )?be\b/i,
    (_, noun: string, no?: string) =>
      `${noun} ${/[^s]s$/.test(noun) ? 'are' : 'is'} ${no ?? ''}`.trimEnd(),
  );

const border =
  /^(?:of|to|for|with|and|or|in|on|at|by|from|that|which|who|where|when|while|so|into|within|during|before|after|without|via|through|since|as|beside|near|under|over|between|about)$/i;

/** The longest beginning of at most so many words that ends where a thought ends. */
function cutAt(words: readonly string[], most: number): string {
  let at = Math.min(most, words.length);
  while (
    at > 3 &&
    at < words.length &&
    !border.test(words[at] ?? '') &&
    !/[,;]$/.test(words[at - 1] ?? '')
  )
    at -= 1;
  return trimLittle(words.slice(0, at > 3 ? at : most));
}

/** Cuts at thoughts until no seven words in a row are the person's. */
function shorten(text: string, said: string): string {
  const words = text.split(' ');
  for (let most = words.length - 1; most >= 4; most -= 1) {
    const shorter = cutAt(words, most);
    if (!repeatsSpeech(shorter, said)) return shorter;
  }
  return trimLittle(words.slice(0, 6));
}

function trimLittle(words: string[]): string {
  const kept = [...words];
  while (
    kept.length > 2 &&
    (border.test(kept.at(-1) ?? '') ||
      little.has((kept.at(-1) ?? '').toLowerCase().replace(/\W/g, '')))
  )
    kept.pop();
  return kept.join(' ').replace(/[,;:(]+$/, '');
}

/** The words of a text that carry meaning, cut to their stems, for comparing two texts. */
export function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length > 2 && !little.has(word))
    .map((word) => word.replace(/(?:ations?|ments?|ings?|ers?|ies|ed|es|s|e|y)$/, '').slice(0, 7))
    .filter((stem) => stem.length > 2);
}
