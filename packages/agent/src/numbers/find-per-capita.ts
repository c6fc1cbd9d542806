import type { Understanding } from '../model/understanding.ts';
import { parseAmount } from './find-joint-counts.ts';

/** How often one person or thing does something: "180 events per user a day". */
export interface PerCapita {
  count: number;
  /** What is done: events, readings, requests, messages. */
  thing: string;
  /** True when it is a thing (device, meter, vehicle) that does it, not a person. */
  byThing: boolean;
  periodSeconds: number;
  quote: string;
}

const periods: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
};
const phrase =
  /(?<![\d.,])(\d[\d.,]{0,20})\s{0,3}(k|thousand)?\s{1,3}([a-z]+(?:\s[a-z]+)?)\s{0,3}(?:per|\/|a|from each|by each)\s{0,3}(user|person|player|member|customer|visitor|device|sensor|meter|vehicle|trailer|machine|car|bike|house|household)s?\s{0,3}(?:per|\/|a|each|every|and)\s{0,3}(second|minute|hour|day|week|month)/i;
const things = /device|sensor|meter|vehicle|trailer|machine|car|bike|house/i;

/** The last such phrase in the person's own words. */
export function findPerCapita(u: Understanding): PerCapita | undefined {
  for (const message of [...u.messages].reverse()) {
    const match = phrase.exec(message);
    if (!match) continue;
    const [quote, digits = '', scale, thing = '', who = '', period = 'day'] = match;
    const count = parseAmount(digits, scale);
    if (Number.isFinite(count) && count > 0) {
      return {
        count,
        thing: thing.toLowerCase(),
        byThing: things.test(who),
        periodSeconds: periods[period.toLowerCase()] ?? 86_400,
        quote,
      };
    }
  }
  return undefined;
}
