import type { Sentence } from '../language/sentences.ts';
import type { Duty } from './duties.ts';

const longest = 290;

/** A duty in the person's own words, with a capital letter and a full stop. */
export function toStatement(duty: Duty, sentence: Sentence): string | undefined {
  const words = duty.text.replaceAll(/\s+/g, ' ').trim();
  if (words.length < 6) return undefined;
  const lead = sentence.heading !== undefined && words.length < 40 ? `${sentence.heading}: ` : '';
  const cut =
    `${lead}${words}`.length > longest
      ? `${`${lead}${words}`.slice(0, longest - 1).trimEnd()}…`
      : `${lead}${words}`;
  const capital = `${cut.charAt(0).toUpperCase()}${cut.slice(1)}`;
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
