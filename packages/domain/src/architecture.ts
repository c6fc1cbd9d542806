import { z } from 'zod';
import { architectureDataSchema } from './agent-protocol/architecture.ts';
import { businessImpactSchema } from './agent-protocol/business.ts';
import { educationalContentSchema } from './agent-protocol/education.ts';
import { findingSchema } from './agent-protocol/interview.ts';
import { whyReasoningSchema } from './agent-protocol/why.ts';
import { architectureStatuses, diagramTypes } from './enums.ts';
import type { ArchitectureStatus } from './enums.ts';
import { uuidSchema } from './ids.ts';
import { nextCursorSchema, pageInput, timestampSchema } from './paging.ts';
import { trimmedText } from './text.ts';

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
  architectureData: architectureDataSchema.optional(),
  /** The content hash that was read, from `If-Match`. */
  ifMatch: z.string().max(200).optional(),
});
export const diagramInput = z.strictObject({
  id: uuidSchema,
  diagramType: z.enum(diagramTypes),
  format: z.enum(['svg', 'json', 'mermaid']).default('svg'),
});
export const architectureAnswer = z.object({ architecture: architectureSchema });
export const architecturesAnswer = z.object({
  architectures: z.array(architectureSummarySchema),
  nextCursor: nextCursorSchema,
});

export type ArchitectureSummary = z.infer<typeof architectureSummarySchema>;
export type Architecture = z.infer<typeof architectureSchema>;
export type ListArchitecturesInput = z.infer<typeof listArchitecturesInput>;
export type UpdateArchitectureInput = z.infer<typeof updateArchitectureInput>;
