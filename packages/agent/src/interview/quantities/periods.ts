import { createDictionary } from '../language/dictionary.ts';
import type { Token } from '../language/tokens.ts';

/** What a rate is counted by. */
export type Period =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'month'
  | 'year'
  | 'unit';

const names: Readonly<Record<string, Period>> = createDictionary({
  s: 'second',
  sec: 'second',
  second: 'second',
  min: 'minute',
  minute: 'minute',
  h: 'hour',
  hr: 'hour',
  hour: 'hour',
  d: 'day',
  day: 'day',
  evening: 'day',
  shift: 'day',
  week: 'week',
  wk: 'week',
  mo: 'month',
  month: 'month',
  mth: 'month',
  año: 'year',
  mes: 'month',
  mois: 'month',
  mês: 'month',
  year: 'year',
  yr: 'year',
  annum: 'year',
  y: 'year',
  season: 'year',
  night: 'night',
  jahr: 'year',
  monat: 'month',
  tag: 'day',
  día: 'day',
  jour: 'day',
  semester: 'year',
  weekend: 'week',
  saturday: 'week',
  sunday: 'week',
});
const adverbs: Readonly<Record<string, Period>> = createDictionary({
  daily: 'day',
  hourly: 'hour',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
  annually: 'year',
  nightly: 'night',
  pcm: 'month',
  diarios: 'day',
  mensuales: 'month',
  annual: 'year',
});
const openers = new Set([
  'per',
  'a',
  'an',
  'each',
  'every',
  'by',
  'in',
  'por',
  'al',
  'par',
  'im',
  'pro',
  'one',
  'and',
]);
const units = new Set([
  'user',
  'seat',
  'scan',
  'unit',
  'order',
  'patient',
  'site',
  'project',
  'trailer',
  'customer',
  'device',
  'item',
  'household',
  'transaction',
  'member',
  'ticket',
  'sale',
  'shop',
  'game',
  'minute-call',
  'employee',
  'student',
  'case',
  'file',
  'day-rate',
]);

/** Reads "a day", "/month", "per working day", "p.m.", "daily" at or a few words after a token. */
export function readPeriod(
  tokens: readonly Token[],
  at: number,
): { period: Period; to: number; adjacent: boolean } | undefined {
  for (let skip = 0; skip <= 4; skip += 1) {
    const here = at + skip;
    const token = tokens[here];
    if (token === undefined) return undefined;
    if (
      token.kind === 'number' ||
      token.text === ';' ||
      token.text === '.' ||
      token.text === ',' ||
      token.text === '\u2022' ||
      token.text === ':'
    )
      return undefined;
    if (
      skip > 0 &&
      [
        'and',
        'or',
        'but',
        'from',
        'for',
        'with',
        'when',
        'who',
        'to',
        'that',
        'within',
        'after',
        'before',
      ].includes(token.lower)
    )
      return undefined;
    const found = periodAt(tokens, here);
    if (found !== undefined) return { ...found, adjacent: skip === 0 };
  }
  return undefined;
}

function periodAt(
  tokens: readonly Token[],
  at: number,
): { period: Period; to: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const adverb = Object.hasOwn(adverbs, token.lower) ? adverbs[token.lower] : undefined;
  if (adverb !== undefined) return { period: adverb, to: at + 1 };
  if (token.lower === 'p' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.lower === 'm')
    return { period: 'month', to: at + 3 };
  if (token.lower === 'p' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.lower === 'a')
    return { period: 'year', to: at + 3 };
  const isSlash = token.text === '/';
  if (!isSlash && !openers.has(token.lower)) return undefined;
  const next = tokens[at + 1];
  if (next === undefined) return undefined;
  const skip = [
    'working',
    'normal',
    'calendar',
    'single',
    'business',
    'typical',
    'average',
    'school',
    'active',
    'the',
    'busy',
  ].includes(next.lower)
    ? 1
    : 0;
  const word = tokens[at + 1 + skip];
  if (word === undefined || word.kind !== 'word') return undefined;
  const isOneLetter = word.text.length === 1;
  if (isOneLetter && !isSlash && token.lower !== 'per') return undefined;
  const name =
    word.lower.endsWith('s') && word.lower.length > 3 && token.lower === 'in' ? '' : word.lemma;
  const period = Object.hasOwn(names, word.lower)
    ? names[word.lower]
    : Object.hasOwn(names, name)
      ? names[name]
      : undefined;
  const isVague =
    token.lower === 'in' || token.lower === 'and' || token.lower === 'by' || token.lower === 'one';
  if (
    period !== undefined &&
    !(
      isVague &&
      (period === 'second' ||
        (skip === 0 && token.lower === 'in' && !['year', 'jahr', 'month'].includes(word.lower)))
    )
  ) {
    const of = tokens[at + 2 + skip];
    return { period, to: at + 2 + skip + (of?.lower === 'or' ? 0 : 0) };
  }
  const isUnit =
    (isSlash || token.lower === 'per' || token.lower === 'each' || token.lower === 'every') &&
    units.has(singular(word.lower));
  return isUnit ? { period: 'unit', to: at + 2 + skip } : undefined;
}

const singular = (word: string) => (word.endsWith('s') ? word.slice(0, -1) : word);
