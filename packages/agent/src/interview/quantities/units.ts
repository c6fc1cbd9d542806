import { createDictionary } from '../language/dictionary.ts';

/** Units of measure with the factor to the canonical unit of their dimension. */
export type Dimension =
  | 'time'
  | 'data'
  | 'rate_bits'
  | 'rate_bytes'
  | 'percent'
  | 'money'
  | 'hertz'
  | 'length'
  | 'weight'
  | 'temperature'
  | 'people'
  | 'count';

export interface Unit {
  dimension: Dimension;
  factor: number;
}

const table: Record<
  Exclude<Dimension, 'money' | 'people' | 'count' | 'percent'>,
  Record<string, number>
> = {
  /** Seconds. */
  time: {
    'microseconds microsecond us µs μs': 1e-6,
    'ms millisecond milliseconds msec millis': 1e-3,
    's sec secs second seconds': 1,
    'min mins minute minutes minuten': 60,
    'h hr hrs hour hours std stunden': 3600,
    'd day days tage tag': 86_400,
    'week weeks wk wks woche wochen': 604_800,
    'fortnight fortnights sprint sprints': 1_209_600,
    'mo month months mos monate monat mth': 2_628_000,
    'quarter quarters': 7_884_000,
    'y yr yrs year years jahre jahr': 31_536_000,
    'decade decades': 315_360_000,
  },
  /** Bytes. */
  data: {
    'byte bytes': 1,
    'kb kib kilobyte kilobytes kbyte': 1e3,
    'mb mib megabyte megabytes meg megs mbyte': 1e6,
    'gb gib gigabyte gigabytes gig gigs gbyte': 1e9,
    'tb tib terabyte terabytes tbyte': 1e12,
    'pb petabyte petabytes': 1e15,
  },
  /** Bits a second. */
  rate_bits: { 'kbps kbit': 1e3, 'mbps mbit': 1e6, 'gbps gbit': 1e9 },
  rate_bytes: {},
  hertz: { hz: 1, khz: 1e3, mhz: 1e6, ghz: 1e9 },
  length: {
    'km kilometers kilometres kilometer kilometre': 1000,
    'mile miles': 1609,
    cm: 0.01,
  },
  weight: { 'tonne tonnes ton tons': 1000, 'kg kilo kilos kilogram kilograms': 1 },
  temperature: { 'degree degrees celsius °c': 1 },
};

const units = new Map<string, Unit>();
for (const [dimension, entries] of Object.entries(table)) {
  for (const [names, factor] of Object.entries(entries)) {
    // The keys of the table are the dimensions themselves.
    for (const name of names.split(' '))
      units.set(name, { dimension: dimension as Dimension, factor });
  }
}

/** One-letter time units stand only directly behind digits ("90d", "4h"). */
const gluedOnly = new Set(['s', 'h', 'd', 'y', 'us']);

/** The unit that a word names. */
export function findUnit(word: string, glued: boolean): Unit | undefined {
  if (gluedOnly.has(word) && !glued && word !== 'h' && word !== 's') return undefined;
  return units.get(word);
}

export const currencySigns: Readonly<Record<string, string>> = createDictionary({
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '¥': 'JPY',
});
export const currencyWords: Readonly<Record<string, string>> = createDictionary({
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  buck: 'USD',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  chf: 'CHF',
  francs: 'CHF',
  franken: 'CHF',
  inr: 'INR',
  rupee: 'INR',
  rupees: 'INR',
  rs: 'INR',
  brl: 'BRL',
  reais: 'BRL',
  cad: 'CAD',
  aud: 'AUD',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  kronor: 'SEK',
  kroner: 'NOK',
  pln: 'PLN',
  zloty: 'PLN',
  złoty: 'PLN',
  czk: 'CZK',
  yen: 'JPY',
  jpy: 'JPY',
  mxn: 'MXN',
  zar: 'ZAR',
  rand: 'ZAR',
  nzd: 'NZD',
  cop: 'COP',
  aed: 'AED',
  sgd: 'SGD',
  huf: 'HUF',
  cents: 'USD',
  cent: 'USD',
  pence: 'GBP',
  naira: 'NGN',
  ngn: 'NGN',
  kes: 'KES',
  us$: 'USD',
});
/** Hundredths of a currency. */
export const minorWords: ReadonlySet<string> = new Set(['cent', 'cents', 'pence']);

/** USD for one unit of a currency, European Central Bank reference rates rounded, 2026-10. */
export const usdRates: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.16,
  GBP: 1.33,
  CHF: 1.25,
  INR: 0.0113,
  BRL: 0.185,
  CAD: 0.715,
  AUD: 0.655,
  SEK: 0.106,
  NOK: 0.099,
  DKK: 0.155,
  PLN: 0.273,
  CZK: 0.0477,
  JPY: 0.0066,
  MXN: 0.054,
  ZAR: 0.058,
  NZD: 0.575,
  COP: 0.00026,
  AED: 0.272,
  SGD: 0.77,
  HUF: 0.003,
  NGN: 0.00069,
  KES: 0.0077,
};
