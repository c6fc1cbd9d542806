/**
 * Words, numbers and signs of a text with their places. One pass, character by character: time grows with
 * the length of the text and with nothing else.
 */
export type TokenKind = 'word' | 'number' | 'time' | 'code' | 'sign' | 'break';

export interface Token {
  kind: TokenKind;
  /** As written. */
  text: string;
  lower: string;
  /** Dictionary form of a word: plural and verb endings taken off. */
  lemma: string;
  start: number;
  end: number;
  /** Directly after the token before it, with no space between. */
  glued: boolean;
}

const isDigit = (c: string) => c >= '0' && c <= '9';
const letter = /^[\p{L}\p{M}]$/u;
const isLetter = (c: string) =>
  (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > '\x7f' && letter.test(c));
const isSpace = (c: string) =>
  c === ' ' || c === '\t' || c === '\u00a0' || c === '\u202f' || c === '\u2009' || c === '\r';
const numberJoiners = new Set([',', '.', "'", '\u2019']);
const wordJoiners = new Set(["'", '\u2019']);

/** End of a run of digits with separators: 1,234.5 · 12'500 · 14:30 · 2026-11-25 · 4.3.2 */
function endOfNumber(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const c = text.charAt(at);
    if (isDigit(c)) at += 1;
    else if (numberJoiners.has(c) && isDigit(text.charAt(at + 1))) at += 1;
    else if (c === ':' && isDigit(text.charAt(at + 1)) && at - start <= 2) at += 1;
    else break;
  }
  return at;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const c = text.charAt(at);
    if (isLetter(c) || isDigit(c) || c === '_') at += 1;
    else if (wordJoiners.has(c) && isLetter(text.charAt(at + 1)) && isLetter(text.charAt(at - 1))) {
      at += 1;
    } else break;
  }
  return at;
}

/** Where a name such as Node.js, v2.5 or H.264 goes on over its dot. */
function endOfDottedName(text: string, start: number, end: number): number {
  if (text.charAt(end) !== '.') return end;
  const next = endOfWord(text, end + 1);
  const tail = text.slice(end + 1, next).toLowerCase();
  if (tail === 'js' || tail === 'net' || tail === 'io') return next;
  const hasDigit = isDigit(text.charAt(end - 1)) && isDigit(text.charAt(end + 1));
  const shortCode = end - start === 1 && isDigit(text.charAt(end + 1));
  return hasDigit || shortCode ? endOfNumber(text, end + 1) : end;
}

/** A day of the calendar, a version with three parts, a numbered reference: digits that count nothing. */
function endOfCode(text: string, start: number): number {
  let at = start;
  let groups = 0;
  let digits = 0;
  while (at < text.length) {
    const c = text.charAt(at);
    if (isDigit(c)) {
      digits += 1;
      at += 1;
    } else if (c === '-' && isDigit(text.charAt(at + 1)) && digits >= 3) {
      groups += 1;
      at += 1;
    } else break;
  }
  const first = text.slice(start, at).split('-');
  const isYearFirst = groups > 0 && first[0]?.length === 4 && (first[1]?.length ?? 0) !== 4;
  const isManyGroups = groups >= 2;
  return isYearFirst || isManyGroups ? at : start;
}

function numberKind(raw: string): TokenKind {
  if (raw.includes(':')) return 'time';
  const groups = raw.split('.');
  const isVersion = groups.length > 2 && groups.slice(1).some((group) => group.length !== 3);
  return isVersion && !raw.includes(',') ? 'code' : 'number';
}

/** Splits a text into tokens; `lemmaOf` gives the dictionary form. */
export function tokenize(text: string, lemmaOf: (lower: string) => string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let lastEnd = -1;
  const push = (kind: TokenKind, start: number, end: number) => {
    const raw = text.slice(start, end);
    const lower = raw.toLowerCase().replaceAll('\u2019', "'");
    const lemma = kind === 'word' ? lemmaOf(lower) : lower;
    tokens.push({ kind, text: raw, lower, lemma, start, end, glued: start === lastEnd });
    lastEnd = end;
    at = end;
  };
  while (at < text.length) {
    const c = text.charAt(at);
    if (c === '\n') push('break', at, at + 1);
    else if (isSpace(c)) at += 1;
    else if (isDigit(c)) {
      const code = endOfCode(text, at);
      const end = code > at ? code : endOfNumber(text, at);
      push(code > at ? 'code' : numberKind(text.slice(at, end)), at, end);
    } else if (c === '+' && isDigit(text.charAt(at + 1)) && lastEnd < at) {
      const end = endOfPhone(text, at);
      push(end - at > 8 ? 'code' : 'sign', at, end - at > 8 ? end : at + 1);
    } else if (isLetter(c)) {
      push('word', at, endOfDottedName(text, at, endOfWord(text, at)));
    } else push('sign', at, at + 1);
  }
  return tokens;
}

/** End of an international telephone number. */
function endOfPhone(text: string, start: number): number {
  let at = start + 1;
  while (
    at < text.length &&
    (isDigit(text.charAt(at)) || (isSpace(text.charAt(at)) && isDigit(text.charAt(at + 1))))
  ) {
    at += 1;
  }
  return at;
}
