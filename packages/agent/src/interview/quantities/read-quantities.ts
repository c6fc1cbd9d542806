import { findNounClass, type NounClass } from '../../knowledge/reading/nouns.ts';
import type { Token } from '../language/tokens.ts';
import { readHedgeAfter, readHedgeBefore, type Hedge } from './hedges.ts';
import { findNoun, findNounBefore } from './nouns-of.ts';
import { readPeriod, type Period } from './periods.ts';
import { readNumber, type NumberReading } from './read-number.ts';
import { currencySigns, currencyWords, findUnit, minorWords, type Unit } from './units.ts';

/** A number with everything that the words around it say about it. */
export interface Quantity {
  /** Token indexes within the sentence, `to` exclusive; hedge, unit and period are inside. */
  from: number;
  to: number;
  /** The number alone. */
  numberFrom: number;
  low: number;
  high: number;
  hedge: Hedge;
  unit?: Unit;
  currency?: string;
  isPercent: boolean;
  per?: Period;
  noun?: { noun: NounClass; lemma: string; at: number; modifiers: string[]; isBefore: boolean };
  each: boolean;
  /** Written as "from X to Y": two states, not a range. */
  transition?: 'from' | 'to';
  isWord: boolean;
}

const dashes = new Set(['-', '\u2013', '\u2014']);
const isDash = (token: Token | undefined) => token !== undefined && dashes.has(token.text);

interface Money {
  currency?: string;
  to: number;
  minor: boolean;
}

function currencyBefore(tokens: readonly Token[], at: number): { currency?: string; from: number } {
  const before = tokens[at - 1];
  if (before === undefined) return { from: at };
  const sign =
    currencySigns[before.text] ??
    (before.kind === 'word' ? currencyWords[before.lower] : undefined);
  if (sign === undefined || minorWords.has(before.lower)) return { from: at };
  if (before.text === '$' && tokens[at - 2]?.lower === 'r')
    return { currency: 'BRL', from: at - 2 };
  if (before.text === '$' && tokens[at - 2]?.lower === 'us')
    return { currency: 'USD', from: at - 2 };
  const isUnitOfTheLast = before.kind === 'word' && tokens[at - 2]?.kind === 'number';
  return isUnitOfTheLast ? { from: at } : { currency: sign, from: at - 1 };
}

function currencyAfter(tokens: readonly Token[], at: number): Money {
  const token = tokens[at];
  if (token === undefined) return { to: at, minor: false };
  const word = token.kind === 'word' ? currencyWords[token.lower] : currencySigns[token.text];
  if (
    word === undefined ||
    (token.lower === 'rand' && !token.glued && tokens[at + 1]?.kind === 'word')
  )
    return { to: at, minor: false };
  return { currency: word, to: at + 1, minor: minorWords.has(token.lower) };
}

/** The second number of a range, with the words between. */
function readRangeEnd(
  tokens: readonly Token[],
  first: NumberReading,
  afterUnit: number,
): NumberReading | undefined {
  const between = tokens[afterUnit];
  if (between === undefined) return undefined;
  const word = between.lower;
  const hasBetween = tokens
    .slice(Math.max(0, first.from - 3), first.from)
    .some((token) => token.lower === 'between');
  const isJoin =
    isDash(between) ||
    word === 'to' ||
    word === 'bis' ||
    (word === 'and' && hasBetween) ||
    word === 'or';
  if (!isJoin) return undefined;
  let at = afterUnit + 1;
  if (
    tokens[at] !== undefined &&
    (currencySigns[tokens[at]?.text ?? ''] !== undefined ||
      currencyWords[tokens[at]?.lower ?? ''] !== undefined)
  )
    at += 1;
  const second = readNumber(tokens, at);
  if (second === undefined) return undefined;
  if (
    isDash(between) &&
    tokens[second.to]?.text === '-' &&
    tokens[second.to]?.glued === true &&
    tokens[second.to + 1]?.kind === 'number'
  )
    return undefined;
  const isNear = second.low / second.scale <= 2.5 * (first.low / first.scale) + 1;
  if (word === 'or' && !isNear) return undefined;
  return { ...second, from: first.from };
}

function spread(first: NumberReading, second: NumberReading): { low: number; high: number } {
  const shares =
    first.scale === 1 && second.scale > 1 && first.low < second.low / second.scale + 1e-9;
  const wordShares =
    first.isWord &&
    second.isWord &&
    first.low < 100 &&
    second.low >= 100 &&
    second.low < 1e6 &&
    first.scale === 1;
  if (shares) return { low: first.low * second.scale, high: second.high };
  if (wordShares && second.low % 100 === 0) return { low: first.low * 100, high: second.high };
  return { low: first.low, high: second.high };
}

