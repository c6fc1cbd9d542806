import type { Token } from '../language/tokens.ts';
import { bareScales, collectives, scaleWords, smallNumbers, vagueNumbers } from './number-words.ts';
import { parseDigits } from './parse-digits.ts';
import { readScale } from './read-scale.ts';

/** A number as it stands in the text, from one token to another (exclusive). */
export interface NumberReading {
  from: number;
  to: number;
  low: number;
  high: number;
  /** Rough by its own words: "a few hundred", "thousands". */
  vague: boolean;
  /** The factor that was said with it (1000 for "50k"), for ranges that share it. */
  scale: number;
  isWord: boolean;
}

const wordsAt = (tokens: readonly Token[], at: number, words: readonly string[]) =>
  words.every((word, index) => tokens[at + index]?.lower === word);

/** Digits that are grouped by spaces: "1 200 000". */
function readSpacedGroups(
  tokens: readonly Token[],
  at: number,
): { value: number; to: number } | undefined {
  const first = tokens[at];
  if (first === undefined || !/^\d{1,3}$/.test(first.text)) return undefined;
  let digits = first.text;
  let to = at + 1;
  for (
    let next = tokens[to];
    next !== undefined && /^\d{3}$/.test(next.text) && !next.glued;
    next = tokens[to]
  ) {
    digits += next.text;
    to += 1;
  }
  return to > at + 1 ? { value: Number(digits), to } : undefined;
}

function readDigits(tokens: readonly Token[], at: number): NumberReading | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const spaced = readSpacedGroups(tokens, at);
  const isNines = /^99[.,]\d+$/.test(token.text);
  const behind = tokens[at + 1];
  const isShare = behind?.text === '%' || behind?.lower === 'percent';
  const decimal = isNines || (isShare && /^\d{1,2}[.,]\d+$/.test(token.text));
  let value =
    spaced?.value ?? (decimal ? Number(token.text.replace(',', '.')) : parseDigits(token.text));
  let to = spaced?.to ?? at + 1;
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const next = tokens[to];
  if (next?.text === '^' && next.glued && tokens[to + 1]?.kind === 'number') {
    value **= Number(tokens[to + 1]?.text);
    to += 2;
  } else if (next?.glued === true && /^e\d{1,2}$/i.test(next.text)) {
    value *= 10 ** Number(next.text.slice(1));
    to += 1;
  } else if (
    next?.text === '/' &&
    next.glued &&
    tokens[to + 1]?.glued === true &&
    /^[234]$/.test(tokens[to + 1]?.text ?? '') &&
    value === 1
  ) {
    value /= Number(tokens[to + 1]?.text);
    to += 2;
  }
  const scale = readScale(tokens, to);
  return {
    from: at,
    to: scale.to,
    low: value * scale.factor,
    high: value * scale.factor,
    vague: false,
    scale: scale.factor,
    isWord: false,
  };
}

/** Words such as "three hundred and forty", "two hundred fifty thousand", "one and a half million", "zero point five". */
function readWords(tokens: readonly Token[], at: number): NumberReading | undefined {
  let total = 0;
  let group: number | undefined;
  let to = at;
  let scaleSaid = 1;
  let isSum = false;
  for (let token = tokens[to]; token !== undefined; token = tokens[to]) {
    const small = Object.hasOwn(smallNumbers, token.lower) ? smallNumbers[token.lower] : undefined;
    const scale = Object.hasOwn(scaleWords, token.lower) ? scaleWords[token.lower] : undefined;
    if (small !== undefined) {
      const fits =
        group === undefined ||
        isSum ||
        group % 100 === 0 ||
        (group % 10 === 0 && group % 100 >= 20 && small < 10);
      if (!fits) break;
      group = (group ?? 0) + small;
      isSum = false;
      to += 1;
    } else if (
      scale !== undefined &&
      group !== undefined &&
      scale !== 12 &&
      token.lower.length > 2
    ) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = undefined;
      }
      scaleSaid = scale;
      to += 1;
      if (group === undefined && nextSmall(tokens, to) === undefined && tokens[to]?.lower !== 'and')
        break;
      if (group === undefined) group = 0;
    } else if (token.lower === 'and' && group !== undefined) {
      if (wordsAt(tokens, to, ['and', 'a', 'half'])) {
        group += 0.5;
        to += 3;
      } else if (
        group % 100 === 0 &&
        (group > 0 || total > 0) &&
        nextSmall(tokens, to + 1) !== undefined &&
        scaleSaid > 1
      ) {
        isSum = true;
        to += 1;
      } else break;
    } else if (
      token.text === '-' &&
      group !== undefined &&
      group % 10 === 0 &&
      group >= 20 &&
      token.glued &&
      (nextSmall(tokens, to + 1) ?? 10) < 10
    ) {
      to += 1;
    } else if (
      token.lower === 'point' &&
      group !== undefined &&
      nextSmall(tokens, to + 1) !== undefined
    ) {
      group += (nextSmall(tokens, to + 1) ?? 0) / 10;
      to += 2;
    } else break;
  }
  if (to === at) return undefined;
  const value = total + (group ?? 0);
  const last = tokens[to - 1];
  if (last?.lower === 'and') return undefined;
  return { from: at, to, low: value, high: value, vague: false, scale: scaleSaid, isWord: true };
}

