import type { ReadText } from '../language/read-text.ts';

const longestTitle = 60;
const leads =
  /^(?:(?:hi|hello|dear all|hey)[,! ]+)?(?:we|i|our (?:city|town|company|team|school)|the [a-z]+)\s+(?:want|need|would like|are looking for|plan|require|seek|seeks|wants|needs)(?:\s+to\s+(?:build|have|make|create|get))?\s+/i;

/** A short name for the system and one sentence on what it is, in the person's words. */
export function readTitle(texts: readonly ReadText[]): { title: string; purpose: string } {
  const sentences = texts[0]?.sentences ?? [];
  const first =
    sentences.find(
      (sentence) => sentence.tokens.filter((token) => token.kind === 'word').length >= 4,
    ) ?? sentences[0];
  if (first === undefined)
    return { title: 'New system', purpose: 'A system that is still to be described.' };
  const wanted = sentences.slice(0, 4).find((sentence) => leads.test(sentence.text)) ?? first;
  const words =
    wanted.text
      .replace(leads, '')
      .split(/[,.;:(]/)[0]
      ?.trim() ?? '';
  const cut =
    words.length > longestTitle ? words.slice(0, words.lastIndexOf(' ', longestTitle)) : words;
  const title = cut.length >= 4 ? `${cut.charAt(0).toUpperCase()}${cut.slice(1)}` : 'New system';
  return { title, purpose: first.text.replaceAll(/\s+/g, ' ').slice(0, 280) };
}
