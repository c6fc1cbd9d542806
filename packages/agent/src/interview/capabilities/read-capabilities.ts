import type { CapabilityNeed, Evidence } from '../../model/understanding.ts';
import type { ReadText } from '../language/read-text.ts';
import { readNumericFacts } from '../facts/from-quantities.ts';
import { findFrames } from './frames.ts';
import { implications } from './implications.ts';
import { scoreCapabilities } from './linear-model.ts';
import { findSignals } from './signals.ts';

const likelihood = (score: number) => 1 / (1 + Math.exp(-score));
/** How sure one frame makes us, and how sure each source may make us on its own. */
const frameStrength = 0.68;
const signalStrength = { long: 0.55, short: 0.2 } as const;
/** Log-odds below which the model is not listened to; it was trained on single sentences and is shifted down. */
const leastScore = -1;
const modelShift = -0.5;
const leastSaid = 0.6;
const leastImplied = 0.5;
const strongest = 0.99;

/** What the model alone must reach, without a phrase that a person could point at. */
const leastAlone = 0.6;

/** A denial that no other words outweigh: somebody else does it already. */
const decisive = 10;

interface Heard {
  /** Nothing but the model speaks for it. */
  byModel: boolean;
  strength: number;
  denied: number;
  evidence: Evidence[];
}

/** What the system must be able to do, each with the sentences that it rests on; what is refused is listed too. */
export function readCapabilities(texts: readonly ReadText[]): CapabilityNeed[] {
  const heard = new Map<string, Heard>();
  const add = (
    id: string,
    strength: number,
    evidence: Evidence,
    { isDenied = false, isModel = false, isElsewhere = false } = {},
  ) => {
    const entry = heard.get(id) ?? { strength: 0, denied: 0, evidence: [], byModel: true };
    if (!isModel) entry.byModel = false;
    if (isDenied) entry.denied += isElsewhere ? decisive : 1;
    else entry.strength = 1 - (1 - entry.strength) * (1 - strength);
    entry.evidence.push(evidence);
    heard.set(id, entry);
  };
  for (const text of texts)
    for (const sentence of text.sentences) hearSentence(text.message, sentence, add);
  const said = [...heard]
    .filter(([, entry]) => entry.strength >= leastSaid && entry.denied === 0)
    .map(([id]) => id);
  for (const rule of implications) {
    const cause = rule.from.find((id) => said.includes(id));
    if (
      cause === undefined ||
      (heard.get(rule.to)?.denied !== undefined && (heard.get(rule.to)?.denied ?? 0) > 0)
    )
      continue;
    add(rule.to, rule.strength, {
      rule: `${rule.because} (from ${cause.replaceAll('-', ' ')}).`,
      confidence: rule.strength,
    });
  }
  return [...heard]
    .flatMap(([id, entry]) => toNeed(id, entry))
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}

/** Topics whose sentences state facts and ask for nothing, whatever words they use. */
const factTopics = new Set(['budget', 'team', 'timeline', 'availability', 'recovery', 'growth']);
const statesOnlyFacts = (sentence: ReadText['sentences'][number]) =>
  readNumericFacts(sentence).facts.some(
    (fact) => fact.topic !== undefined && factTopics.has(fact.topic),
  );

type Add = (
  id: string,
  strength: number,
  evidence: Evidence,
  flags?: { isDenied?: boolean; isModel?: boolean; isElsewhere?: boolean },
) => void;

function hearSentence(message: number, sentence: ReadText['sentences'][number], add: Add): void {
  const span = { message, start: sentence.start, end: sentence.end };
  const quote = sentence.text.slice(0, 200);
  const framed = new Set<string>();
  for (const frame of findFrames(sentence)) {
    const strength = frame.count > 1 ? 0.85 : frameStrength;
    if (frame.isDenied) framed.add(frame.id);
    add(
      frame.id,
      strength,
      { quote, span, confidence: strength },
      { isDenied: frame.isDenied, isElsewhere: frame.isElsewhere === true },
    );
  }
  if (statesOnlyFacts(sentence)) return;
  for (const hit of findSignals(sentence.tokens)) {
    if (framed.has(hit.rule.id)) continue;
    const strength = hit.rule.words > 2 ? signalStrength.long : signalStrength.short;
    add(hit.rule.id, strength, { quote, span, confidence: strength });
  }
  for (const { id, score } of scoreCapabilities(sentence.tokens, leastScore)) {
    if (framed.has(id)) continue;
    const strength = Math.min(0.62, likelihood(score + modelShift));
    add(id, strength, { quote, span, confidence: strength }, { isModel: true });
  }
}

function toNeed(id: string, entry: Heard): CapabilityNeed[] {
  const confidence = Math.round(Math.min(strongest, entry.strength) * 100) / 100;
  const evidence = entry.evidence.slice(0, 4);
  if (entry.denied >= decisive || (entry.denied > 0 && entry.strength < 0.8))
    return [{ id, standing: 'refused', confidence: 0.8, evidence, requirementIds: [] }];
  if (entry.strength < leastImplied) return [];
  const rests = entry.evidence.some((item) => item.quote !== undefined);
  if (entry.strength < leastAlone && rests && entry.byModel) return [];
  return [
    {
      id,
      standing: entry.strength >= leastSaid && rests ? 'said' : 'implied',
      confidence,
      evidence,
      requirementIds: [],
    },
  ];
}
