import data from '../../../data/reading/fact-phrases.json' with { type: 'json' };
import { metricOf } from '../../knowledge/reading/metrics.ts';
import { isNegated } from '../language/negation.ts';
import { PhraseIndex } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import type { FactDraft } from './context.ts';

interface PhraseRule {
  metric: string;
  label?: string;
  value?: number;
  /** The phrase itself denies. */
  negated?: boolean;
  /** False: a "not" in the clause belongs to the phrase and does not turn it round. */
  denied?: boolean;
  /** A metric, or metric:label, that is not read from the same sentence. */
  hides?: string;
  /** One of these words must stand in the sentence too. */
  onlyWith?: string;
  /** None of these words may stand in the sentence. */
  notWith?: string;
}
const rules: readonly (PhraseRule & { phrases: string[] })[] = data.entries;
const index = new PhraseIndex<PhraseRule>(rules.map((rule) => ({ phrases: rule.phrases, rule })));

/** Facts that set phrases state: yes or no, a label, a number in words ("five nines"). */
export function readPhraseFacts(sentence: Sentence): FactDraft[] {
  const facts = new Map<string, FactDraft>();
  const hidden = new Set<string>();
  const words = new Set(sentence.tokens.map((token) => token.lower));
  for (const hit of index.find(sentence.tokens)) {
    const { rule } = hit;
    if (rule.onlyWith !== undefined && !rule.onlyWith.split(' ').some((word) => words.has(word)))
      continue;
    if (rule.notWith?.split(' ').some((word) => words.has(word)) === true) continue;
    const key = `${rule.metric}:${rule.label ?? rule.value ?? ''}`;
    const negated =
      rule.negated === true ||
      (rule.denied !== false && isNegated(sentence.tokens, hit.from, hit.to));
    if (rule.hides !== undefined) hidden.add(rule.hides);
    if (facts.has(key) && rule.negated !== true) continue;
    const fact: FactDraft = {
      metric: rule.metric,
      negated,
      hedge: rule.value === undefined ? 'exact' : 'about',
      when: 'unspecified',
      start: sentence.tokens[hit.from]?.start ?? sentence.start,
      end: sentence.tokens[hit.to - 1]?.end ?? sentence.end,
      confidence: 0.85,
      topic: metricOf(rule.metric).topic,
    };
    if (rule.label !== undefined) fact.label = rule.label;
    if (rule.value !== undefined) fact.value = rule.value;
    facts.set(rule.hides === key ? `${key}!` : key, fact);
  }
  const own = (metric: string) =>
    data.entries.some(
      (entry) => 'hides' in entry && entry.hides === metric && entry.metric === metric,
    );
  return [...facts]
    .filter(([key, fact]) => {
      if (hidden.has(key)) return false;
      if (!hidden.has(fact.metric)) return true;
      return own(fact.metric) && hiders(fact);
    })
    .map(([, fact]) => fact);
}

/** A rule that hides its own metric stays itself. */
function hiders(fact: FactDraft): boolean {
  return rules.some(
    (rule) =>
      rule.metric === fact.metric &&
      rule.hides === fact.metric &&
      rule.label === fact.label &&
      rule.value === fact.value &&
      (rule.negated === true) === fact.negated,
  );
}
