import { z } from 'zod';
import { expertiseLevels } from './enums.ts';
import { timestampSchema } from './paging.ts';
import { trimmedText } from './text.ts';

export const interactionKinds = ['read', 'exercise', 'quiz'] as const;

export const learningProgressSchema = z.object({
  topic: z.string(),
  currentLevel: z.enum(expertiseLevels),
  /** Evidence so far: how many of each kind, and how many were right. */
  masteryIndicators: z.record(z.string(), z.number()),
  totalInteractions: z.int().min(0),
  timeSpentMinutes: z.number().min(0),
  achievements: z.array(z.string()),
  /** When a review is due; null before the first. */
  dueAt: timestampSchema.nullable(),
  lastInteraction: timestampSchema.nullable(),
});
export const learningInteractionInput = z.strictObject({
  topic: trimmedText(1, 200),
  kind: z.enum(interactionKinds),
  correct: z.boolean().optional(),
  minutes: z.number().min(0).max(600).optional(),
});
export const learningAnswer = z.object({ progress: z.array(learningProgressSchema) });
export const learningTopicAnswer = z.object({ progress: learningProgressSchema });

export type LearningProgress = z.infer<typeof learningProgressSchema>;
export type LearningInteractionInput = z.infer<typeof learningInteractionInput>;