function readOne(tokens: readonly Token[], at: number): Quantity | undefined {
  const first = readNumber(tokens, at);
  if (first === undefined || isPartOfName(tokens, at, first)) return undefined;
  const before = currencyBefore(tokens, at);
  let to = first.to;
  let unit = readUnit(tokens, to);
  let money = currencyAfter(tokens, unit.to);
  const isTransition = isAfterFrom(tokens, before.from);
  const second = isTransition
    ? undefined
    : readRangeEnd(tokens, first, Math.max(unit.to, money.to));
  let low = first.low;
  let high = first.high;
  if (second !== undefined && (second.high > first.low || second.scale > 1)) {
    ({ low, high } = spread(first, second));
    to = second.to;
    unit =
      unit.unit === undefined
        ? readUnit(tokens, to)
        : { ...unit, to: Math.max(to, readUnit(tokens, to).to) };
    money = currencyAfter(tokens, unit.to);
  }
  to = Math.max(unit.to, money.to);
  const percent = readPercent(tokens, to);
  to = percent ?? to;
  const hedgeBefore = readHedgeBefore(tokens, before.from);
  const hedgeAfter = readHedgeAfter(tokens, to);
  to = hedgeAfter.to;
  const period = readPeriod(tokens, to);
  const currency = before.currency ?? money.currency;
  const quantity: Quantity = {
    from: hedgeBefore.from,
    to: Math.max(to, period?.adjacent === true ? period.to : to),
    numberFrom: at,
    low: money.minor ? low / 100 : low,
    high: money.minor ? high / 100 : high,
    hedge:
      hedgeAfter.hedge ??
      hedgeBefore.hedge ??
      (first.vague || second?.vague === true ? 'about' : 'exact'),
    isPercent: percent !== undefined,
    each: false,
    isWord: first.isWord,
  };
  if (unit.unit !== undefined && currency === undefined) quantity.unit = unit.unit;
  if (currency !== undefined) quantity.currency = currency;
  if (isTransition) quantity.transition = 'from';
  addNoun(quantity, tokens, to);
  const lateHedge =
    quantity.noun?.isBefore === false && quantity.hedge === 'exact'
      ? readHedgeAfter(tokens, quantity.noun.at + 1)
      : undefined;
  if (lateHedge?.hedge !== undefined) {
    quantity.hedge = lateHedge.hedge;
    quantity.to = Math.max(quantity.to, lateHedge.to);
  }
  const per =
    period?.adjacent === true
      ? period
      : readPeriod(tokens, (quantity.noun?.isBefore === false ? quantity.noun.at : to - 1) + 1);
  if (per !== undefined) {
    quantity.per = per.period;
    quantity.to = Math.max(quantity.to, per.to);
  }
  quantity.each =
    tokens.slice(to, to + 4).some((token) => token.lower === 'each') ||
    tokens
      .slice(Math.max(0, at - 6), at)
      .some((token) => token.lower === 'each' || token.lower === 'every');
  return quantity;
}

function addNoun(quantity: Quantity, tokens: readonly Token[], to: number): void {
  const after = findNoun(tokens, to);
  if (after !== undefined) {
    quantity.noun = { ...after, isBefore: false };
    quantity.to = Math.max(quantity.to, after.at + 1);
    return;
  }
  const before = quantity.transition === 'from' ? undefined : findNounBefore(tokens, quantity.from);
  if (before !== undefined && before.noun !== 'system')
    quantity.noun = { ...before, isBefore: true };
}

const isAfterFrom = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - 2), at).some((token) => token.lower === 'from') &&
  tokens.slice(at, at + 8).some((token) => token.lower === 'to' || token.text === '\u2192');

