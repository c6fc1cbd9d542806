import type { ReadText } from './read-text.ts';
import type { Sentence } from './sentences.ts';

/** A longer sentence that comes back this often is padding, not a wish. */
const leastRepeats = 4;
const leastWords = 6;

const wordsOf = (sentence: Sentence) =>
  sentence.tokens
    .filter((token) => token.kind === 'word')
    .map((token) => token.lemma)
    .join(' ');

/** A text without the sentences that are repeated over and over (their numbering aside). */
export function withoutBoilerplate(text: ReadText): ReadText {
  if (text.sentences.length < leastRepeats) return text;
  const counts = new Map<string, number>();
  for (const sentence of text.sentences) {
    const words = wordsOf(sentence);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const isPadding = (sentence: Sentence) => {
    const words = wordsOf(sentence);
    return (counts.get(words) ?? 0) >= leastRepeats && words.split(' ').length >= leastWords;
  };
  const sentences = text.sentences.filter((sentence) => !isPadding(sentence));
  return sentences.length === 0 ? text : { ...text, sentences };
}
