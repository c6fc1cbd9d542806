import { z } from 'zod';
import { entryText, idListSchema, longText, protocolIdSchema } from './common.ts';
import { controlKinds } from './vocabulary.ts';

const level = z.enum(['low', 'medium', 'high']);

/** STRIDE, and P for a privacy threat after LINDDUN. */
export const strideCategories = ['S', 'T', 'R', 'I', 'D', 'E', 'P'] as const;

/** A threat to named elements of the architecture, rated with what stands against it. */
export const threatSchema = z.looseObject({
  id: protocolIdSchema,
  title: entryText,
  stride: z.enum(strideCategories),
  scenario: longText,
  consequence: longText,
  likelihood: level,
  impact: level,
  componentIds: idListSchema,
  connectionIds: idListSchema,
  mitigations: z
    .array(
      z.looseObject({
        controlKind: z.enum(controlKinds),
        what: longText,
        effort: level,
        residual: longText,
        /** Controls of the architecture that carry it out; empty while nothing does. */
        controlIds: idListSchema,
      }),
    )
    .max(12),
  detection: longText,
  references: z.array(entryText).max(30),
  /** mitigated: every element is covered by a control of one of the mitigations' kinds. */
  state: z.enum(['open', 'partly', 'mitigated']),
  source: longText,
});

export type Threat = z.infer<typeof threatSchema>;
