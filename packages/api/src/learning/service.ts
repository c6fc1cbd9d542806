import { AppError, type LearningInteractionInput, type LearningProgress } from '@aa/domain';
import { learningProgress, type Transaction } from '@aa/db';
import { and, asc, count, eq } from 'drizzle-orm';
import type { ServiceContext } from '../context.ts';
import {
  computeAchievements,
  computeEvidence,
  computeLevel,
  computeProgress,
  createProgress,
  progressDataSchema,
} from './mastery.ts';

type Row = typeof learningProgress.$inferSelect;

/** More topics than any catalogue has: the bound is against abuse. */
const maxTopics = 2_000;

function toProgress(row: Row): LearningProgress {
  return {
    topic: row.topic,
    currentLevel: row.currentLevel,
    masteryIndicators: row.masteryIndicators,
    totalInteractions: row.totalInteractions,
    timeSpentMinutes: row.timeSpentMinutes,
    achievements: row.achievements,
    dueAt: row.dueAt?.toISOString() ?? null,
    lastInteraction: row.lastInteraction?.toISOString() ?? null,
  };
}

/** Everything the user has worked on, by topic. */
export async function listProgress(ctx: ServiceContext): Promise<{ progress: LearningProgress[] }> {
  const rows = await ctx.db
    .select()
    .from(learningProgress)
    .where(eq(learningProgress.userId, ctx.userId))
    .orderBy(asc(learningProgress.topic))
    .limit(maxTopics);
  return { progress: rows.map(toProgress) };
}

/** The row of the topic, locked until the transaction ends: interactions at one time all count. */
async function lockTopic(tx: Transaction, userId: string, topic: string): Promise<Row | undefined> {
  const key = and(eq(learningProgress.userId, userId), eq(learningProgress.topic, topic));
  const [row] = await tx.select().from(learningProgress).where(key).for('update');
  return row;
}

async function createTopic(tx: Transaction, ctx: ServiceContext, topic: string) {
  const [known] = await tx
    .select({ topics: count() })
    .from(learningProgress)
    .where(eq(learningProgress.userId, ctx.userId));
  if ((known?.topics ?? 0) >= maxTopics) {
    throw new AppError('CONFLICT', `More than ${maxTopics} topics cannot be followed.`);
  }
  const now = ctx.clock();
  const blank: typeof learningProgress.$inferInsert = {
    userId: ctx.userId,
    topic,
    currentLevel: 'BEGINNER',
    progressData: createProgress(now),
    masteryIndicators: {},
    achievements: [],
    totalInteractions: 0,
    timeSpentMinutes: 0,
    createdAt: now,
  };
  await tx.insert(learningProgress).values(blank).onConflictDoNothing();
  const row = await lockTopic(tx, ctx.userId, topic);
  if (row === undefined) throw new AppError('CONFLICT', 'The topic went at the same moment.');
  return row;
}

/** Counts what the user did on a topic; level and next review follow from all the evidence. */
export async function recordInteraction(
  ctx: ServiceContext,
  input: LearningInteractionInput,
): Promise<{ progress: LearningProgress }> {
  const now = ctx.clock();
  return ctx.db.transaction(async (tx) => {
    const row =
      (await lockTopic(tx, ctx.userId, input.topic)) ?? (await createTopic(tx, ctx, input.topic));
    const progress = computeProgress(progressDataSchema.parse(row.progressData), input, now);
    const evidence = computeEvidence(row.masteryIndicators, input);
    const level = computeLevel(evidence, progress);
    const [changed] = await tx
      .update(learningProgress)
      .set({
        currentLevel: level,
        progressData: progress,
        masteryIndicators: evidence,
        achievements: computeAchievements(row.achievements, { evidence, progress, level }),
        totalInteractions: row.totalInteractions + 1,
        timeSpentMinutes: row.timeSpentMinutes + (input.minutes ?? 0),
        lastInteraction: now,
        dueAt: new Date(progress.card.due),
      })
      .where(and(eq(learningProgress.userId, ctx.userId), eq(learningProgress.topic, input.topic)))
      .returning();
    return { progress: toProgress(changed ?? row) };
  });
}
