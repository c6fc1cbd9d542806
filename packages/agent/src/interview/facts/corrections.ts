import { PhraseIndex } from '../language/phrases.ts';
import type { ReadText } from '../language/read-text.ts';
import type { HeardFact } from './read-facts.ts';

/** Words by which a person takes back the number before them for the one behind. */
const takesBack = new PhraseIndex<'correction'>([
  {
    rule: 'correction',
    phrases: [
      'no wait',
      'actually make',
      'make that',
      'edit :',
      'i mean',
      'should read',
      'scrap that',
      'scratch that',
      'sorry ,',
      'correction :',
      'well , two|three|four',
      'or rather',
      'or did',
      'hm no',
      'better :',
      'i meant',
      'my mistake',
      'what i mean is',
      'no , make',
    ],
  },
]);
/** A number that is named only to be denied: "2 million, not 200k", "not millions of users". */
const notBefore = new Set(['not', "isn't", 'instead', 'previously', 'formerly', 'rather']);

interface Place {
  start: number;
  end: number;
}

/** Places of markers that take back what stands before them. */
function markersOf(text: ReadText): Place[] {
  return text.sentences.flatMap((sentence) =>
    takesBack.find(sentence.tokens).map((hit) => ({
      start: sentence.tokens[hit.from]?.start ?? 0,
      end: sentence.tokens[hit.to - 1]?.end ?? 0,
    })),
  );
}

function isDismissed(text: ReadText, fact: HeardFact): boolean {
  const before = text.text.slice(Math.max(0, fact.start - 14), fact.start).toLowerCase();
  const words = before.split(/[^\p{L}']+/u).filter((word) => word !== '');
  return words.slice(-1).some((word) => notBefore.has(word));
}

/** Takes out what the message itself corrects: of two readings around a marker the later one stands. */
export function applyCorrections(text: ReadText, facts: readonly HeardFact[]): HeardFact[] {
  const kept = facts.filter(
    (fact) => fact.value === undefined || fact.negated || !isDismissed(text, fact),
  );
  const result = [...kept];
  for (const marker of markersOf(text)) {
    const before = result
      .filter(
        (fact) =>
          fact.value !== undefined && fact.end <= marker.start && marker.start - fact.end < 90,
      )
      .pop();
    if (before === undefined) continue;
    const after = result.find((fact) => fact.start >= marker.end - 2 && fact.value !== undefined);
    if (after === undefined) continue;
    const isSame =
      after.metric === before.metric || (after.topic === before.topic && after.topic === 'budget');
    if (isSame) result.splice(result.indexOf(before), 1);
  }
  return result;
}
