import data from '../../../data/reading/nouns.json' with { type: 'json' };
import { lemmaOf } from '../../interview/language/lemma.ts';

/** What a number counts. */
export type NounClass = keyof typeof data.classes;

const classOfLemma = new Map<string, NounClass>();
for (const [name, words] of Object.entries(data.classes)) {
  for (const word of words.split(' ')) {
    const lemma = lemmaOf(word);
    // The names are the keys of the object that is walked.
    if (!classOfLemma.has(lemma)) classOfLemma.set(lemma, name as NounClass);
  }
}
const actions = new Set(data.actionNouns.split(' '));

/** Words that end like people and are things. */
const things = new Set(
  'numbers computers trailers parameters letters papers containers offers years hours errors colors colours factors doors floors motors reactors monitors vectors counters controllers routers printers freezers coolers boilers tractors elevators corridors minutes covers folders headers layers quarters transfers vouchers newsletters characters chapters matters corners buffers clusters dollars centers centres filters posters rivers stickers towers powers answers registers grants variants constants instants fees trees degrees committees coffees semesters trimesters'.split(
    ' ',
  ),
);
const agent = /(?:ers|ors|ists|ians|ants|eers|ees|makers)$/;

/** The class of a counted noun by its dictionary form; with the word itself, people are known by its ending. */
export function findNounClass(lemma: string, word?: string): NounClass | undefined {
  const known = classOfLemma.get(lemma);
  if (known !== undefined || word === undefined) return known;
  return word.length > 6 && agent.test(word) && !things.has(word) ? 'user' : undefined;
}
/** Things that happen and so have a rate, as opposed to things that are there. */
export const isActionNoun = (noun: NounClass): boolean => actions.has(noun);
