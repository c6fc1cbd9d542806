import type { Topic } from '@aa/domain';
import { metricOf } from '../../knowledge/reading/metrics.ts';
import type { ReadFact } from '../../model/understanding.ts';
import type { ReadText } from '../language/read-text.ts';
import type { FactDraft } from './context.ts';
import { readNumericFacts } from './from-quantities.ts';

/** A draft with its message, before it has an id. */
export interface HeardFact extends FactDraft {
  message: number;
  quote: string;
}

/** All facts of a message, in the order of its words; `topicAt` tells which question a place answers. */
export function readFacts(
  text: ReadText,
  topicAt: (start: number) => Topic | undefined,
): HeardFact[] {
  const facts: HeardFact[] = [];
  for (const sentence of text.sentences) {
    const topic = topicAt(sentence.start);
    const { facts: numeric } = readNumericFacts(sentence, topic);
    for (const fact of numeric)
      facts.push({ ...fact, message: text.message, quote: sentence.text.slice(0, 300) });
  }
  return facts;
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
  if (fact.said !== undefined) result.said = fact.said;
  if (fact.value !== undefined) result.unit = unit;
  return result;
}
