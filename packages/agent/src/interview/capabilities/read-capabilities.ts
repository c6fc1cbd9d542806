import type { Topic } from '@aa/domain';
import type { CapabilityNeed, Evidence } from '../../model/understanding.ts';
import type { ReadText } from '../language/read-text.ts';
import type { Sentence } from '../language/sentences.ts';
import { readNumericFacts } from '../facts/from-quantities.ts';
import { findFrames } from './frames.ts';
import { implications } from './implications.ts';
import { scoreCapabilities } from './linear-model.ts';
import { findSignals } from './signals.ts';

const likelihood = (score: number) => 1 / (1 + Math.exp(-score));
/** How sure one frame makes us, and how sure each source may make us on its own. */
const signalStrength = { long: 0.55, short: 0.2 } as const;
/** Log-odds below which the model is not listened to; it was trained on single sentences and is shifted down. */
const leastScore = -1;
const modelShift = -0.5;
const leastSaid = 0.54;
const leastImplied = 0.5;
const strongest = 0.99;

/** What the model alone must reach, without a phrase that a person could point at. */
const leastAlone = 0.68;
/** The model has heard single sentences only: it is never surer than this of one. */
const strongestModel = 0.75;

/** A denial that no other words outweigh: somebody else does it already. */
const decisive = 10;

interface Heard {
  /** Nothing but the model speaks for it. */
  byModel: boolean;
  strength: number;
  denied: number;
  evidence: Evidence[];
}

/** A message, and which of its sentences answer which question. */
type HeardText = ReadText & { answers?: { topicAt: (sentence: Sentence) => Topic | undefined } };

/** What the system must be able to do, each with the sentences that it rests on; what is refused is listed too. */
export function readCapabilities(texts: readonly HeardText[]): CapabilityNeed[] {
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
    for (const sentence of text.sentences) {
      const topic = text.answers?.topicAt(sentence);
      hearSentence({ message: text.message, sentence, topic }, add);
    }
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
/** Topics whose answers are figures and names: their words are no wishes. */
const figureTopics = new Set<Topic | undefined>([
  'users',
  'traffic',
  'data_volume',
  'data_kinds',
  'growth',
  'latency',
  'availability',
  'recovery',
  'retention',
  'regions',
  'hosting',
  'existing_tech',
  'team',
  'timeline',
  'budget',
]);
const statesOnlyFacts = (sentence: Sentence, topic: Topic | undefined) =>
  figureTopics.has(topic) ||
  readNumericFacts(sentence).facts.some(
    (fact) => fact.topic !== undefined && factTopics.has(fact.topic),
  );

type Add = (
  id: string,
  strength: number,
  evidence: Evidence,
  flags?: { isDenied?: boolean; isModel?: boolean; isElsewhere?: boolean },
) => void;

function hearSentence(
  { message, sentence, topic }: { message: number; sentence: Sentence; topic: Topic | undefined },
  add: Add,
): void {
  const span = { message, start: sentence.start, end: sentence.end };
  const quote = sentence.text.slice(0, 200);
  const framed = new Set<string>();
  for (const frame of findFrames(sentence)) {
    const { strength } = frame;
    if (frame.isDenied) framed.add(frame.id);
    add(
      frame.id,
      strength,
      { quote, span, confidence: strength },
      { isDenied: frame.isDenied, isElsewhere: frame.isElsewhere === true },
    );
  }
  if (statesOnlyFacts(sentence, topic)) return;
  for (const hit of findSignals(sentence.tokens)) {
    if (framed.has(hit.rule.id)) continue;
    const strength = hit.rule.words > 2 ? signalStrength.long : signalStrength.short;
    add(hit.rule.id, strength, { quote, span, confidence: strength });
  }
  for (const { id, score } of scoreCapabilities(sentence.tokens, leastScore)) {
    if (framed.has(id)) continue;
    const strength = Math.min(strongestModel, likelihood(score + modelShift));
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
  if (entry.byModel && rests && entry.strength < leastAlone) return [];
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
