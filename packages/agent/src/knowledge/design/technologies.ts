import { z } from 'zod';
import technologyData from '../../../data/design/technologies.json' with { type: 'json' };

const text = z.string().min(1);
const texts = z.array(text);

const technologySchema = z.strictObject({
  id: text,
  name: text,
  category: text,
  kinds: texts,
  whatFor: text,
  strengths: texts,
  weaknesses: texts,
  goodWhen: texts,
  badWhen: texts,
  licence: text,
  selfRunOperationsLoad: z.number(),
  managedOfferings: texts,
  scaleCeiling: z.looseObject({ basis: text }),
  learningEffortWeeks: z.strictObject({ low: z.number(), high: z.number() }),
  maturity: z.enum(['emerging', 'established', 'legacy']),
  alternatives: texts,
  asOf: text,
  source: text,
  verified: z.boolean(),
});

export type Technology = z.infer<typeof technologySchema>;

/** Products, languages and protocols, each with its fit, limits and licence. */
export const technologies: readonly Technology[] = z
  .array(technologySchema)
  .parse(technologyData.entries);

const byId = new Map(technologies.map((technology) => [technology.id, technology]));

/** A technology by its id. */
export function findTechnology(id: string): Technology | undefined {
  return byId.get(id);
}
