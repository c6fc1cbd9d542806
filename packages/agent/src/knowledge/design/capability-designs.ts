import { componentKinds, controlKinds, dataSensitivities } from '@aa/domain';
import { z } from 'zod';
import designData from '../../../data/design/capability-designs.json' with { type: 'json' };
import { scaleTiers } from '../../model/design.ts';

const text = z.string().min(1);
const texts = z.array(text);

/** Figures of the load that a condition may compare with. */
export const measures = [
  'readRps',
  'writeRps',
  'eventsPerSecond',
  'concurrentConnections',
  'devices',
  'activeUsers',
  'storageGbYear1',
  'egressGbMonth',
  'perDay',
  'rows',
] as const;

/** What must hold for a part or control to be needed; one test of a list suffices. */
export const conditionSchema = z.strictObject({
  /** A pattern over what the person said, lower case. */
  words: text.optional(),
  regimes: texts.optional(),
  capabilities: texts.optional(),
  sensitivity: z.array(z.enum(dataSensitivities)).optional(),
  /** Any regulation applies, or health or payment data are kept. */
  regulated: z.boolean().optional(),
  tier: z.enum(scaleTiers).optional(),
  measure: z.enum(measures).optional(),
  over: z.number().optional(),
});

const partSchema = z.strictObject({
  role: text,
  kind: z.enum(componentKinds),
  need: z.enum(['always', 'at-scale', 'if-strict', 'alternative']),
  when: text.optional(),
  test: z.array(conditionSchema).optional(),
  why: text,
  duties: texts,
  /** False: a module of the main application while the system is small. */
  ownUnit: z.boolean(),
});

const flowSchema = z.strictObject({
  from: text,
  to: text,
  type: z.enum(['synchronous', 'asynchronous', 'data-flow', 'dependency']),
  protocol: text,
  data: text,
  sensitivity: z.enum(dataSensitivities),
  onFailure: text,
});

const capabilityDesignSchema = z.strictObject({
  id: text,
  name: text,
  does: text,
  duties: texts,
  parts: z.array(partSchema),
  flows: z.array(flowSchema),
  data: z.array(
    z.strictObject({
      kind: text,
      sensitivity: z.enum(dataSensitivities),
      volumeDriver: text,
      retention: text,
    }),
  ),
  controls: z.array(
    z.strictObject({
      kind: z.enum(controlKinds),
      what: text,
      when: text.optional(),
      test: z.array(conditionSchema).optional(),
    }),
  ),
  qualities: z.array(z.strictObject({ quality: text, scenario: text })),
  buy: z.strictObject({ default: text, options: texts, flipWhen: text }),
  scaleSteps: z.array(z.strictObject({ until: text, shape: text })),
  traps: texts,
  failureModes: texts,
  related: texts,
  source: text,
  asOf: text,
});

export type Condition = z.infer<typeof conditionSchema>;
export type CapabilityPart = z.infer<typeof partSchema>;
export type CapabilityFlow = z.infer<typeof flowSchema>;
export type CapabilityDesign = z.infer<typeof capabilityDesignSchema>;

/** How each capability is built: parts, flows, data and controls, with the scale from which they are needed. */
export const capabilityDesigns: readonly CapabilityDesign[] = z
  .array(capabilityDesignSchema)
  .parse(designData.entries);

const byId = new Map(capabilityDesigns.map((design) => [design.id, design]));

/** The design of a capability, or undefined for an id that the knowledge lacks. */
export function findCapabilityDesign(id: string): CapabilityDesign | undefined {
  return byId.get(id);
}
