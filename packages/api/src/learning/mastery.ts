import type { ExpertiseLevel, LearningInteractionInput } from '@aa/domain';
import { type Card, type CardInput, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { z } from 'zod';

/** Days, no minutes: people come back to an architecture on another day. No chance: same answers, same dates. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const instantSchema = z.iso.datetime();

/** The state of the scheduler as it is stored. @see https://github.com/open-spaced-repetition/ts-fsrs */
export const progressDataSchema = z.object({
  schemaVersion: z.literal(1),
  card: z.object({
    due: instantSchema,
    stability: z.number(),
    difficulty: z.number(),
    elapsed_days: z.number(),
    scheduled_days: z.number(),
    learning_steps: z.number(),
    reps: z.number(),
    lapses: z.number(),
    state: z.number(),
    last_review: instantSchema.optional(),
  }),
  /** Right answers since the last wrong one. */
  streak: z.int(),
});
export type ProgressData = z.infer<typeof progressDataSchema>;

/** How many of each kind, and how many of the graded ones were right. */
export type Evidence = Readonly<Record<string, number>>;

/** The state before the first interaction. */
export function createProgress(now: Date): ProgressData {
  return { schemaVersion: 1, card: toStored(createEmptyCard(now)), streak: 0 };
}

function toStored(card: Card): ProgressData['card'] {
  const { due, last_review: lastReview, ...rest } = card;
  return {
    ...rest,
    due: due.toISOString(),
    ...(lastReview === undefined ? {} : { last_review: lastReview.toISOString() }),
  };
}

function isGraded(interaction: Pick<LearningInteractionInput, 'kind' | 'correct'>): boolean {
  return interaction.kind !== 'read' && interaction.correct !== undefined;
}

/** Schedules the next review. Reading counts as a review only the first time: it proves nothing. */
export function computeProgress(
  before: ProgressData,
  interaction: Pick<LearningInteractionInput, 'kind' | 'correct'>,
  now: Date,
): ProgressData {
  const isFirst = before.card.reps === 0;
  if (!isGraded(interaction) && !isFirst) return before;
  const isWrong = isGraded(interaction) && interaction.correct === false;
  const grade: Grade = isWrong ? Rating.Again : Rating.Good;
  const { card } = scheduler.next(before.card as CardInput, now, grade);
  const streak = !isGraded(interaction) ? before.streak : isWrong ? 0 : before.streak + 1;
  return { schemaVersion: 1, card: toStored(card), streak };
}

/** Adds one interaction to the evidence. */
export function computeEvidence(
  before: Evidence,
  interaction: Pick<LearningInteractionInput, 'kind' | 'correct'>,
): Record<string, number> {
  const add = (key: string) => ({ [key]: (before[key] ?? 0) + 1 });
  return {
    ...before,
    ...add(interaction.kind),
    ...(isGraded(interaction) && interaction.correct ? add(`${interaction.kind}Correct`) : {}),
    ...(isGraded(interaction) && !interaction.correct ? add(`${interaction.kind}Wrong`) : {}),
  };
}

/** An exercise on one's own system shows twice what a quiz question shows. */
const weights = { quiz: 1, exercise: 2 } as const;

/**
 * The share of right answers that the evidence supports: the lower bound of Wilson's interval at
 * 80 %, so that two right answers of two are not yet mastery.
 * @see Wilson, E. B. (1927), JASA 22 (158)
 */
export function computeMastery(evidence: Evidence): number {
  const weigh = (suffix: 'Correct' | 'Wrong') =>
    weights.quiz * (evidence[`quiz${suffix}`] ?? 0) +
    weights.exercise * (evidence[`exercise${suffix}`] ?? 0);
  const right = weigh('Correct');
  const all = right + weigh('Wrong');
  if (all === 0) return 0;
  const z80 = 1.2816;
  const share = right / all;
  const square = z80 ** 2;
  const spread = z80 * Math.sqrt((share * (1 - share)) / all + square / (4 * all ** 2));
  return (share + square / (2 * all) - spread) / (1 + square / all);
}

/** The level that is shown: mastery, and for the upper two also that it lasts (stability in days). */
export function computeLevel(evidence: Evidence, progress: ProgressData): ExpertiseLevel {
  const mastery = computeMastery(evidence);
  const days = progress.card.stability;
  if (mastery >= 0.85 && days >= 30) return 'EXPERT';
  if (mastery >= 0.7 && days >= 7) return 'ADVANCED';
  return mastery >= 0.5 ? 'INTERMEDIATE' : 'BEGINNER';
}

const levelAchievements: Readonly<Partial<Record<ExpertiseLevel, string>>> = {
  INTERMEDIATE: 'reached-intermediate',
  ADVANCED: 'reached-advanced',
  EXPERT: 'reached-expert',
};

/** What was reached once stays reached. Sorted. */
export function computeAchievements(
  before: readonly string[],
  now: { evidence: Evidence; progress: ProgressData; level: ExpertiseLevel },
): string[] {
  const reached = [
    ...before,
    ...((now.evidence.exerciseCorrect ?? 0) > 0 ? ['first-exercise-solved'] : []),
    ...(now.progress.streak >= 5 ? ['five-in-a-row'] : []),
    levelAchievements[now.level],
  ];
  return [...new Set(reached.filter((name) => name !== undefined))].toSorted();
}
