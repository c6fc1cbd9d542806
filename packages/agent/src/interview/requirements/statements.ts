import type { Sentence } from '../language/sentences.ts';

const longest = 290;

/** A duty as `standAlone` worded it, with a capital letter and a full stop. */
export function toStatement(text: string, sentence: Sentence): string | undefined {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  if (words.length < 6) return undefined;
  const lead = sentence.heading !== undefined && words.length < 40 ? `${sentence.heading}: ` : '';
  const cut =
    `${lead}${words}`.length > longest
      ? `${`${lead}${words}`.slice(0, longest - 1).trimEnd()}…`
      : `${lead}${words}`;
  const capital = `${cut.charAt(0).toUpperCase()}${cut.slice(1)}`;
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
