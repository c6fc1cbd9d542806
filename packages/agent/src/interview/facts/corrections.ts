import { PhraseIndex } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import type { ReadText } from '../language/read-text.ts';
import { readQuantities, type Quantity } from '../quantities/read-quantities.ts';
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
      'well ,',
      'typo ,',
      'typo :',
      'wrong client :',
      'wrong number :',
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
const notBefore = new Set([
  'not',
  "isn't",
  'instead',
  'previously',
  'formerly',
  'rather',
  'disregard',
  'ignore',
]);
/** What is named only to be taken back: "forget what I wrote about video", "disregard the 99.9". */
const takenBack = /\b(?:forget|disregard|scrap|ignore) (?:the|my|that|what)\b[^,.;]{0,40}$/i;

interface Place {
  start: number;
  end: number;
  /** "or rather", which takes back even when nothing is named instead. */
  isRather: boolean;
}

/** Places of markers that take back what stands before them. */
function markersOf(text: ReadText): Place[] {
  return text.sentences.flatMap((sentence) =>
    takesBack.find(sentence.tokens).map((hit) => ({
      start: sentence.tokens[hit.from]?.start ?? 0,
      end: sentence.tokens[hit.to - 1]?.end ?? 0,
      isRather: sentence.tokens[hit.from]?.lower === 'or',
    })),
  );
}

function isDismissed(text: ReadText, fact: HeardFact): boolean {
  const before = text.text.slice(Math.max(0, fact.start - 14), fact.start).toLowerCase();
  if (takenBack.test(text.text.slice(Math.max(0, fact.start - 45), fact.end))) return true;
  const words = before.split(/[^\p{L}']+/u).filter((word) => word !== '');
  return words.slice(-1).some((word) => notBefore.has(word));
}

const longestReach = 90;
const nearestNumber = 40;
const nearestBefore = 6;

interface Placed {
  quantity: Quantity;
  start: number;
  end: number;
}

const placeQuantities = ({ tokens }: Sentence): Placed[] =>
  readQuantities(tokens).map((quantity) => ({
    quantity,
    start: tokens[quantity.from]?.start ?? 0,
    end: tokens[quantity.to - 1]?.end ?? 0,
  }));

/** A number without a noun behind a marker: "1k users. edit: typo, 10k", "three of us, well, two". */
function bareNumberAfter(text: ReadText, at: number): Placed | undefined {
  const found = text.sentences
    .filter(({ start, end }) => end > at && start < at + nearestNumber)
    .flatMap(placeQuantities)
    .find(({ start }) => start >= at && start < at + nearestNumber);
  const noun = found?.quantity.noun;
  const isBare = found?.quantity.unit === undefined && (noun === undefined || noun.isBefore);
  return isBare ? found : undefined;
}

/** What the number of a fact is multiplied with to give its value: "2 hours" as 120 minutes has 60. */
function factorOf(text: ReadText, fact: HeardFact): number | undefined {
  const sentence = text.sentences.find(({ start, end }) => fact.start >= start && fact.end <= end);
  if (sentence === undefined || fact.value === undefined) return undefined;
  const placed = placeQuantities(sentence).find(
    ({ start, end }) => start < fact.end && fact.start < end,
  );
  return placed === undefined || placed.quantity.low === 0
    ? undefined
    : fact.value / placed.quantity.low;
}

/** The fact before the marker with the number behind it. */
function corrected(text: ReadText, before: HeardFact, at: number): HeardFact | undefined {
  const placed = bareNumberAfter(text, at);
  const factor = factorOf(text, before);
  if (placed === undefined || factor === undefined || before.said !== undefined) return undefined;
  const { high: _high, ...rest } = before;
  return { ...rest, value: placed.quantity.low * factor, start: placed.start, end: placed.end };
}

/** Takes out what the message itself corrects: of two readings around a marker the later one stands. */
export function applyCorrections(text: ReadText, facts: readonly HeardFact[]): HeardFact[] {
  const kept = facts.filter(
    (fact) =>
      fact.negated ||
      (fact.value === undefined && fact.label === undefined) ||
      !isDismissed(text, fact),
  );
  const result = [...kept];
  for (const marker of markersOf(text)) {
    const reached = result.filter(
      (fact) => fact.end <= marker.start && marker.start - fact.end < longestReach,
    );
    const before = reached.findLast((fact) => fact.value !== undefined);
    const after = result.find(
      (fact) =>
        fact.start >= marker.end - 2 && (fact.value !== undefined || fact.label !== undefined),
    );
    const named =
      after?.label === undefined
        ? undefined
        : reached.findLast((fact) => fact.metric === after.metric);
    const isAdded = /\b(?:too|also|as well)\b/i.test(text.text.slice(marker.end, marker.end + 60));
    if (named !== undefined && after?.value === undefined && !isAdded)
      result.splice(result.indexOf(named), 1);
    // "AWS, or rather whatever is cheapest": what stands before is taken back for no other name.
    const dropped = reached.findLast(
      (fact) => fact.label !== undefined && marker.start - fact.end < nearestBefore,
    );
    if (marker.isRather && dropped !== undefined && after === undefined)
      result.splice(result.indexOf(dropped), 1);
    if (before === undefined) continue;
    const isSame =
      after !== undefined &&
      after.value !== undefined &&
      (after.metric === before.metric ||
        (after.topic === before.topic && after.topic === 'budget'));
    if (isSame) {
      result.splice(result.indexOf(before), 1);
      continue;
    }
    const instead = corrected(text, before, marker.end);
    if (instead !== undefined) result.splice(result.indexOf(before), 1, instead);
  }
  return result;
}