function readUnit(tokens: readonly Token[], at: number): { unit?: Unit; to: number } {
  const token = tokens[at];
  if (token === undefined) return { to: at };
  if ((token.text === "'" || token.text === '\u2032') && token.glued)
    return { unit: { dimension: 'time', factor: 60 }, to: at + 1 };
  const hyphen = token.text === '-' && token.glued && tokens[at + 1]?.kind === 'word' ? 1 : 0;
  const word = tokens[at + hyphen];
  if (word === undefined || word.kind !== 'word') return { to: at };
  if (word.text === 'G' || word.text === 'K' || word.text === 'D') return { to: at };
  const unit = findUnit(word.lower, word.glued);
  if (unit === undefined) return { to: at };
  const next = tokens[at + hyphen + 1];
  if (unit.dimension === 'data' && next?.text === '/' && tokens[at + hyphen + 2]?.lower === 's') {
    return { unit: { dimension: 'rate_bits', factor: unit.factor * 8 }, to: at + hyphen + 3 };
  }
  if (
    (word.lower === 'mbit' || word.lower === 'kbit' || word.lower === 'gbit') &&
    next?.text === '/'
  )
    return { unit, to: at + hyphen + 3 };
  return { unit, to: at + hyphen + 1 };
}

function readPercent(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (
    token?.text === '%' ||
    token?.lower === 'percent' ||
    token?.lower === 'pct' ||
    token?.lower === 'prozent'
  )
    return at + 1;
  return token?.lower === 'per' && tokens[at + 1]?.lower === 'cent' ? at + 2 : undefined;
}

const nameWords = new Set([
  'section',
  'annex',
  'page',
  'route',
  'area',
  'version',
  'v',
  'phase',
  'article',
  'art',
  'rule',
  'iso',
  'iec',
  'cfr',
  'windows',
  'chrome',
  'android',
  'office',
  'formula',
  'season',
  'hall',
  'suite',
  'class',
  'week',
  'covid',
  'industry',
  'web',
  'part',
  'chapter',
  'step',
  'version',
  'no',
  'nr',
  'wcag',
  'tls',
  'dynamics',
  'oracle',
  'en',
  'category',
  'studio',
  'tier',
  'title',
  'level',
  'lti',
  'python',
  'java',
  'php',
  'grade',
  'soc',
  'saml',
  'oauth',
  'code',
  'postal',
  'type',
  'photoshop',
  'vsphere',
  'ios',
  '§',
  'q',
  'act',
  'law',
  'figure',
  'table',
  'annexe',
  'appendix',
  'item',
  'gate',
  'platform',
  'terminal',
  'room',
  'tls',
  'http',
  'html',
  'caa',
  'form',
  'rev',
  'release',
  'bs',
  'nist',
  'directive',
  'regulation',
  'utf',
  'base',
  'sha',
  'ipv',
  'top',
]);
const streetWords = new Set([
  'street',
  'road',
  'avenue',
  'main',
  'st',
  'ave',
  'lane',
  'strasse',
  'straße',
]);

/** Digits that belong to a name: "Office 365", "Article 30", "ISO 27001", "3D", "top 10", "404 Main Street". */
function isPartOfName(tokens: readonly Token[], at: number, number: NumberReading): boolean {
  const before = tokens[at - 1];
  const after = tokens[number.to];
  if (before?.text === '§' || (before?.text === '#' && before.glued)) return true;
  if (
    before !== undefined &&
    nameWords.has(before.lower) &&
    !number.isWord &&
    number.scale === 1 &&
    before.kind === 'word'
  ) {
    const isQuestionNo =
      (before.lower === 'no' || before.lower === 'code' || before.lower === 'item') &&
      after !== undefined &&
      findNounClass(after.lemma) !== undefined;
    if (!isQuestionNo && !(before.lower === 'week' && after?.kind === 'word')) return true;
  }
  if (
    before?.text === '-' &&
    before.glued &&
    tokens[at]?.glued === true &&
    /^[A-Z]{2,}$/.test(tokens[at - 2]?.text ?? '')
  )
    return true;
  if (
    after?.glued === true &&
    after.kind === 'word' &&
    /^(?:d|g|th|st|nd|rd|fa|x)$/i.test(after.text) &&
    after.lower !== 'd' &&
    after.text !== 'x'
  )
    return true;
  if (after?.glued === true && (after.text === 'D' || after.text === 'G')) return true;
  if (after !== undefined && streetWords.has(after.lower) && number.scale === 1) return true;
  const isVideoSize = number.scale === 1000 && number.low === 4000 && tokens[at + 1]?.text === 'K';
  if (isVideoSize) return true;
  const isClock =
    before?.lower === 'at' &&
    number.low <= 24 &&
    (after === undefined ||
      after.kind === 'sign' ||
      ['everyone', 'in', 'sharp', 'am', 'pm', 'and', 'when', 'o'].includes(after.lower));
  if (isClock || after?.lower === 'am' || (after?.lower === 'pm' && number.low <= 12)) return true;
  const isCompound =
    after?.text === '-' &&
    after.glued &&
    tokens[number.to + 1]?.kind === 'word' &&
    tokens[number.to + 1]?.glued === true;
  const compound = tokens[number.to + 1]?.lower ?? '';
  if (
    isCompound &&
    findUnit(compound, false) === undefined &&
    compound !== 'odd' &&
    findNounClass(tokens[number.to + 1]?.lemma ?? '') === undefined
  )
    return true;
  if (isCompound && (tokens[number.to + 2]?.text === '-' || compound === 'stop')) return true;
  const isYear =
    !number.isWord &&
    number.scale === 1 &&
    number.low >= 1900 &&
    number.low <= 2100 &&
    tokens[at]?.text.length === 4;
  const yearLead = [
    'in',
    'since',
    'from',
    'by',
    'of',
    'until',
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
    'spring',
    'summer',
    'autumn',
    'fall',
    'winter',
    'end',
    'early',
    'late',
    'mid',
    'around',
  ];
  if (isYear && before !== undefined && yearLead.includes(before.lower)) return true;
  const rate = tokens
    .slice(number.to, number.to + 3)
    .map((token) => token.lower)
    .join(' ');
  if (rate.startsWith('out of')) return true;
  const isSlashed =
    tokens[number.to]?.text === '/' &&
    tokens[number.to]?.glued === true &&
    tokens[number.to + 1]?.kind === 'number' &&
    tokens[number.to + 1]?.glued === true &&
    number.scale === 1;
  return isSlashed && number.low === 24;
}

