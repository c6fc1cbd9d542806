import data from '../../../data/reading/places.json' with { type: 'json' };
import { PhraseIndex } from '../../interview/language/phrases.ts';

export interface Place {
  name: string;
  kind: 'country' | 'state' | 'city' | 'region';
  /** The country that it lies in, for states and cities. */
  country: string;
  /** Named by its adjective ("German"): a language or a people, perhaps not a place that is served. */
  isAdjective: boolean;
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const rules: { phrases: string[]; rule: Place }[] = [];
for (const [name, words] of Object.entries(data.countries)) {
  const noun = name.toLowerCase();
  rules.push({
    phrases: [noun],
    rule: { name, kind: 'country', country: name, isAdjective: false },
  });
  for (const word of words.split(' ')) {
    if (word === noun) continue;
    rules.push({
      phrases: [`"${capital(word)}"`],
      rule: { name, kind: 'country', country: name, isAdjective: true },
    });
  }
}
for (const word of data.states)
  rules.push({
    phrases: [`"${capital(word)}"`],
    rule: { name: capital(word), kind: 'state', country: 'United States', isAdjective: false },
  });
for (const [name, country] of Object.entries(data.cities))
  rules.push({ phrases: [`"${name}"`], rule: { name, kind: 'city', country, isAdjective: false } });
for (const [name, phrases] of Object.entries(data.regions))
  rules.push({
    phrases: phrases.split('|'),
    rule: { name, kind: 'region', country: name, isAdjective: false },
  });
for (const [code, name] of Object.entries(data.codes))
  rules.push({
    phrases: [`"${code}"`],
    rule: { name, kind: 'country', country: name, isAdjective: false },
  });

export const placeIndex = new PhraseIndex<Place>(rules);
const eea = new Set(data.eea);
/** True for places where the GDPR holds. */
export const isInEea = (place: string): boolean => eea.has(place);

const countries = new Map(rules.map(({ rule }) => [rule.name, rule.country]));
/** The country of a state or city; a country or region itself. */
export const countryOf = (place: string): string => countries.get(place) ?? place;
