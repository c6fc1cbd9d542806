import data from '../../../data/reading/verbs.json' with { type: 'json' };
import { lemmaOf } from '../../interview/language/lemma.ts';

const verbs = new Set(data.verbs.split(' ').map(lemmaOf));

/** True for the dictionary form of a verb in which duties are told. */
export const isDutyVerb = (lemma: string): boolean => verbs.has(lemma);