const nextSmall = (tokens: readonly Token[], at: number): number | undefined => {
  const word = tokens[at]?.lower ?? '';
  return Object.hasOwn(smallNumbers, word) ? smallNumbers[word] : undefined;
};

/** First words of the vague and collective numbers: nearly every token can be passed over by one look. */
const vagueStarts = new Set(
  [...bareScales, ...collectives, ...vagueNumbers].map((entry) => entry.words[0] ?? ''),
);

function readVague(tokens: readonly Token[], at: number): NumberReading | undefined {
  if (!vagueStarts.has(tokens[at]?.lower ?? '')) return undefined;
  for (const entry of bareScales) {
    if (!wordsAt(tokens, at, entry.words)) continue;
    if (entry.words[0] === 'gigabytes') continue;
    return {
      from: at,
      to: at + entry.words.length,
      low: entry.low,
      high: entry.high,
      vague: true,
      scale: 1,
      isWord: true,
    };
  }
  for (const entry of collectives) {
    if (!wordsAt(tokens, at, entry.words)) continue;
    const to = at + entry.words.length;
    const rest = tokens[to]?.lower === 'and' ? readWords(tokens, to + 1) : undefined;
    if (rest !== undefined && entry.value >= 100 && rest.low < entry.value) {
      const value = entry.value + rest.low;
      return {
        from: at,
        to: rest.to,
        low: value,
        high: value,
        vague: false,
        scale: 1,
        isWord: true,
      };
    }
    const more = entry.value === 100 ? readScale(tokens, to) : { factor: 1, to };
    return {
      from: at,
      to: more.to,
      low: entry.value * more.factor,
      high: entry.value * more.factor,
      vague: entry.about,
      scale: 1,
      isWord: true,
    };
  }
  for (const entry of vagueNumbers) {
    if (!wordsAt(tokens, at, entry.words)) continue;
    const scale = readScale(tokens, at + entry.words.length);
    const isMany = entry.words[0] === 'many' || entry.words[0] === 'few';
    if (isMany && scale.factor === 1) return undefined;
    const isTime = timeWords.has(tokens[at + entry.words.length]?.lower ?? '');
    if (entry.words[0] === 'half' && scale.factor === 1 && !isTime) return undefined;
    return {
      from: at,
      to: scale.to,
      low: entry.low * scale.factor,
      high: entry.high * scale.factor,
      vague: true,
      scale: scale.factor,
      isWord: true,
    };
  }
  return undefined;
}

function readLoneScale(tokens: readonly Token[], at: number): NumberReading | undefined {
  const word = tokens[at]?.lower ?? '';
  const isForeignThousand =
    ['tausend', 'mille', 'mil'].includes(word) && tokens[at + 1]?.kind === 'word';
  return isForeignThousand
    ? { from: at, to: at + 1, low: 1000, high: 1000, vague: false, scale: 1000, isWord: true }
    : undefined;
}

const timeWords = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);

const timeLeads = new Set([
  'under',
  'within',
  'in',
  'than',
  'most',
  'least',
  'about',
  'after',
  'for',
  'below',
  'every',
  'up',
  'to',
  'over',
]);

/** "within an hour", "in under a second": the article is the number. */
function readArticle(tokens: readonly Token[], at: number): NumberReading | undefined {
  const word = tokens[at]?.lower;
  if ((word !== 'a' && word !== 'an') || !timeWords.has(tokens[at + 1]?.lower ?? ''))
    return undefined;
  if (!timeLeads.has(tokens[at - 1]?.lower ?? '') || tokens[at + 2]?.lower === 'step')
    return undefined;
  return { from: at, to: at + 1, low: 1, high: 1, vague: false, scale: 1, isWord: true };
}

/** The number that starts at a token, or undefined. */
export function readNumber(tokens: readonly Token[], at: number): NumberReading | undefined {
  return (
    readDigits(tokens, at) ??
    readVague(tokens, at) ??
    readWords(tokens, at) ??
    readLoneScale(tokens, at) ??
    readArticle(tokens, at)
  );
}
