import type { ArchitectureData } from '@aa/domain';
import { z } from 'zod';
import { isMemory } from '../interview/heard.ts';

const snapshotSchema = z.object({
  version: z.int().min(1),
  components: z.array(z.object({ id: z.string(), name: z.string() })).max(100),
  decisions: z.array(z.object({ id: z.string(), title: z.string(), chosen: z.string() })).max(100),
  monthlyUsd: z.object({ low: z.number(), high: z.number() }),
  controlCount: z.int().min(0),
});

/** What an earlier answer said, small enough to carry: for telling what has changed. */
export type Snapshot = z.infer<typeof snapshotSchema>;

const memorySchema = z.object({
  schemaVersion: z.literal(1),
  interview: z.unknown().refine(isMemory),
  snapshot: snapshotSchema.optional(),
});
export interface EngineMemory {
  schemaVersion: 1;
  /** The interview's own, opaque here. */
  interview: unknown;
  snapshot?: Snapshot | undefined;
}

/** The engine's memory of a conversation, or undefined for what is not one of its own. */
export function parseEngineMemory(value: unknown): EngineMemory | undefined {
  const parsed = memorySchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The few things of an architecture that tell two versions apart. */
export function snapshotOf(data: ArchitectureData): Snapshot {
  return {
    version: Math.max(1, data.metadata.version ?? 1),
    components: data.components.map(({ id, name }) => ({ id, name })),
    decisions: data.decisions.map(({ id, title, chosen }) => ({ id, title, chosen })),
    monthlyUsd: { low: data.cost.totalLowUsd, high: data.cost.totalHighUsd },
    controlCount: data.controls.length,
  };
}

const earlierSchema = z.looseObject({
  components: z.array(z.looseObject({ id: z.string(), name: z.string() })).max(100),
  decisions: z
    .array(z.looseObject({ id: z.string(), title: z.string(), chosen: z.string() }))
    .max(100),
  controls: z.array(z.unknown()).max(500),
  cost: z.looseObject({ totalLowUsd: z.number(), totalHighUsd: z.number() }),
  metadata: z.looseObject({ version: z.int().min(1).optional() }),
});

/** A snapshot of an architecture that somebody else stored; undefined when it is none. */
export function takeSnapshot(value: unknown): Snapshot | undefined {
  const parsed = earlierSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { components, decisions, controls, cost, metadata } = parsed.data;
  return {
    version: metadata.version ?? 1,
    components: components.map(({ id, name }) => ({ id, name })),
    decisions: decisions.map(({ id, title, chosen }) => ({ id, title, chosen })),
    monthlyUsd: { low: cost.totalLowUsd, high: cost.totalHighUsd },
    controlCount: controls.length,
  };
}
