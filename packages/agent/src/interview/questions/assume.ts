import type { Assumption, Question, Topic } from '@aa/domain';
import { metricOf } from '../../knowledge/reading/metrics.ts';
import type { ReadFact } from '../../model/understanding.ts';
import { sayFact } from '../facts/say-fact.ts';
import { catalogById, type CatalogQuestion } from './catalog.ts';
import { valueQuestions, type QuestionCase } from './select-questions.ts';

const mostAssumptions = 14;

/** The gaps that are filled with defaults: what was asked in vain first, then what was never asked but matters. */
export function assumeGaps(
  understanding: QuestionCase,
  askedIds: readonly string[],
): { assumptions: Assumption[]; facts: ReadFact[] } {
  const open = valueQuestions(understanding)
    .filter(
      ({ question, value }) =>
        !understanding.known.has(question.topic) &&
        (askedIds.includes(question.id) || value >= 2.4),
    )
    .sort(
      (a, b) =>
        Number(askedIds.includes(b.question.id)) - Number(askedIds.includes(a.question.id)) ||
        b.value - a.value,
    );
  const topics = new Set<Topic>();
  const entries: (CatalogQuestion & { assumed: string })[] = [];
  for (const { question } of open) {
    const entry = catalogById.get(question.id);
    if (entry === undefined || topics.has(question.topic) || entries.length >= mostAssumptions)
      continue;
    topics.add(question.topic);
    entries.push({ ...entry, assumed: sayAssumption(entry, question) });
  }
  const assumptions = entries.map((entry, index) => ({
    id: `A${index + 1}`,
    topic: entry.topic,
    statement: entry.assumed,
    impactIfWrong: entry.impact,
    confidence: entry.confidence,
  }));
  const facts = entries.flatMap((entry) =>
    (entry.assume ?? []).map((fact): ReadFact => assumedFact(entry, fact)),
  );
  return { assumptions, facts: facts.map((fact, index) => ({ ...fact, id: `a${index + 1}` })) };
}

/** What is assumed reads on its own: the words of a case's own question come before them. */
function sayAssumption(entry: CatalogQuestion, question: Question): string {
  return question.defaultAssumption === entry.default
    ? entry.default
    : `${question.text} ${question.defaultAssumption}`;
}

function assumedFact(entry: CatalogQuestion, fact: { metric: string; value: number }): ReadFact {
  const base = { metric: fact.metric, value: fact.value, negated: false, hedge: 'about' as const };
  const { unit } = metricOf(fact.metric);
  const result: ReadFact = {
    ...base,
    id: '',
    topic: entry.topic,
    statement: `${sayFact(base)} (assumed)`,
    unit,
    when: 'unspecified',
    source: 'assumed',
    evidence: {
      rule: `Assumed, since it was not said: ${entry.default}`,
      confidence: entry.confidence,
    },
  };
  if (fact.metric.endsWith('_budget'))
    result.said = { amount: fact.value, currency: 'USD', period: 'month' };
  return result;
}
