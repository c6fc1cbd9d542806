import { createDictionary } from '../language/dictionary.ts';

/** Number words of English and the few of other languages that stand in mixed briefs. */
export const smallNumbers: Readonly<Record<string, number>> = createDictionary({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  ek: 1,
  dos: 2,
  tres: 3,
});

/** Words that multiply what stands before them. `mil` is a million in English shorthand, a thousand in Spanish and Portuguese. */
export const scaleWords: Readonly<Record<string, number>> = createDictionary({
  hundred: 100,
  thousand: 1e3,
  thousands: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  k: 1e3,
  grand: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  mill: 1e6,
  mil: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  mrd: 1e9,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  tausend: 1e3,
  mille: 1e3,
  millones: 1e6,
  millionen: 1e6,
  milliarden: 1e9,
  hundreds: 100,
  dozen: 12,
  dozens: 12,
  hunderttausend: 1e5,
  mila: 1e3,
});

/** Scales that may follow the digits only without a space: "5m" is five million or metres, "5 m" hardly. */
export const gluedOnlyScales: ReadonlySet<string> = new Set(['m', 'b', 'k', 'mm']);

/** Vague numbers with the range that they stand for; a scale word may follow ("a few hundred"). */
export const vagueNumbers: readonly {
  words: readonly string[];
  low: number;
  high: number;
  scaledHigh?: number;
}[] = [
  { words: ['a', 'couple', 'of'], low: 2, high: 2 },
  { words: ['a', 'couple'], low: 2, high: 2 },
  { words: ['couple', 'of'], low: 2, high: 2 },
  { words: ['a', 'good', 'few'], low: 3, high: 6 },
  { words: ['a', 'few'], low: 2, high: 5 },
  { words: ['few'], low: 2, high: 5 },
  { words: ['a', 'handful', 'of'], low: 3, high: 6 },
  { words: ['a', 'handful'], low: 3, high: 6 },
  { words: ['several'], low: 3, high: 9 },
  { words: ['many'], low: 2, high: 9 },
  { words: ['half', 'a'], low: 0.5, high: 0.5 },
  { words: ['a', 'quarter', 'of', 'a'], low: 0.25, high: 0.25 },
];

/** Plural scales without a number before them, with the span of the convention. */
export const bareScales: readonly { words: readonly string[]; low: number; high: number }[] = [
  { words: ['tens', 'of', 'thousands'], low: 20_000, high: 99_000 },
  { words: ['tens', 'of', 'millions'], low: 20e6, high: 99e6 },
  { words: ['hundreds', 'of', 'thousands'], low: 200_000, high: 900_000 },
  { words: ['hundreds', 'of', 'millions'], low: 200e6, high: 900e6 },
  { words: ['high', 'tens', 'of', 'thousands'], low: 60_000, high: 99_000 },
  { words: ['low', 'hundreds'], low: 100, high: 300 },
  { words: ['low', 'thousands'], low: 1000, high: 3000 },
  { words: ['low', 'millions'], low: 1e6, high: 3e6 },
  { words: ['low', 'six', 'figures'], low: 100_000, high: 300_000 },
  { words: ['low', 'five', 'figures'], low: 10_000, high: 30_000 },
  { words: ['mid', 'six', 'figures'], low: 400_000, high: 600_000 },
  { words: ['four', 'figures'], low: 1000, high: 9999 },
  { words: ['five', 'figures'], low: 10_000, high: 99_999 },
  { words: ['six', 'figures'], low: 100_000, high: 999_999 },
  { words: ['seven', 'figures'], low: 1e6, high: 9_999_999 },
  { words: ['dozens'], low: 24, high: 99 },
  { words: ['hundreds'], low: 200, high: 900 },
  { words: ['thousands'], low: 2000, high: 9000 },
  { words: ['millions'], low: 2e6, high: 9e6 },
  { words: ['gigabytes'], low: 2, high: 10 },
];

/** Collective words that are a number of their own. */
export const collectives: readonly { words: readonly string[]; value: number; about: boolean }[] = [
  { words: ['a', 'dozen'], value: 12, about: false },
  { words: ['a', 'score', 'of'], value: 20, about: false },
  { words: ['a', 'gross', 'of'], value: 144, about: false },
  { words: ['a', 'hundred'], value: 100, about: true },
  { words: ['a', 'thousand'], value: 1000, about: true },
  { words: ['a', 'million'], value: 1e6, about: true },
  { words: ['a', 'billion'], value: 1e9, about: true },
  { words: ['a', 'grand'], value: 1000, about: false },
];
