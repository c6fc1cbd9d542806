import { z } from 'zod';
import { amountSchema, entryText, idListSchema, longText, protocolIdSchema } from './common.ts';

export const capacityMetrics = [
  'average_rps',
  'peak_rps',
  'peak_read_rps',
  'peak_write_rps',
  'events_per_second',
  'concurrent_connections',
  'storage_gb_year1',
  'storage_gb_month',
  'ingress_mbps',
  'egress_mbps',
  'egress_gb_month',
  'cache_gb',
  'jobs_per_day',
] as const;

export const capacityInputSchema = z.looseObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .max(64),
  value: z.number(),
  unit: z.string().max(80),
  source: z.enum(['stated', 'assumed']),
  explanation: longText.optional(),
});

export const capacityLineSchema = z.looseObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .max(64),
  metric: z.enum(capacityMetrics),
  value: z.number(),
  unit: z.string().max(80),
  /** Arithmetic over input names and ids of earlier lines; evaluates to `value` within 2 %. */
  formula: z.string().min(1).max(500),
  explanation: longText,
});

export const capacitySchema = z.looseObject({
  inputs: z.array(capacityInputSchema).max(60),
  lines: z.array(capacityLineSchema).max(60),
  notes: longText.optional(),
});

export const costLineSchema = z.looseObject({
  id: protocolIdSchema,
  item: entryText,
  componentIds: idListSchema,
  lowUsd: amountSchema,
  highUsd: amountSchema,
  basis: longText,
});

/** Monthly run cost in USD; people are not in it. */
export const costSchema = z.looseObject({
  currency: z.literal('USD'),
  lines: z.array(costLineSchema).max(100),
  totalLowUsd: amountSchema,
  totalHighUsd: amountSchema,
  assumptions: z.array(longText).max(30),
  exclusions: z.array(longText).max(30),
  budget: z.looseObject({
    monthlyUsd: amountSchema.nullable(),
    source: z.enum(['stated', 'derived', 'unknown']),
    verdict: z.enum(['within', 'over', 'unknown']),
    explanation: longText,
  }),
});

/** Availability of the chain that a request needs: the product of its parts. Percent. */
export const availabilitySchema = z.looseObject({
  percent: z.number().min(0).max(100),
  downtimeMinutesMonth: amountSchema,
  goalPercent: z.number().min(0).max(100),
  goalSource: z.enum(['stated', 'assumed']),
  parts: z
    .array(
      z.looseObject({
        name: entryText,
        componentIds: idListSchema,
        percent: z.number().min(0).max(100),
        /** Where the figure comes from, with its date. */
        basis: longText,
      }),
    )
    .max(40),
  explanation: longText,
});

export type CapacityMetric = (typeof capacityMetrics)[number];
export type CapacityInput = z.infer<typeof capacityInputSchema>;
export type CapacityLine = z.infer<typeof capacityLineSchema>;
export type CapacityEstimate = z.infer<typeof capacitySchema>;
export type AvailabilityEstimate = z.infer<typeof availabilitySchema>;
export type CostLine = z.infer<typeof costLineSchema>;
export type CostEstimate = z.infer<typeof costSchema>;
