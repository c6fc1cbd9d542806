import { getPeopleFigure, peopleFigures } from '../knowledge/numbers/people-cost.ts';
import type { Understanding } from '../model/understanding.ts';
import { listLabels } from '../numbers/read-numbers.ts';
import type { Spread } from './design-so-far.ts';

const places: readonly (readonly [RegExp, string])[] = [
  [/switzerland|swiss|zurich/i, 'switzerland'],
  [
    /germany|france|austria|netherlands|belgium|luxembourg|ireland|berlin|paris|\beu\b|europe/i,
    'western_europe',
  ],
  [/sweden|norway|denmark|finland|iceland|nordic/i, 'northern_europe'],
  [/\buk\b|united kingdom|britain|england|scotland|wales|london/i, 'uk'],
  [/spain|italy|portugal|greece|madrid|rome|lisbon/i, 'southern_europe'],
  [
    /poland|czech|slovak|hungary|romania|bulgaria|croatia|serbia|ukraine|estonia|latvia|lithuania/i,
    'central_eastern_europe',
  ],
  [/san francisco|new york|seattle|boston|silicon valley/i, 'us_high_cost'],
  [/united states|\busa?\b|u\.s\.|america\b|texas|ohio|florida/i, 'us_other'],
  [/canada|toronto|vancouver/i, 'canada'],
  [/australia|new zealand|sydney/i, 'australia'],
  [/india|bangalore|mumbai/i, 'india'],
  [/brazil|mexico|argentina|colombia|chile|latin/i, 'latin_america'],
  [/kenya|nigeria|south africa|ghana|africa/i, 'africa'],
  [/singapore/i, 'singapore'],
  [/vietnam|philippines|indonesia|thailand|malaysia/i, 'south_east_asia'],
  [/israel/i, 'israel'],
  [/dubai|emirates|saudi|qatar/i, 'gulf'],
  [/japan|korea|tokyo|seoul/i, 'japan_korea'],
  [/china|shanghai/i, 'china'],
  [/turkey|istanbul/i, 'turkey'],
  // No country was named, but the money or the law is Europe's.
  [/€|\beuros?\b|\bgdpr\b/i, 'western_europe'],
];

export interface Pay {
  /** US dollars for a month of one developer, employer's cost included. */
  monthly: Spread;
  basis: string;
}

/** What a month of a developer costs where the people are; both sides of the Atlantic where that is not known. */
export function readPay(u: Understanding): Pay {
  const base = getPeopleFigure('role-base-mid-software-engineer');
  const named = listLabels(
    u,
    'team_location',
    'hosting_location',
    'served_region',
    'data_residency',
  ).join(' ');
  const words = `${named} ${u.messages.join(' ')}`;
  const region =
    places.find(([pattern]) => pattern.test(named)) ??
    places.find(([pattern]) => pattern.test(words));
  const figure =
    region && peopleFigures.find((f) => f.group === 'region-factor' && f.region === region[1]);
  if (figure) {
    return {
      monthly: {
        low: base.low * figure.low,
        typical: base.typical * figure.typical,
        high: base.high * figure.high,
      },
      basis: `${base.name}, ${figure.name}: loaded cost of ${Math.round((base.typical * figure.typical) / 100) * 100} USD a month (${base.asOf}, estimate)`,
    };
  }
  const west = getPeopleFigure('region-factor-western-europe');
  return {
    monthly: { low: base.low * west.low, typical: base.typical * 0.82, high: base.high },
    basis: `${base.name} between western Europe and the United States, since no country was named (${base.asOf}, estimate)`,
  };
}
