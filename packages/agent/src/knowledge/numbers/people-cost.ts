import { z } from 'zod';
import peopleData from '../../../data/numbers/people-cost.json' with { type: 'json' };

const figureSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  group: z.string().min(1),
  name: z.string().min(1),
  low: z.number().min(0),
  typical: z.number().min(0),
  high: z.number().min(0),
  unit: z.string().min(1),
  /** Effort: share of it that a first usable version needs. */
  mvpShare: z.number().min(0).max(1).optional(),
  effortKind: z.enum(['product', 'client', 'platform', 'compliance']).optional(),
  /** Effort: capabilities that call for it. */
  capabilityIds: z.array(z.string()).optional(),
  region: z.string().optional(),
  basis: z.string().min(1),
  source: z.string().min(1),
  asOf: z.string().regex(/^\d{4}(-\d{2})?$/),
  verified: z.boolean(),
});

export type PeopleFigure = z.infer<typeof figureSchema>;

/** Effort by capability in person-weeks, shares of other roles, multipliers, pay by region. */
export const peopleFigures: readonly PeopleFigure[] = z
  .array(figureSchema)
  .parse(peopleData.entries);

/** Month of the collection. */
export const peopleCostMonth = peopleData.asOf;

const byId = new Map(peopleFigures.map((figure) => [figure.id, figure]));

/** A figure of the collection. Throws when the id is unknown: ids are written in code. */
export function getPeopleFigure(id: string): PeopleFigure {
  const figure = byId.get(id);
  if (!figure) throw new Error(`No people figure "${id}".`);
  return figure;
}
