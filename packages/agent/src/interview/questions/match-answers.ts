import type { Topic } from '@aa/domain';
import data from '../../../data/reading/topic-words.json' with { type: 'json' };
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

function clue(line: Line, topic: Topic): number {
  let score = 0;
  for (const sentence of line.sentences)
    for (const hit of index.find(sentence.tokens)) if (hit.rule === topic) score += 1;
  return score;
}

/** Puts lines to questions in order, so that clues fit best; a question may stay without a line. */
function align(lines: readonly Line[], topics: readonly Topic[]): (Topic | undefined)[] {
  const rows = lines.length;
  const columns = topics.length;
  const best: number[][] = Array.from({ length: rows + 1 }, () =>
    new Array<number>(columns + 1).fill(0),
  );
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const line = lines[row];
      const topic = topics[column];
      const take =
        line === undefined || topic === undefined
          ? 0
          : 0.3 + Math.min(2, clue(line, topic)) + (best[row + 1]?.[column + 1] ?? 0);
      const skipQuestion = best[row]?.[column + 1] ?? 0;
      const skipLine = best[row + 1]?.[column] ?? 0;
      const here = best[row];
      if (here !== undefined) here[column] = Math.max(take, skipQuestion, skipLine);
    }
  }
  const chosen: (Topic | undefined)[] = new Array<Topic | undefined>(rows).fill(undefined);
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const here = best[row]?.[column] ?? 0;
    if (here === (best[row + 1]?.[column] ?? 0)) row += 1;
    else if (here === (best[row]?.[column + 1] ?? 0)) column += 1;
    else {
      chosen[row] = topics[column];
      row += 1;
      column += 1;
    }
  }
  return chosen;
}

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
  const lines = all.filter((line) => !line.sentences.every(passesOn));
  const oneEach = all.length === topics.length && all.length > 1;
  const chosen = oneEach ? all.map((_, at) => topics[at]) : alignMany(lines, topics);
  const kept = oneEach ? all : lines;
  const answered = new Set<Topic>();
  for (const [at, line] of kept.entries()) {
    const topic = chosen[at];
    if (topic !== undefined && !line.sentences.every(passesOn)) answered.add(topic);
  }
  const topicAt = (sentence: Sentence) => {
    const at = kept.findIndex((line) => sentence.start >= line.start && sentence.start <= line.end);
    return at < 0 ? undefined : chosen[at];
  };
  return { topicAt, answered: [...answered] };
}

/** One line that answers several questions is taken sentence by sentence. */
function alignMany(lines: readonly Line[], topics: readonly Topic[]): (Topic | undefined)[] {
  if (lines.length === 1 && topics.length > 1 && lines[0] !== undefined) {
    const scored = topics.map((topic) => ({
      topic,
      score: lines[0] === undefined ? 0 : clue(lines[0], topic),
    }));
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a), {
      topic: topics[0],
      score: 0,
    });
    return [best.score > 0 ? best.topic : undefined];
  }
  return align(lines, topics);
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
