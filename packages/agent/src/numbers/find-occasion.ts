import type { Understanding } from '../model/understanding.ts';

/** A system that is needed for a short time now and then and idle in between. */
export interface Occasion {
  minutesMonth: number;
  quote: string;
}

const perMonth: Record<string, number> = {
  day: 30.4,
  week: 4.35,
  month: 1,
  quarter: 1 / 3,
  year: 1 / 12,
};
const wordNumbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const rareUse = /\bonce (?:a|per|every) (week|month|quarter|year)\b/i;
const shortTime = /\b(\d+|an?|one|two|three|fifteen|twenty|thirty)[- ](minutes?|hours?)\b/i;
const idleBetween =
  /\b(idle|costs? (?:nearly |almost )?nothing|rest of the (?:month|week|year)|between (?:the )?(?:shows|events|openings|sales|exams|elections))\b/i;

/** Reads "once a month … for about 15 minutes … idle in between" from the person's own words; undefined for what runs every day. */
export function findOccasion(u: Understanding): Occasion | undefined {
  const words = u.messages.join('\n');
  const rare = rareUse.exec(words);
  const short = shortTime.exec(words);
  if (!rare || !short || !idleBetween.test(words)) return undefined;
  const count = Number(short[1]) || (wordNumbers[(short[1] ?? '').toLowerCase()] ?? 1);
  const minutes = count * (short[2]?.startsWith('h') ? 60 : 1);
  return {
    minutesMonth: minutes * (perMonth[(rare[1] ?? 'month').toLowerCase()] ?? 1),
    quote: `${rare[0]}, ${short[0]}`,
  };
}
