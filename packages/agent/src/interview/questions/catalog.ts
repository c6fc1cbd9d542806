import { topics, type Topic } from '@aa/domain';
import data from '../../../data/reading/questions.json' with { type: 'json' };

/** A rule that makes a question matter more, and may put it in other words. */
export interface QuestionRule {
  capabilities?: string[];
  openToAll?: boolean;
  replaces?: boolean;
  add: number;
  text?: string;
  why?: string;
}

export interface CatalogQuestion {
  id: string;
  topic: Topic;
  /** Decisions that its answer could change, weighted. */
  value: number;
  onlyWhen?: 'vague';
  boost?: number;
  text: string;
  why: string;
  options: string[];
  default: string;
  impact: string;
  confidence: number;
  assume?: { metric: string; value: number }[];
  when?: QuestionRule[];
}

const topicNames: readonly string[] = topics;
/** All questions that the interview can put. */
export const catalog: readonly CatalogQuestion[] = data.entries.map((entry) => {
  if (!topicNames.includes(entry.topic))
    throw new Error(`questions.json: unknown topic ${entry.topic}`);
  // Checked above; the rest of the entry has the form of the interface.
  return entry as CatalogQuestion;
});
export const catalogById: ReadonlyMap<string, CatalogQuestion> = new Map(
  catalog.map((entry) => [entry.id, entry]),
);
