import data from '../../../data/reading/domains.json' with { type: 'json' };
import type { CapabilityNeed } from '../../model/understanding.ts';
import { PhraseIndex } from '../language/phrases.ts';
import type { ReadText } from '../language/read-text.ts';
import { domainCapabilities } from '../../knowledge/reading/domain-capabilities.ts';

const index = new PhraseIndex<{ id: string; weight: number }>(
  data.entries.flatMap((entry) =>
    entry.signals.map((signal) => ({
      phrases: [signal.toLowerCase()],
      rule: { id: entry.id, weight: signal.includes(' ') ? 1.6 : 1 },
    })),
  ),
);

/** The fields of business that the words and the capabilities point to, best first. */
export function readDomains(
  texts: readonly ReadText[],
  capabilities: readonly CapabilityNeed[],
): { id: string; confidence: number }[] {
  const scores = new Map<string, number>();
  const heardWords = new Set<string>();
  for (const text of texts) {
    for (const sentence of text.sentences) {
      for (const hit of index.find(sentence.tokens)) {
        const key = `${hit.rule.id}:${sentence.tokens
          .slice(hit.from, hit.to)
          .map((token) => token.lemma)
          .join(' ')}`;
        const isFirst = !heardWords.has(key);
        heardWords.add(key);
        scores.set(
          hit.rule.id,
          (scores.get(hit.rule.id) ?? 0) + hit.rule.weight * (isFirst ? 1 : 0.25),
        );
      }
    }
  }
  const asked = new Set(
    capabilities.filter((need) => need.standing === 'said').map((need) => need.id),
  );
  for (const [id, core] of Object.entries(domainCapabilities)) {
    const shared = core.filter((capability) => asked.has(capability)).length;
    if (shared > 0) scores.set(id, (scores.get(id) ?? 0) + shared * 0.8);
  }
  return [...scores]
    .map(([id, score]) => ({ id, confidence: Math.round((1 - Math.exp(-score / 3)) * 100) / 100 }))
    .filter((entry) => entry.confidence >= 0.3)
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    .slice(0, 5);
}
