import data from '../../../data/reading/technologies.json' with { type: 'json' };
import { PhraseIndex } from '../../interview/language/phrases.ts';

export type TechnologyKind =
  | 'language'
  | 'framework'
  | 'database'
  | 'messaging'
  | 'platform'
  | 'cloud'
  | 'hosting'
  | 'tool'
  | 'outside'
  | 'payment'
  | 'identity'
  | 'legacy'
  | 'protocol';

export interface TechnologyName {
  name: string;
  kind: TechnologyKind;
}

/** Names in a text; a name that is also a common word counts only as it is written in the data. */
export const technologyIndex = new PhraseIndex<TechnologyName>(
  data.entries.flatMap((entry) =>
    Object.entries(entry.names).map(([name, words]) => ({
      phrases: words.split('|'),
      // The kinds of the file are those of the type; its test compares them.
      rule: { name, kind: entry.kind as TechnologyKind },
    })),
  ),
);
