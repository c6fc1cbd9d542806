import type { Token } from './tokens.ts';

/** A sentence, a line of a list or a clause between semicolons: the unit that states one thing. */
export interface Sentence {
  tokens: Token[];
  text: string;
  start: number;
  end: number;
  /** True for a line that opens with a bullet or a number. */
  isBullet: boolean;
  /** The heading that it stands under, when there is one. */
  heading?: string;
}

const abbreviations = new Set([
  'approx',
  'dr',
  'mr',
  'mrs',
  'ms',
  'e.g',
  'i.e',
  'etc',
  'no',
  'nr',
  'ca',
  'vs',
  'st',
  'inc',
  'ltd',
  'mio',
  'mrd',
  'max',
  'min',
  'sec',
  'art',
  'fig',
  'p',
  'e',
  'i',
  'g',
  'm',
  'a',
  'incl',
  'excl',
  'est',
  'abt',
  'bzw',
  'resp',
]);
const bulletSigns = new Set([
  '-',
  '\u2013',
  '\u2014',
  '*',
  '\u2022',
  '\u00b7',
  '+',
  '\u25aa',
  '\u25cf',
  '>',
  '#',
  '|',
]);

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'sign') return false;
  const next = tokens[at + 1];
  if (token.text === '!' || token.text === '?') return next === undefined || !next.glued;
  if (token.text === ';') return true;
  if (token.text !== '.') return false;
  if (next === undefined || next.kind === 'break') return true;
  if (next.glued) return false;
  const before = tokens[at - 1];
  if (before !== undefined && abbreviations.has(before.lower) && before.lower !== 'no') {
    return /^[A-Z]/.test(next.text) && before.text.length > 3;
  }
  if (before?.lower === 'no' && next.kind === 'number') return false;
  const isInitial = before !== undefined && before.text.length === 1 && before.kind === 'word';
  if (isInitial && before.text !== 'I') return false;
  const isEnumeration =
    before?.kind === 'number' && before.text.length <= 2 && isLineStart(tokens, at - 1);
  return !isEnumeration;
}

function isLineStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'break';
}

/** Number of tokens that make the bullet at the start of a line: "-", "*", "1.", "a)", "2.1". */
function bulletLength(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (first === undefined) return 0;
  if (first.kind === 'sign' && bulletSigns.has(first.text))
    return second?.kind === 'sign' && bulletSigns.has(second.text) ? 2 : 1;
  const closes =
    second?.kind === 'sign' && (second.text === '.' || second.text === ')') && second.glued;
  const isOrdinal =
    (first.kind === 'number' && first.text.length <= 2) ||
    (first.kind === 'word' && first.text.length === 1);
  return closes &&
    isOrdinal &&
    tokens[at + 2]?.kind !== undefined &&
    tokens[at + 2]?.glued === false
    ? 2
    : 0;
}

/** Splits tokens at line ends, sentence ends and semicolons; bullets are taken off. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let heading: string | undefined;
  let from = 0;
  let isBullet = false;
  const close = (end: number, atLineEnd: boolean) => {
    const part = tokens.slice(from, end).filter((token) => token.kind !== 'break');
    from = end;
    const first = part[0];
    const last = part[part.length - 1];
    if (first === undefined || last === undefined) return;
    const isHeading = atLineEnd && last.text === ':' && part.length <= 8 && !isBullet;
    if (isHeading) heading = text.slice(first.start, last.start).trim();
    const sentence: Sentence = {
      tokens: part,
      text: text.slice(first.start, last.end),
      start: first.start,
      end: last.end,
      isBullet,
    };
    if (heading !== undefined && isBullet) sentence.heading = heading;
    sentences.push(sentence);
  };
  let atLineStart = true;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'break') {
      const isWrapped = wrapsOn(tokens, at);
      if (isWrapped) continue;
      close(at + 1, true);
      atLineStart = true;
      if (tokens[at + 1]?.kind === 'break') heading = undefined;
      continue;
    }
    if (atLineStart) {
      const skip = bulletLength(tokens, at);
      isBullet = skip > 0;
      from = at + skip;
      atLineStart = false;
      if (skip > 0) {
        at += skip - 1;
        continue;
      }
    }
    if (endsSentence(tokens, at)) close(at + 1, tokens[at + 1]?.kind === 'break');
  }
  close(tokens.length, true);
  return sentences;
}

/** A mail wraps its lines: the next line goes on in lower case and this one did not end. */
function wrapsOn(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before === undefined || next === undefined || next.kind !== 'word') return false;
  if (before.kind === 'sign' && before.text !== ',' && before.text !== ')') return false;
  if (before.kind === 'break') return false;
  let lineStart = at - 1;
  while (lineStart >= 0 && tokens[lineStart]?.kind !== 'break' && at - lineStart < 40)
    lineStart -= 1;
  const lineLength = before.end - (tokens[lineStart + 1]?.start ?? before.end);
  return lineLength > 55 && /^[a-z]/.test(next.text);
}
