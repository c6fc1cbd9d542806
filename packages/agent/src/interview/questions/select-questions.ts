import type { Question } from '@aa/domain';
import catalog from '../../../data/reading/questions.json' with { type: 'json' };
import type { Understanding } from '../../model/understanding.ts';
import type { InterviewMemory, Setting } from '../reading.ts';

const mostATurn = 5;
const mostInAll = 12;
type Entry = (typeof catalog.entries)[number];

function toQuestion(entry: Entry): Question {
  return {
    id: entry.id,
    topic: entry.topic as Question['topic'],
    text: entry.text,
    why: entry.why,
    options: entry.options,
    defaultAssumption: entry.default,
  };
}

/** Every question of the catalogue as it reads for this system. */
export function questionsById(
  _understanding: Understanding,
  _setting: Setting,
): Map<string, Question> {
  return new Map(catalog.entries.map((entry) => [entry.id, toQuestion(entry)]));
}

/** The questions whose answers could change most, without those that were answered or asked. */
export function selectQuestions(
  understanding: Understanding,
  memory: InterviewMemory,
  _setting: Setting,
): Question[] {
  const room = Math.min(mostATurn, mostInAll - memory.askedIds.length);
  const known = new Set(understanding.facts.map((fact) => fact.topic));
  return catalog.entries
    .filter(
      (entry) =>
        entry.value >= 3 &&
        !memory.askedIds.includes(entry.id) &&
        !known.has(entry.topic as Question['topic']),
    )
    .sort((a, b) => b.value - a.value)
    .slice(0, Math.max(0, room))
    .map(toQuestion);
}
