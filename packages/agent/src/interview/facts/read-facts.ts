import type { Topic } from '@aa/domain';
import { metricOf } from '../../knowledge/reading/metrics.ts';
import type { ReadFact } from '../../model/understanding.ts';
import type { ReadText } from '../language/read-text.ts';
import type { Sentence } from '../language/sentences.ts';
import type { FactDraft } from './context.ts';
import { applyCorrections } from './corrections.ts';
import { readDeadlines } from './date-facts.ts';
import { deriveFacts } from './derived-facts.ts';
import { readNumericFacts } from './from-quantities.ts';
import { readOwnWords } from './own-words.ts';
import { readPhraseFacts } from './phrase-facts.ts';
import { readPlaces } from './place-facts.ts';
import { readRegimeFacts } from '../situation/read-regimes.ts';
import { readTechnologies, type HeardTechnology } from './technology-facts.ts';

/** A draft with its message, before it has an id. */
export interface HeardFact extends FactDraft {
  message: number;
  quote: string;
}

const stanceMetric: Readonly<Record<HeardTechnology['stance'], string>> = {
  existing: 'existing_technology',
  wanted: 'preferred_technology',
  skill: 'team_skill',
  refused: 'excluded_technology',
  integration: 'integration',
  legacy: 'legacy_system',
};

/** A named technology as a fact: clouds and hosts have metrics of their own. */
function technologyFact(heard: HeardTechnology): FactDraft {
  const refused = heard.stance === 'refused';
  let metric = stanceMetric[heard.stance];
  if (heard.kind === 'cloud') metric = 'cloud_provider';
  else if (heard.kind === 'hosting') metric = 'hosting_provider';
  else if (heard.kind === 'payment' && !refused) metric = 'payment_provider';
  else if (heard.kind === 'protocol' && !refused) metric = 'integration_protocol';
  else if (heard.kind === 'identity' && !refused) metric = 'integration';
  return {
    metric,
    label: heard.name,
    negated: refused,
    hedge: heard.stance === 'wanted' ? 'about' : 'exact',
    when: heard.stance === 'existing' ? 'now' : 'unspecified',
    start: heard.start,
    end: heard.end,
    confidence: 0.85,
    topic: metricOf(metric).topic,
  };
}

/** Follow-on labels where a number was read already from the same words. */
function withoutRepeats(facts: readonly FactDraft[]): FactDraft[] {
  return facts.filter(
    (fact, index) =>
      !facts.some(
        (other, otherIndex) =>
          otherIndex < index &&
          other.metric === fact.metric &&
          other.label === fact.label &&
          other.negated === fact.negated &&
          (other.value === fact.value ||
            (fact.value !== undefined && other.start <= fact.start && other.end >= fact.end)),
      ),
  );
}

function readSentence(
  sentence: Sentence,
  topic: Topic | undefined,
): { facts: FactDraft[]; technologies: HeardTechnology[] } {
  const technologies = readTechnologies(sentence, topic);
  const numeric = readNumericFacts(sentence, topic).facts;
  const phrase = readPhraseFacts(sentence).filter(
    (fact) => fact.value === undefined || !numeric.some((other) => other.metric === fact.metric),
  );
  const drafts = [
    ...numeric,
    ...phrase,
    ...readDeadlines(sentence, topic),
    ...technologies.map(technologyFact),
    ...readPlaces(sentence),
    ...readRegimeFacts(sentence),
  ];
  const own = readOwnWords(sentence);
  if (own !== undefined && !drafts.some((draft) => draft.metric === own.metric)) drafts.push(own);
  return { facts: withoutRepeats(drafts), technologies };
}

/** "six teams of eight engineers": the size of one team is not the team. */
function settleTeams(heard: readonly HeardFact[]): HeardFact[] {
  const teams = heard.find((fact) => fact.metric === 'teams');
  const size = heard.find((fact) => fact.metric === 'team_size');
  const isEach =
    teams?.value !== undefined &&
    size?.value !== undefined &&
    teams.start < size.start &&
    size.value < 30 &&
    teams.value > 1;
  const settled = isEach
    ? heard.map((fact) =>
        fact === size ? { ...fact, value: (size.value ?? 0) * (teams.value ?? 1) } : fact,
      )
    : heard;
  return settled.filter((fact) => fact.metric !== 'designers');
}

export interface FactReading {
  facts: HeardFact[];
  technologies: (HeardTechnology & { message: number; quote: string })[];
}

/** All facts of a message, in the order of its words; `topicAt` tells which question a place answers. */
export function readFacts(
  text: ReadText,
  topicAt: (sentence: Sentence) => Topic | undefined,
): FactReading {
  const facts: HeardFact[] = [];
  const technologies: FactReading['technologies'] = [];
  for (const sentence of text.sentences) {
    const quote = sentence.text.slice(0, 300);
    const read = readSentence(sentence, topicAt(sentence));
    const heard = read.facts.map((fact) => ({ ...fact, message: text.message, quote }));
    facts.push(...settleTeams(heard), ...deriveFacts(heard));
    for (const technology of read.technologies)
      technologies.push({ ...technology, message: text.message, quote });
  }
  return { facts: applyCorrections(text, facts).filter(isPossible), technologies };
}

/** More than any system has of anything: a slip of the keyboard or a joke, and beyond what can be counted exactly. */
const mostOfAnything = 1e15;

function isPossible({ value = 0, high = value }: HeardFact): boolean {
  return Math.max(value, high) <= mostOfAnything;
}

/** A fact in the form of the model. */
export function toReadFact(fact: HeardFact, id: string, statement: string): ReadFact {
  const { topic, unit } = metricOf(fact.metric);
  const result: ReadFact = {
    id,
    topic: fact.topic ?? topic,
    metric: fact.metric,
    statement,
    negated: fact.negated,
    hedge: fact.hedge,
    when: fact.when,
    source: 'message',
    evidence: {
      quote: fact.quote,
      span: { message: fact.message, start: fact.start, end: fact.end },
      confidence: fact.confidence,
    },
  };
  if (fact.value !== undefined) result.value = fact.value;
  if (fact.high !== undefined) result.high = fact.high;
  if (fact.label !== undefined) result.label = fact.label;
  if (fact.counted !== undefined) result.counted = fact.counted;
  if (fact.said !== undefined) result.said = fact.said;
  if (fact.value !== undefined) result.unit = unit;
  return result;
}
