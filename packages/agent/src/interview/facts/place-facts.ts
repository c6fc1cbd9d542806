import { placeIndex } from '../../knowledge/reading/places.ts';
import { isNegated } from '../language/negation.ts';
import type { Sentence } from '../language/sentences.ts';
import type { FactDraft } from './context.ts';

const stays = new Set([
  'stay',
  'remain',
  'store',
  'stor',
  'hosted',
  'hosting',
  'host',
  'within',
  'exclusively',
  'leave',
  'kept',
  'residency',
  'data',
]);
const speech = new Set([
  'speak',
  'speaker',
  'speakers',
  'language',
  'languages',
  'speaking',
  'cloud',
  'version',
  'translate',
  'translation',
  'ai',
  'law',
  'tax',
  'in-german',
]);

/** Places that are served, and places where data must stay. */
export function readPlaces(sentence: Sentence): FactDraft[] {
  const facts: FactDraft[] = [];
  const seen = new Set<string>();
  const dataMust = sentence.tokens.some(
    (token) => token.lower === 'data' || token.lower === 'hosting' || token.lower === 'hosted',
  );
  for (const hit of placeIndex.find(sentence.tokens)) {
    const after = sentence.tokens.slice(hit.to, hit.to + 2).map((token) => token.lower);
    if (
      hit.rule.isAdjective &&
      (after.some((word) => speech.has(word)) || sentence.tokens[hit.from - 1]?.lower === 'in')
    )
      continue;
    const before = sentence.tokens.slice(Math.max(0, hit.from - 7), hit.from);
    const isHeld =
      dataMust && before.some((token) => stays.has(token.lower) || stays.has(token.lemma));
    const isOnlyHere =
      isHeld &&
      before.some((token) =>
        [
          'not',
          'exclusively',
          'within',
          'must',
          'stay',
          'remain',
          'shall',
          'only',
          'data',
        ].includes(token.lower),
      );
    const metric = isOnlyHere ? 'data_residency' : 'served_region';
    const key = `${metric}:${hit.rule.name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const denies = metric === 'served_region' && isNegated(sentence.tokens, hit.from, hit.to);
    facts.push({
      metric,
      label: hit.rule.name,
      negated: denies,
      hedge: 'exact',
      when: 'unspecified',
      start: sentence.tokens[hit.from]?.start ?? sentence.start,
      end: sentence.tokens[hit.to - 1]?.end ?? sentence.end,
      confidence: hit.rule.isAdjective ? 0.7 : 0.9,
      topic: 'regions',
    });
  }
  return facts;
}