/** Words after a bare number that do not say what else it counts. */
const goesOn = new Set(
  'in now at maybe are is when next later once or more on if a daily active by who per tops max and for will since would after before today within monthly k m then simultaneously concurrently'.split(
    ' ',
  ),
);

/** "3k users now, maybe 10k next year": a bare number counts what the number before it counted. */
function inherit(quantity: Quantity, last: Quantity | undefined, tokens: readonly Token[]): void {
  if (last?.noun === undefined || quantity.noun !== undefined || quantity.unit !== undefined)
    return;
  if (quantity.currency !== undefined || quantity.isPercent || last.currency !== undefined) return;
  const gap = tokens.slice(last.to, quantity.from);
  const isNear =
    gap.length <= 9 &&
    !gap.some(
      (token) =>
        token.text === ';' || ['p95', 'p99', 'budget', 'team', 'price'].includes(token.lower),
    );
  const behind = tokens[lastNumberToken(tokens, quantity)];
  const countsOther = behind?.kind === 'word' && !goesOn.has(behind.lower);
  if (!isNear || quantity.low < 2 || countsOther) return;
  quantity.noun = { ...last.noun, isBefore: true };
  if (quantity.per === undefined && last.per !== undefined && last.per !== 'unit')
    quantity.per = last.per;
}

/** Every quantity of a sentence, in order. */
export function readQuantities(tokens: readonly Token[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const quantity = readOne(tokens, at);
    if (quantity === undefined) {
      const skipped = readNumber(tokens, at);
      if (skipped !== undefined && tokens[at]?.kind === 'number') at = skipped.to - 1;
      continue;
    }
    const last = quantities[quantities.length - 1];
    if (
      last?.transition === 'from' &&
      quantity.from - last.to <= 3 &&
      tokens.slice(last.numberFrom, quantity.numberFrom).some((token) => token.lower === 'to')
    ) {
      quantity.transition = 'to';
      if (last.noun === undefined && quantity.noun !== undefined) last.noun = quantity.noun;
      if (last.unit === undefined && quantity.unit !== undefined) last.unit = quantity.unit;
      if (quantity.unit === undefined && last.unit !== undefined) quantity.unit = last.unit;
    }
    inherit(quantity, last, tokens);
    quantities.push(quantity);
    at = Math.max(at, lastNumberToken(tokens, quantity) - 1);
  }
  return quantities;
}

/** The token after the last digit or number word of a quantity: where the next one may start. */
function lastNumberToken(tokens: readonly Token[], quantity: Quantity): number {
  let end = quantity.numberFrom + 1;
  const first = readNumber(tokens, quantity.numberFrom);
  if (first !== undefined) end = first.to;
  if (quantity.high !== quantity.low && first !== undefined && first.high !== quantity.high) {
    for (let at = end; at < quantity.to; at += 1) {
      const next = readNumber(tokens, at);
      if (next !== undefined) return next.to;
    }
  }
  return end;
}
