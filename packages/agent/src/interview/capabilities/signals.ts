import data from '../../../data/reading/capability-signals.json' with { type: 'json' };
import { PhraseIndex, type PhraseHit } from '../language/phrases.ts';
import type { Token } from '../language/tokens.ts';

interface SignalRule {
  id: string;
  name: string;
  /** Words in the phrase: the more, the surer. */
  words: number;
  isFalseFriend: boolean;
}

const fillers = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'their', 'his', 'her', 'its']);
/** Lay phrases as patterns: articles may be there or not. */
const toPattern = (phrase: string) =>
  phrase
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s'-]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (fillers.has(word) ? `[${word}]` : word))
    .join(' ');

const rules = data.entries.flatMap((entry) => [
  ...entry.layPhrases.map((phrase) => ({
    phrases: [toPattern(phrase)],
    rule: {
      id: entry.id,
      name: entry.name,
      words: phrase.split(/\s+/).length,
      isFalseFriend: false,
    },
  })),
  ...entry.falseFriends.map((friend) => ({
    phrases: [toPattern(friend.phrase)],
    rule: {
      id: entry.id,
      name: entry.name,
      words: friend.phrase.split(/\s+/).length,
      isFalseFriend: true,
    },
  })),
]);
const index = new PhraseIndex<SignalRule>(rules);

/** Phrases of the list that stand in a sentence, less those inside a false friend. */
export function findSignals(tokens: readonly Token[]): PhraseHit<SignalRule>[] {
  const hits = index.find(tokens);
  const friends = hits.filter((hit) => hit.rule.isFalseFriend);
  return hits.filter(
    (hit) =>
      !hit.rule.isFalseFriend &&
      !friends.some(
        (friend) =>
          friend.rule.id === hit.rule.id && friend.from <= hit.from && friend.to >= hit.to,
      ),
  );
}
