import { isStorableText } from '@aa/domain';
import { z } from 'zod';
import type { InterviewMemory } from './reading.ts';

/** Words of a person: they come back in the answer. */
const words = z.string().refine(isStorableText);

const heardSchema = z.object({
  message: z.int().min(0),
  text: words,
  kind: z.enum(['brief', 'answers', 'change']),
  questionIds: z.array(z.string()),
  answers: z.array(z.object({ questionId: z.string(), answer: words })).optional(),
  corrections: z.array(z.object({ factId: z.string(), statement: words })).optional(),
});
const memorySchema = z.object({
  schemaVersion: z.literal(1),
  heard: z.array(heardSchema),
  messageCount: z.int().min(0),
  round: z.int().min(0),
  askedIds: z.array(z.string()),
  openIds: z.array(z.string()),
  assumedIds: z.array(z.string()),
  phase: z.enum(['start', 'asking', 'complete', 'declined']),
});

/** The memory before the first message. */
export const emptyMemory = (): InterviewMemory => ({
  schemaVersion: 1,
  heard: [],
  messageCount: 0,
  round: 0,
  askedIds: [],
  openIds: [],
  assumedIds: [],
  phase: 'start',
});

/** Memory as it was stored; throws a zod error when it is not ours. */
export function parseMemory(stored: unknown): InterviewMemory {
  if (stored === undefined || stored === null) return emptyMemory();
  return memorySchema.parse(stored);
}

/** Whether a stored value is a memory of ours: what a client sends may be anybody's. */
export function isMemory(stored: unknown): boolean {
  return memorySchema.safeParse(stored).success;
}
