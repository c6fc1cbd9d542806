import { z } from 'zod';
import figureData from '../../../data/numbers/capacity-figures.json' with { type: 'json' };

const figureSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  statement: z.string().min(1),
  low: z.number().min(0),
  typical: z.number().min(0),
  high: z.number().min(0),
  unit: z.string().min(1),
  conditions: z.string().min(1),
  basis: z.enum(['published', 'field practice', 'arithmetic', 'estimate', 'definition']),
  source: z.string().min(1),
  asOf: z.string().regex(/^\d{4}(-\d{2})?$/),
  verified: z.boolean(),
});

export type CapacityFigure = z.infer<typeof figureSchema>;

/** Sizes, rates and ratios of the field, for first sizing; ranges are in the entry, `typical` enters formulas. */
export const capacityFigures: readonly CapacityFigure[] = z
  .array(figureSchema)
  .parse(figureData.entries);

const byId = new Map(capacityFigures.map((figure) => [figure.id, figure]));

/** A figure of the catalogue. Throws when the id is unknown: ids are written in code, so that is a fault of ours. */
export function getCapacityFigure(id: string): CapacityFigure {
  const figure = byId.get(id);
  if (!figure) throw new Error(`No capacity figure "${id}".`);
  return figure;
}
