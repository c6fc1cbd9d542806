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

/** The class of a counted noun by its dictionary form. */
export const findNounClass = (lemma: string): NounClass | undefined => classOfLemma.get(lemma);
/** Things that happen and so have a rate, as opposed to things that are there. */
export const isActionNoun = (noun: NounClass): boolean => actions.has(noun);
