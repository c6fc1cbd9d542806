import { z } from 'zod';
import bookData from '../../../data/numbers/prices.json' with { type: 'json' };

const meterSchema = z.object({
  key: z.string().min(1),
  unit: z.string().min(1),
  low: z.number().min(0),
  high: z.number().min(0),
  /** Units a month that cost nothing. */
  includedFree: z.number().min(0),
});

const priceSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  provider: z.string().min(1),
  service: z.string().min(1),
  meters: z.array(meterSchema).min(1),
  region: z.string().min(1),
  source: z.string().min(1),
  sourceKind: z.string().min(1),
  asOf: z.string().regex(/^\d{4}-\d{2}$/),
  verified: z.boolean(),
});

export type Price = z.infer<typeof priceSchema>;
export type PriceMeter = z.infer<typeof meterSchema>;

/** List prices in US dollars before tax and discounts, each with its month and source. */
export const priceBook: readonly Price[] = z.array(priceSchema).parse(bookData.entries);

/** Month of the book as a whole; single prices may be older and say so. */
export const priceBookMonth = bookData.asOf;

const byId = new Map(priceBook.map((price) => [price.id, price]));

/** A price of the book. Throws when the id is unknown: ids are written in rules, so that is a fault of ours. */
export function getPrice(id: string): Price {
  const price = byId.get(id);
  if (!price) throw new Error(`No price "${id}".`);
  return price;
}

/** A price of the book, or undefined: for ids that come from a component. */
export function findPrice(id: string): Price | undefined {
  return byId.get(id);
}
