import type { CapabilityNeed, Evidence } from '../../model/understanding.ts';
import type { ReadText } from '../language/read-text.ts';
import { scoreCapabilities } from './linear-model.ts';
import { findSignals } from './signals.ts';

const likelihood = (score: number) => 1 / (1 + Math.exp(-score));

interface Heard {
  strength: number;
  evidence: Evidence[];
}

/** What the system must be able to do, each with the sentences that it rests on. */
export function readCapabilities(texts: readonly ReadText[]): CapabilityNeed[] {
  const heard = new Map<string, Heard>();
  const add = (id: string, strength: number, evidence: Evidence) => {
    const entry = heard.get(id) ?? { strength: 0, evidence: [] };
    entry.strength = 1 - (1 - entry.strength) * (1 - strength);
    entry.evidence.push(evidence);
    heard.set(id, entry);
  };
  for (const text of texts) {
    for (const sentence of text.sentences) {
      const span = { message: text.message, start: sentence.start, end: sentence.end };
      const quote = sentence.text.slice(0, 200);
      for (const hit of findSignals(sentence.tokens)) {
        const strength = hit.rule.words > 2 ? 0.6 : 0.4;
        add(hit.rule.id, strength, { quote, span, confidence: strength });
      }
      for (const { id, score } of scoreCapabilities(sentence.tokens, -2)) {
        const strength = likelihood(score + 0.8);
        add(id, strength, { quote, span, confidence: strength });
      }
    }
  }
  return [...heard]
    .filter(([, entry]) => entry.strength >= 0.4)
    .sort(([a, x], [b, y]) => y.strength - x.strength || (a < b ? -1 : 1))
    .map(([id, entry]) => ({
      id,
      standing: entry.strength >= 0.55 ? 'said' : 'implied',
      confidence: Math.round(Math.min(0.99, entry.strength) * 100) / 100,
      evidence: entry.evidence.slice(0, 4),
      requirementIds: [],
    }));
}
