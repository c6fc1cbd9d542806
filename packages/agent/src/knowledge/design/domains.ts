import { z } from 'zod';
import domainData from '../../../data/design/domains.json' with { type: 'json' };

const text = z.string().min(1);

const domainSchema = z.looseObject({
  id: text,
  name: text,
  criticalQualities: z.array(z.strictObject({ quality: text, typicalMeasure: text })),
  traps: z.array(z.strictObject({ trap: text, remedy: text })),
  verified: z.boolean(),
});

export type BusinessDomain = z.infer<typeof domainSchema>;

/** Fields of business with the traps that their systems fall into. */
export const businessDomains: readonly BusinessDomain[] = z
  .array(domainSchema)
  .parse(domainData.entries);

const byId = new Map(businessDomains.map((domain) => [domain.id, domain]));

/** A field of business by its id. */
export function findBusinessDomain(id: string): BusinessDomain | undefined {
  return byId.get(id);
}
