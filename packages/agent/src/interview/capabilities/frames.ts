import data from '../../../data/reading/capability-frames.json' with { type: 'json' };
import strengths from '../../../data/reading/frame-strengths.json' with { type: 'json' };
import { isNegated } from '../language/negation.ts';
import { PhraseIndex } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';

/** Two patterns in one sentence are not two witnesses. */
const secondShare = 0.6;

interface Frame {
  id: string;
  strength: number;
}
/** What a frame is worth that no training sentence has shown yet. */
const unseenStrength = 0.7;
const weighed: Readonly<Record<string, Readonly<Record<string, number>>>> = strengths;
const index = new PhraseIndex<Frame>(
  Object.entries(data.frames).flatMap(([id, phrases]) =>
    phrases.map((phrase) => ({
      phrases: [phrase],
      rule: { id, strength: weighed[id]?.[phrase] ?? unseenStrength },
    })),
  ),
  { keepsForms: true },
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
  /** How sure the patterns of this capability that fit the sentence make us, 0 to 1. */
  strength: number;
  /** Done by somebody else already. */
  isElsewhere?: boolean;
}

/** Capabilities that a sentence asks for, or expressly does not want. */
export function findFrames(sentence: Sentence): FrameHit[] {
  const found = new Map<string, FrameHit>();
  for (const hit of index.find(sentence.tokens)) {
    const { id, strength } = hit.rule;
    const isDenied = !aboutLack.has(id) && isNegated(sentence.tokens, hit.from, hit.to);
    const known = found.get(id);
    const start = sentence.tokens[hit.from]?.start ?? sentence.start;
    const end = sentence.tokens[hit.to - 1]?.end ?? sentence.end;
    if (known === undefined) {
      found.set(id, { id, isDenied, start, end, strength });
      continue;
    }
    known.isDenied = known.isDenied && isDenied;
    const isSameWords = start < known.end && known.start < end;
    known.strength = isSameWords
      ? Math.max(known.strength, strength)
      : 1 - (1 - known.strength) * (1 - strength * secondShare);
    known.end = Math.max(known.end, end);
  }
  for (const hit of elsewhere.find(sentence.tokens)) {
    found.set(hit.rule, {
      id: hit.rule,
      isDenied: true,
      isElsewhere: true,
      start: sentence.start,
      end: sentence.end,
      strength: 1,
    });
  }
  return [...found.values()];
}
