import type { Requirement } from '@aa/domain';
import { isDutyVerb } from '../../knowledge/reading/verbs.ts';
import { PhraseIndex } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import type { Duty } from './duties.ts';
import rules from '../../../data/reading/duty-classes.json' with { type: 'json' };

export interface DutyClass {
  kind: Requirement['kind'];
  category?: Requirement['category'];
  priority: Requirement['priority'];
}
type Category = NonNullable<Requirement['category']>;

interface ClassRule {
  kind: Requirement['kind'] | 'none';
  category?: Category;
}
const index = new PhraseIndex<ClassRule>(
  rules.entries.map((entry) => ({
    phrases: entry.phrases,
    // The file's own test holds kinds and categories to the vocabulary.
    rule: { kind: entry.kind, category: entry.category } as ClassRule,
  })),
);
const priorities = new PhraseIndex<Requirement['priority']>([
  { phrases: rules.could, rule: 'could' },
  { phrases: rules.should, rule: 'should' },
]);

const isQuestion = (sentence: Sentence) =>
  sentence.tokens[sentence.tokens.length - 1]?.text === '?';

/** What kind of requirement a duty is; undefined when the words ask for nothing. */
export function classifyDuty(duty: Duty, sentence: Sentence): DutyClass | undefined {
  if (duty.tokens.filter((token) => token.kind === 'word').length < 2) return undefined;
  const hits = index.find(duty.tokens);
  if (hits.some((hit) => hit.rule.kind === 'none')) return undefined;
  const priority = priorities.find(sentence.tokens)[0]?.rule ?? 'must';
  const quality = hits.find((hit) => hit.rule.kind !== 'functional');
  if (quality !== undefined && quality.rule.kind !== 'none')
    return { ...quality.rule, kind: quality.rule.kind, priority };
  if (isQuestion(sentence)) return undefined;
  const hasVerb = duty.tokens.some((token) => isDutyVerb(token.lemma));
  const wants = hits.some((hit) => hit.rule.kind === 'functional');
  if (!hasVerb && !wants && !sentence.isBullet) return undefined;
  return { kind: 'functional', priority };
}
