import type { Topic } from '@aa/domain';
import data from '../../../data/reading/topic-words.json' with { type: 'json' };
import { readDeadlines } from '../facts/date-facts.ts';
import { readNumericFacts } from '../facts/from-quantities.ts';
import { PhraseIndex } from '../language/phrases.ts';
import type { ReadText } from '../language/read-text.ts';
import type { Sentence } from '../language/sentences.ts';
import type { HeardMessage } from '../reading.ts';
import { catalogById } from './catalog.ts';

const index = new PhraseIndex<Topic>(
  // The keys of the file are topics; its test compares them.
  Object.entries(data.topics).map(([topic, phrases]) => ({
    phrases: phrases.split(', '),
    rule: topic as Topic,
  })),
);
const passes = new PhraseIndex<'pass'>([
  {
    rule: 'pass',
    phrases: [
      "don't know",
      'do not know',
      'no idea',
      'not sure',
      'assume something',
      'rather not',
      "can't say",
      'cannot say',
      'you decide',
      'up to you',
      'skip',
      'pass on that',
      'no preference',
      'whatever you think',
      'no comment',
      'not answer',
      'unknown',
      'dunno',
      'idk',
      'your call',
      'as you like',
      'prefer not',
      'none of your business',
    ],
  },
]);

/** True for a line that answers nothing: "I don't know, please assume something sensible." */
export function passesOn(sentence: Sentence): boolean {
  return passes.find(sentence.tokens).length > 0 && sentence.tokens.length <= 16;
}

interface Line {
  start: number;
  end: number;
  sentences: Sentence[];
}

function linesOf(text: ReadText): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.text.split('\n')) {
    const end = at + raw.length;
    const sentences = text.sentences.filter(
      (sentence) => sentence.start >= at && sentence.start < end + 1,
    );
    if (sentences.length > 0) lines.push({ start: at, end, sentences });
    at = end + 1;
  }
  return lines;
}

/** A number with its unit tells its topic better than any word. */
const factClue = 2.5;

/** How often the words of a line speak of each topic. */
function cluesOf(line: Line): Map<Topic, number> {
  const clues = new Map<Topic, number>();
  for (const sentence of line.sentences) {
    for (const hit of index.find(sentence.tokens))
      clues.set(hit.rule, (clues.get(hit.rule) ?? 0) + 1);
    const facts = [...readNumericFacts(sentence).facts, ...readDeadlines(sentence, undefined)];
    const told = new Set(facts.map((fact) => fact.topic).filter((topic) => topic !== undefined));
    for (const topic of told) clues.set(topic, (clues.get(topic) ?? 0) + factClue);
  }
  return clues;
}

/** Worth of a line's place and of a question being open, against words that point elsewhere. */
const askedBonus = 1.2;
const placeBonus = 0.9;
const orderBonus = 0.4;

/** The topic of a line: what its words say, weighed with which questions are open and in which order. */
function topicOf(
  line: Line,
  topics: readonly Topic[],
  expected: { at: number; isOneEach: boolean },
): Topic | undefined {
  const clues = cluesOf(line);
  const scores = new Map<Topic, number>();
  for (const [topic, count] of clues) scores.set(topic, Math.min(3.5, count));
  for (const topic of topics) {
    const place =
      topics[expected.at] === topic ? (expected.isOneEach ? placeBonus : orderBonus) : 0;
    const clue = scores.get(topic) ?? 0;
    if (clue > 0 || place > 0) scores.set(topic, clue + askedBonus + place);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  return best === undefined || best[1] < 1.5 ? undefined : best[0];
}

/** In a line of several sentences, one with a number of its own speaks for itself. */
const ownTopic = (sentence: Sentence): Topic | undefined =>
  readNumericFacts(sentence).facts[0]?.topic;

export interface AnswerReading {
  /** The topic that a sentence answers. */
  topicAt: (sentence: Sentence) => Topic | undefined;
  /** Topics that got an answer. */
  answered: Topic[];
}

/** Which question each line of an answer speaks to: by what the page says, by its words, by its place. */
export function matchAnswers(heard: HeardMessage, text: ReadText): AnswerReading {
  const topics = heard.questionIds
    .map((id) => catalogById.get(id)?.topic)
    .filter((topic) => topic !== undefined);
  if (heard.answers !== undefined && heard.answers.length > 0) return matchGiven(heard, text);
  if (topics.length === 0 || heard.kind !== 'answers')
    return { topicAt: () => undefined, answered: [] };
  const all = linesOf(text);
  const isOneEach = all.length === topics.length;
  const kept = isOneEach ? all : all.filter((line) => !line.sentences.every(passesOn));
  const chosen = kept.map((line, at) => topicOf(line, topics, { at, isOneEach }));
  const answered = new Set<Topic>();
  for (const [at, line] of kept.entries()) {
    const topic = chosen[at];
    if (topic !== undefined && !line.sentences.every(passesOn)) answered.add(topic);
  }
  const topicAt = (sentence: Sentence) => {
    const at = kept.findIndex((line) => sentence.start >= line.start && sentence.start <= line.end);
    if (at < 0) return undefined;
    const own = (kept[at]?.sentences.length ?? 0) > 1 ? ownTopic(sentence) : undefined;
    return own ?? chosen[at];
  };
  return { topicAt, answered: [...answered] };
}

function matchGiven(heard: HeardMessage, text: ReadText): AnswerReading {
  const given = (heard.answers ?? []).map((answer) => ({
    topic: catalogById.get(answer.questionId)?.topic,
    text: answer.answer,
  }));
  const topicAt = (sentence: Sentence) =>
    given.find((answer) => answer.text.includes(sentence.text))?.topic;
  const answered = given
    .filter((answer) =>
      text.sentences.some((sentence) => answer.text.includes(sentence.text) && !passesOn(sentence)),
    )
    .map((answer) => answer.topic)
    .filter((topic) => topic !== undefined);
  return { topicAt, answered };
}
