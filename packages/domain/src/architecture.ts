import { z } from 'zod';
import { architectureDiffSchema } from './architecture-diff.ts';
import { architectureDataSchema } from './agent-protocol/architecture.ts';
import { businessImpactSchema } from './agent-protocol/business.ts';
import { educationalContentSchema } from './agent-protocol/education.ts';
import { findingSchema } from './agent-protocol/interview.ts';
import { whyReasoningSchema } from './agent-protocol/why.ts';
import { architectureStatuses, diagramTypes } from './enums.ts';
import type { ArchitectureStatus } from './enums.ts';
import { uuidSchema } from './ids.ts';
import { nextCursorSchema, pageInput, timestampSchema } from './paging.ts';
import { isStorableValue, safeText, trimmedText } from './text.ts';

/** The allowed steps of review: DRAFT → REVIEW → APPROVED → IMPLEMENTED, and REVIEW → DRAFT. */
const architectureTransitions: Readonly<Record<ArchitectureStatus, readonly ArchitectureStatus[]>> =
  {
    DRAFT: ['REVIEW'],
    REVIEW: ['APPROVED', 'DRAFT'],
    APPROVED: ['IMPLEMENTED'],
    IMPLEMENTED: [],
  };
export function canMoveArchitecture(from: ArchitectureStatus, to: ArchitectureStatus): boolean {
  return architectureTransitions[from].includes(to);
}

export const architectureSummarySchema = z.object({
  id: uuidSchema,
  conversationId: uuidSchema,
  title: z.string(),
  description: z.string().nullable(),
  version: z.int().min(1),
  status: z.enum(architectureStatuses),
  diagramType: z.enum(diagramTypes),
  createdAt: timestampSchema,
});
export const architectureSchema = z.object({
  ...architectureSummarySchema.shape,
  /** SHA-256 of the content, hexadecimal. */
  contentHash: z.string(),
  architectureData: architectureDataSchema,
  whyReasoning: whyReasoningSchema.nullable(),
  businessImpact: businessImpactSchema.nullable(),
  educationalContent: educationalContentSchema.nullable(),
  technicalDecisions: architectureDataSchema.shape.decisions,
  alternativesConsidered: z.array(z.unknown()),
  findings: z.array(findingSchema),
});

export const listArchitecturesInput = z.strictObject({
  ...pageInput.shape,
  conversationId: uuidSchema.optional(),
});
export const architectureIdInput = z.strictObject({ id: uuidSchema });
export const updateArchitectureInput = z.strictObject({
  id: uuidSchema,
  status: z.enum(architectureStatuses).optional(),
  title: trimmedText(1, 200).optional(),
  description: trimmedText(0, 2000).optional(),
  architectureData: architectureDataSchema
    .refine(isStorableValue, 'Remove the NUL or broken Unicode characters from the texts.')
    .optional(),
  /** The content hash that was read, from `If-Match`. */
  ifMatch: safeText(1, 200).optional(),
});
export const diagramInput = z.strictObject({
  id: uuidSchema,
  diagramType: z.enum(diagramTypes),
  format: z.enum(['svg', 'json', 'mermaid']).default('svg'),
  theme: z.enum(['light', 'dark']).default('light'),
});
export const diagramAnswer = z.object({ mediaType: z.string(), content: z.string() });
export const diffArchitecturesInput = z.strictObject({ id: uuidSchema, otherId: uuidSchema });

const factName = z.string().regex(/^[A-Za-z][A-Za-z0-9_ ]{0,63}$/, 'Name the fact in letters.');
/** One fact as it would be: a sentence, or `{ metric: "registered_users", value: 1000000 }`. */
export const factChangeSchema = z.union([
  z.strictObject({ statement: safeText(1, 500) }),
  z.strictObject({
    metric: factName,
    value: z.number().min(0).max(1e15),
    statement: safeText(1, 500).optional(),
  }),
  z.strictObject({
    metric: factName,
    label: safeText(1, 200),
    statement: safeText(1, 500).optional(),
  }),
]);
export const whatIfInput = z.strictObject({
  id: uuidSchema,
  /** A list of facts, or an object of names and values. */
  changes: z.union([
    z.array(factChangeSchema).min(1).max(20),
    z
      .record(factName, z.union([z.number().min(0).max(1e15), safeText(1, 200), z.boolean()]))
      .refine((changes) => {
        const count = Object.keys(changes).length;
        return count > 0 && count <= 20;
      }, 'Change 1 to 20 facts.'),
  ]),
});
export const whatIfAnswer = z.object({
  architectureData: architectureDataSchema,
  diff: architectureDiffSchema,
  businessImpact: businessImpactSchema.nullable(),
});
export const architectureAnswer = z.object({ architecture: architectureSchema });
export const architecturesAnswer = z.object({
  architectures: z.array(architectureSummarySchema),
  nextCursor: nextCursorSchema,
});

export type ArchitectureSummary = z.infer<typeof architectureSummarySchema>;
export type Architecture = z.infer<typeof architectureSchema>;
/** A change as it goes to an agent (`data.changes`): in words, and as a fact where it is one. */
export interface FactChange {
  statement: string;
  metric?: string;
  value?: number;
  label?: string;
}
export type WhatIfInput = z.infer<typeof whatIfInput>;
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;
export type DiagramInput = z.infer<typeof diagramInput>;
export type ListArchitecturesInput = z.infer<typeof listArchitecturesInput>;
export type UpdateArchitectureInput = z.infer<typeof updateArchitectureInput>;
