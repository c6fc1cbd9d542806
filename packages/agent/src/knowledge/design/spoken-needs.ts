import { z } from 'zod';
import spokenData from '../../../data/design/spoken-needs.json' with { type: 'json' };

const text = z.string().min(1);

/** A capability and the words that name it beyond doubt. */
export interface SpokenNeed {
  capabilityId: string;
  /** Runs over single sentences, lower case. */
  pattern: RegExp;
}

/**
 * Words that name a capability beyond doubt, in the speech of the people who ask for it. A reader that weighs
 * sentences finds more; these are its anchor.
 */
export const spokenNeeds: readonly SpokenNeed[] = z
  .array(z.strictObject({ capabilityId: text, pattern: text }))
  .parse(spokenData.entries)
  .map(({ capabilityId, pattern }) => ({ capabilityId, pattern: new RegExp(pattern) }));
