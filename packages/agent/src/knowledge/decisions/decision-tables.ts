import { z } from 'zod';
import baseData from '../../../data/decisions/decisions.json' with { type: 'json' };

const tiers = ['tiny', 'small', 'medium', 'large'] as const;

const driverSchema = z.object({
  id: z.string().min(1),
  meaning: z.string().min(1),
  raisedBy: z.array(z.string()),
});

const optionSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  scores: z.record(
    z.string(),
    z.object({ score: z.number().min(0).max(1), because: z.string().min(1) }),
  ),
  /** The bound in words; the test for it is code, in `decisions/rules`. */
  excludedWhen: z.string(),
});

const tableSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  question: z.string().min(1),
  appliesWhen: z.string().min(1),
  drivers: z.array(driverSchema).min(2),
  options: z.array(optionSchema).min(2),
  typicalOutcomeByScale: z.record(z.enum(tiers), z.string()),
  flipConditions: z.array(z.string()),
  reconsiderWhen: z.string().min(1),
  sources: z.array(
    z.looseObject({ name: z.string().min(1), url: z.string().optional(), verified: z.boolean() }),
  ),
  asOf: z.string().nullable(),
  verified: z.boolean(),
});

export type DecisionTable = z.infer<typeof tableSchema>;

/** Option tables over weighted drivers; scores are judgment for a typical team, 1 is best on a driver. */
export const decisionTables: readonly DecisionTable[] = z
  .array(tableSchema)
  .parse(baseData.entries);
