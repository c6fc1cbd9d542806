import type { NounClass } from '../../knowledge/reading/nouns.ts';
import type { Token } from '../language/tokens.ts';
import { readHedgeAfter, readHedgeBefore, type Hedge } from './hedges.ts';
import { findNoun, findNounBefore } from './nouns-of.ts';
import { readPeriod, type Period } from './periods.ts';
import { readNumber, type NumberReading } from './read-number.ts';
import { isPartOfName } from './is-part-of-name.ts';
import { currencyAfter, currencyBefore, readPercent, readUnit } from './read-unit.ts';
import { currencySigns, currencyWords, type Unit } from './units.ts';

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
