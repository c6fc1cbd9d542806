import { z } from 'zod';
import { expertiseLevels } from '../enums.ts';
import { entryText, idListSchema, longText, protocolIdSchema } from './common.ts';

const levelSchema = z.enum(expertiseLevels);

export const educationalContentSchema = z.looseObject({
  level: levelSchema,
  concepts: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        topic: entryText,
        title: entryText,
        explanation: longText,
        /** The explanation at the other levels, for a reader who switches. */
        explanations: z.partialRecord(levelSchema, longText).optional(),
        whyItMattersHere: longText,
        componentIds: idListSchema,
        analogy: longText.optional(),
        prerequisites: z.array(entryText).max(20),
        pitfalls: z.array(longText).max(20),
        readingMinutes: z.number().min(0),
      }),
    )
    .max(40),
  examples: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        title: entryText,
        organisation: entryText.optional(),
        description: longText,
        lesson: longText,
        relatedConceptIds: idListSchema,
      }),
    )
    .max(40),
  exercises: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        title: entryText,
        goal: longText,
        steps: z.array(longText).max(20),
        expectedOutcome: longText,
        estimatedMinutes: z.number().min(0),
        difficulty: levelSchema,
        relatedConceptIds: idListSchema,
      }),
    )
    .max(40),
  resources: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        title: entryText,
        kind: z.enum(['book', 'article', 'documentation', 'video', 'course', 'paper']),
        author: entryText.optional(),
        url: z
          .url({ protocol: /^https?$/ })
          .max(500)
          .optional(),
        relatedConceptIds: idListSchema,
        level: levelSchema,
      }),
    )
    .max(60),
  progressTracking: z.looseObject({
    topics: z
      .array(z.looseObject({ topic: entryText, level: levelSchema, introduced: z.boolean() }))
      .max(60),
    suggestedNext: z.array(entryText).max(20),
  }),
});

export type EducationalContent = z.infer<typeof educationalContentSchema>;
