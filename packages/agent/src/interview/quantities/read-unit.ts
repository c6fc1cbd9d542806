import type { Token } from '../language/tokens.ts';
import { currencySigns, currencyWords, findUnit, minorWords, type Unit } from './units.ts';

interface Money {
  currency?: string;
  to: number;
  minor: boolean;
}

/** The currency that stands before a number. */
export function currencyBefore(
  tokens: readonly Token[],
  at: number,
): { currency?: string; from: number } {
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

/** The currency that stands behind a number. */
export function currencyAfter(tokens: readonly Token[], at: number): Money {
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

/** The unit that stands behind a number. */
export function readUnit(tokens: readonly Token[], at: number): { unit?: Unit; to: number } {
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

/** Index behind a percent sign or word, or undefined. */
export function readPercent(tokens: readonly Token[], at: number): number | undefined {
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
