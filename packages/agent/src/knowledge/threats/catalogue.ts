import { componentKinds, controlKinds, strideCategories } from '@aa/domain';
import { z } from 'zod';
import threatData from '../../../data/threats/threats.json' with { type: 'json' };

const text = z.string().min(1);
const level = z.enum(['low', 'medium', 'high']);

const threatEntrySchema = z.object({
  id: text,
  title: text,
  stride: z.enum(strideCategories),
  /** What the threat is reported on; `system`: once, on the kinds that the model has. */
  elements: z.enum(['component', 'connection', 'system']),
  componentKinds: z.array(z.enum(componentKinds)),
  /** Predicates in the small language of `threats/parse-signal.ts`; all must hold. */
  signals: z.array(text),
  domains: z.array(text),
  scenario: text,
  impact: text,
  likelihood: level,
  impactLevel: level,
  raisedBy: z.object({ likelihood: z.array(text), impact: z.array(text) }),
  mitigations: z.array(
    z.object({ controlKind: z.enum(controlKinds), what: text, effort: level, residual: text }),
  ),
  detection: text,
  references: z.array(text),
  /** More general threats of the same ground: this one is reported in their place. */
  overlapsWith: z.array(text),
  source: text,
  asOf: text,
  verified: z.boolean(),
});

/** Threats by kind of component, connection and system, with their mitigations and references. */
export const threatEntries: readonly ThreatEntry[] = z
  .array(threatEntrySchema)
  .parse(threatData.entries);

const zones: Readonly<Record<string, readonly string[]>> = threatData.trustZones;
const zoneByKind = new Map(
  Object.entries(zones).flatMap(([zone, kinds]) => kinds.map((kind) => [kind, zone] as const)),
);

/** The trust zone in which a component of this kind stands by default. */
export function zoneOfKind(kind: string): string {
  return zoneByKind.get(kind) ?? 'application';
}

export type ThreatEntry = z.infer<typeof threatEntrySchema>;
