import type { Question, Topic } from '@aa/domain';
import type { CapabilityNeed, ReadFact, Understanding } from '../../model/understanding.ts';
import type { InterviewMemory } from '../reading.ts';
import { type CaseQuestion, findCaseQuestion } from './case-questions.ts';
import { catalog, type CatalogQuestion, type QuestionRule } from './catalog.ts';
import { sayQuestion, sayWhy } from './say-why.ts';

const mostATurn = 5;
const mostInAll = 12;
/** Below this no answer would change enough to be worth the person's time. */
const leastValue = 3.2;
/** Later rounds have to earn their place. */
const leastLater = 3.6;

export type QuestionCase = Pick<
  Understanding,
  | 'facts'
  | 'capabilities'
  | 'requirements'
  | 'technologies'
  | 'outsideSystems'
  | 'title'
  | 'messages'
  | 'regimes'
  | 'domains'
  | 'findings'
> & { known: ReadonlySet<Topic> };

const isWanted = (need: CapabilityNeed) => need.standing === 'said' || need.standing === 'implied';
const isTrue = (facts: readonly ReadFact[], ...metrics: string[]) =>
  facts.some((fact) => metrics.includes(fact.metric) && !fact.negated);

/** True when nothing can be designed from what was said: what it is for and what it does are open. */
export function isVague(understanding: QuestionCase): boolean {
  const words = understanding.messages
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;
  const duties = understanding.requirements.filter(
    (requirement) => requirement.kind === 'functional' && requirement.source === 'stated',
  ).length;
  const clear = understanding.capabilities.filter((need) => need.standing === 'said').length;
  if (words <= 12) return clear < 2 || words <= 6;
  if (words <= 25) return clear + Math.min(duties, 2) < 3;
  return clear + duties < 2;
}

function holds(rule: QuestionRule, understanding: QuestionCase): boolean {
  if (rule.openToAll === true)
    return (
      isTrue(understanding.facts, 'user_generated_content', 'public_access') ||
      understanding.facts.some((fact) => fact.metric === 'threat')
    );
  if (rule.replaces === true)
    return (
      isTrue(understanding.facts, 'legacy_system', 'migration_needed') ||
      understanding.outsideSystems.some((system) => system.kind === 'legacy')
    );
  return understanding.capabilities.some(
    (need) =>
      isWanted(need) && rule.capabilities?.includes(need.id) === true && need.confidence >= 0.45,
  );
}

interface Valued {
  entry: CatalogQuestion;
  value: number;
  rule?: QuestionRule;
  /** The question as this kind of system has it. */
  ownWords?: CaseQuestion;
}

/** A question of the case itself finds out more than one of the form. */
const ownWorth = 0.6;

function valueOf(entry: CatalogQuestion, understanding: QuestionCase, vague: boolean): Valued {
  if (entry.onlyWhen === 'vague') return { entry, value: vague ? (entry.boost ?? 0) : 0 };
  const rules = (entry.when ?? []).filter((rule) => holds(rule, understanding));
  const add = rules.reduce((most, rule) => Math.max(most, rule.add), 0);
  const worded = rules.find((rule) => rule.text !== undefined || rule.why !== undefined);
  const ownWords = findCaseQuestion(entry.topic, understanding.capabilities);
  const valued: Valued = { entry, value: entry.value + add + (ownWords ? ownWorth : 0) };
  if (worded !== undefined) valued.rule = worded;
  else if (ownWords !== undefined) valued.ownWords = ownWords;
  return valued;
}

function toQuestion(valued: Valued, understanding: QuestionCase): Question {
  const { entry, rule, ownWords } = valued;
  return {
    id: entry.id,
    topic: entry.topic,
    text: ownWords?.text ?? sayQuestion(entry, rule, understanding),
    why: ownWords?.why ?? sayWhy(entry, rule, understanding),
    options: [...(ownWords?.options ?? entry.options), "I don't know"],
    defaultAssumption: ownWords?.default ?? entry.default,
    blocking: entry.onlyWhen === 'vague',
  };
}

/** Every question of the catalogue as it reads for this system, with its worth. */
export function valueQuestions(
  understanding: QuestionCase,
): { question: Question; value: number }[] {
  const vague = isVague(understanding);
  return catalog.map((entry) => {
    const valued = valueOf(entry, understanding, vague);
    return { question: toQuestion(valued, understanding), value: valued.value };
  });
}

/** Open questions, most valuable first: not asked yet, not said, and worth asking. */
export function openQuestions(
  understanding: QuestionCase,
  askedIds: readonly string[],
): { question: Question; value: number }[] {
  return valueQuestions(understanding)
    .filter(
      ({ question, value }) =>
        value >= leastValue &&
        !askedIds.includes(question.id) &&
        !understanding.known.has(question.topic),
    )
    .sort((a, b) => b.value - a.value);
}

/** The questions of the next turn: the ones whose answers could change most. */
export function selectQuestions(
  understanding: QuestionCase,
  memory: Pick<InterviewMemory, 'askedIds'>,
): Question[] {
  const room = Math.min(mostATurn, mostInAll - memory.askedIds.length);
  const least = memory.askedIds.length >= 5 ? leastLater : leastValue;
  const open = openQuestions(understanding, memory.askedIds).filter(({ value }) => value >= least);
  const first = open[0];
  if (first?.question.blocking === true) {
    const basics = open.filter(
      ({ question }) =>
        question.blocking === true ||
        ['users', 'budget', 'team', 'clients', 'data_kinds', 'payment'].includes(question.topic),
    );
    return basics.slice(0, Math.max(0, room)).map(({ question }) => question);
  }
  return open.slice(0, Math.max(0, room)).map(({ question }) => question);
}
