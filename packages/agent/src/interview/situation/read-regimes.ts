import data from '../../../data/reading/regimes.json' with { type: 'json' };
import { countryOf, isInEea } from '../../knowledge/reading/places.ts';
import type { CapabilityNeed, Evidence, RegimeReading } from '../../model/understanding.ts';
import type { FactDraft } from '../facts/context.ts';
import type { HeardFact } from '../facts/read-facts.ts';
import type { Sentence } from '../language/sentences.ts';
import { isNegated } from '../language/negation.ts';
import { PhraseIndex } from '../language/phrases.ts';
import { readText, type ReadText } from '../language/read-text.ts';
import { regimeRules, type Situation } from './regime-rules.ts';

const index = new PhraseIndex<{ id: string }>(
  data.entries.map((entry) => ({ phrases: entry.named, rule: { id: entry.id } })),
);
const nameOf = new Map(data.entries.map((entry) => [entry.id, entry.name]));
/** Languages that are written mostly within the European Union. */
const europeanLanguages = new Set(['de', 'fr', 'it', 'nl', 'pl', 'sv', 'da', 'fi', 'cs']);
const vaguePlaces = new Set(['worldwide', 'one city', 'one village', 'EMEA']);
const unsure = new Set(['suppose', 'maybe', 'perhaps', 'guess', 'probably']);

type Found = Map<string, { standing: RegimeReading['standing']; evidence: Evidence }>;

/** Regimes that the text names, with those that it denies. */
function readNamed(texts: readonly ReadText[]): Found {
  const found: Found = new Map();
  for (const text of texts) {
    for (const sentence of text.sentences) {
      for (const hit of index.find(sentence.tokens)) {
        const asks = sentence.tokens[hit.to]?.text === '?';
        const isDenied = asks || isNegated(sentence.tokens, hit.from, hit.to);
        const isUnsure = sentence.tokens.some((token) => unsure.has(token.lower));
        const standing = isDenied ? 'excluded' : isUnsure ? 'possible' : 'applies';
        const evidence = {
          quote: sentence.text.slice(0, 200),
          span: { message: text.message, start: sentence.start, end: sentence.end },
          confidence: isUnsure ? 0.6 : 0.95,
        };
        found.set(hit.rule.id, { standing, evidence });
      }
    }
  }
  return found;
}

/** Regimes that a sentence names, as facts: name, place and whether they are denied. */
export function readRegimeFacts(sentence: Sentence): FactDraft[] {
  const seen = new Set<string>();
  return index.find(sentence.tokens).flatMap((hit): FactDraft[] => {
    if (seen.has(hit.rule.id)) return [];
    seen.add(hit.rule.id);
    const asks = sentence.tokens[hit.to]?.text === '?';
    return [
      {
        metric: 'regime',
        label: nameOf.get(hit.rule.id) ?? hit.rule.id,
        negated: asks || isNegated(sentence.tokens, hit.from, hit.to),
        hedge: sentence.tokens.some((token) => unsure.has(token.lower)) ? 'about' : 'exact',
        when: 'unspecified',
        start: sentence.tokens[hit.from]?.start ?? sentence.start,
        end: sentence.tokens[hit.to - 1]?.end ?? sentence.end,
        confidence: 0.9,
        topic: 'compliance',
      },
    ];
  });
}

/** What the rules of a regime may look at. */
export function situationOf(
  texts: readonly ReadText[],
  facts: readonly HeardFact[],
  capabilities: readonly CapabilityNeed[],
  context: { industry: string; language: string },
): Situation {
  const labels = (metric: string) =>
    facts
      .filter((fact) => fact.metric === metric && !fact.negated && fact.label !== undefined)
      .map((fact) => fact.label ?? '');
  const denied = (metric: string) =>
    facts.filter((fact) => fact.metric === metric && fact.negated).map((fact) => fact.label ?? '');
  const places = [...labels('served_region'), ...labels('data_residency')].flatMap((place) => [
    place,
    countryOf(place),
  ]);
  const lemmas = new Set(
    texts.flatMap((text) =>
      text.sentences.flatMap((sentence) => sentence.tokens.map((token) => token.lemma)),
    ),
  );
  const words = new Set(
    texts.flatMap((text) =>
      text.sentences.flatMap((sentence) => sentence.tokens.map((token) => token.lower)),
    ),
  );
  const currencies = new Set(
    facts.map((fact) => fact.said?.currency).filter((currency) => currency !== undefined),
  );
  return {
    places: new Set(places),
    inEea:
      europeanLanguages.has(context.language) ||
      places.some(isInEea) ||
      ['EUR', 'PLN', 'SEK', 'DKK', 'CZK', 'HUF'].some((currency) => currencies.has(currency)),
    inUs: places.some(
      (place) => place === 'US' || place === 'United States' || place === 'North America',
    ),
    isElsewhere:
      places.length > 0 && !places.some((place) => isInEea(place) || vaguePlaces.has(place)),
    dataKinds: new Set(labels('data_kind')),
    deniedData: new Set(
      denied('data_kind').filter((label) => !labels('data_kind').includes(label)),
    ),
    capabilities: new Set(
      capabilities
        .filter((need) => need.standing === 'said' || need.standing === 'implied')
        .map((need) => need.id),
    ),
    takesPayments: facts.some(
      (fact) =>
        (fact.metric === 'takes_payments' && !fact.negated) ||
        (fact.metric === 'payment_method' &&
          fact.label?.startsWith('card') === true &&
          !fact.negated) ||
        fact.metric === 'payment_provider',
    ),
    holdsMoney: facts.some((fact) => fact.metric === 'regulated_money_holding' && !fact.negated),
    currencies,
    language: context.language,
    industry: context.industry.toLowerCase(),
    has: (list) => list.split(' ').some((word) => lemmas.has(word) || words.has(word)),
  };
}

/** Regimes that apply, may apply or were ruled out, each with the words or the rule that it rests on. */
export function readRegimes(
  texts: readonly ReadText[],
  situation: Situation,
  stated: readonly string[],
): RegimeReading[] {
  const found = readNamed(texts);
  for (const id of namedIn(stated))
    if (!found.has(id))
      found.set(id, {
        standing: 'applies',
        evidence: { rule: 'Named in the business context.', confidence: 0.95 },
      });
  for (const rule of regimeRules) {
    if (found.has(rule.id)) continue;
    const standing = rule.when(situation);
    if (standing !== undefined)
      found.set(rule.id, {
        standing,
        evidence: { rule: rule.because, confidence: standing === 'applies' ? 0.8 : 0.5 },
      });
  }
  return [...found]
    .map(([id, entry]) => ({
      id,
      name: nameOf.get(id) ?? id,
      standing: entry.standing,
      evidence: entry.evidence,
      requirementIds: [],
    }))
    .sort((a, b) => order[a.standing] - order[b.standing] || (a.id < b.id ? -1 : 1));
}
const order = { applies: 0, possible: 1, excluded: 2 } as const;

/** Ids of the regimes that are named in the fields of the business context. */
function namedIn(stated: readonly string[]): string[] {
  return [...readNamed(stated.map((text) => readText(0, text))).keys()];
}
