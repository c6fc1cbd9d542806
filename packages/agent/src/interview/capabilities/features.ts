import type { Token } from '../language/tokens.ts';

/** Words that say nothing of what a system does. */
const stopWords = new Set(
  'a an the and or but of to in on at by for with from as is be are was it its this that these those we our us i my me you your they their them he she his her so than then there here not no do does did have has had will would can could should shall may might must also just very too only own same such more most some any all each every both other'.split(
    ' ',
  ),
);

/** What the linear model sees of a sentence: words, pairs of neighbours, beginnings of long words. */
export function featuresOf(tokens: readonly Token[]): string[] {
  const found = new Set<string>();
  let previous = '';
  let beforePrevious = '';
  for (const token of tokens) {
    if (token.kind !== 'word') {
      if (token.kind === 'sign' && token.text !== '-' && token.text !== "'") previous = '';
      continue;
    }
    const word = token.lemma;
    const isStop = stopWords.has(token.lower) || stopWords.has(word);
    if (!isStop) {
      found.add(word);
      if (word.length > 6) found.add(`${word.slice(0, 5)}*`);
      if (beforePrevious !== '') found.add(`${beforePrevious}~${word}`);
    }
    if (previous !== '') found.add(`${previous} ${word}`);
    beforePrevious = isStop ? beforePrevious : word;
    previous = word;
  }
  return [...found];
}
