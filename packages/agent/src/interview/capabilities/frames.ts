import data from '../../../data/reading/capability-frames.json' with { type: 'json' };
import { isNegated } from '../language/negation.ts';
import { PhraseIndex } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';

const index = new PhraseIndex<string>(
  Object.entries(data.frames).map(([id, phrases]) => ({ phrases, rule: id })),
);
/** Ways to say that somebody else does it already: the capability is there and not ours to build. */
const elsewhere = new PhraseIndex<string>(
  Object.entries(data.elsewhere).map(([id, phrases]) => ({ phrases, rule: id })),
);
/** Verbs and nouns after "no" that deny the missing thing, not the capability: "no signal", "no wifi". */
const aboutLack = new Set([
  'offline-work',
  'migration',
  'data-deletion',
  'accessibility',
  'traceability',
]);

export interface FrameHit {
  id: string;
  isDenied: boolean;
  start: number;
  end: number;
  /** Patterns of this capability that fit the sentence: more of them, more sure. */
  count: number;
  /** Done by somebody else already. */
  isElsewhere?: boolean;
}

/** Capabilities that a sentence asks for, or expressly does not want. */
export function findFrames(sentence: Sentence): FrameHit[] {
  const found = new Map<string, FrameHit>();
  for (const hit of index.find(sentence.tokens)) {
    const isDenied = !aboutLack.has(hit.rule) && isNegated(sentence.tokens, hit.from, hit.to);
    const known = found.get(hit.rule);
    if (known !== undefined) {
      known.count += 1;
      known.isDenied = known.isDenied && isDenied;
      continue;
    }
    found.set(hit.rule, {
      id: hit.rule,
      isDenied,
      start: sentence.tokens[hit.from]?.start ?? sentence.start,
      end: sentence.tokens[hit.to - 1]?.end ?? sentence.end,
      count: 1,
    });
  }
  for (const hit of elsewhere.find(sentence.tokens)) {
    found.set(hit.rule, {
      id: hit.rule,
      isDenied: true,
      isElsewhere: true,
      start: sentence.start,
      end: sentence.end,
      count: 1,
    });
  }
  return [...found.values()];
}
