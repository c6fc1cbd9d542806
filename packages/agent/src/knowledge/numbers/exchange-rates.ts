import { z } from 'zod';
import rateData from '../../../data/numbers/exchange-rates.json' with { type: 'json' };

const ratesSchema = z.object({
  asOf: z.string().regex(/^\d{4}-\d{2}$/),
  source: z.string().min(1),
  verified: z.boolean(),
  /** US dollars for one unit of the currency. */
  usdPer: z.record(z.string().length(3), z.number().positive()),
});

const rates = ratesSchema.parse(rateData);

/** An amount in US dollars by the dated rate; undefined for a currency that the table lacks. */
export function convertToUsd(amount: number, currency: string): number | undefined {
  const rate = rates.usdPer[currency.toUpperCase()];
  return rate === undefined ? undefined : amount * rate;
}

/** Month of the rates, for the reader. */
export const exchangeRateMonth = rates.asOf;
