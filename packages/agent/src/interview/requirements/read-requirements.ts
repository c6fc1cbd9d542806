import type { Requirement } from '@aa/domain';
import type { ReadText } from '../language/read-text.ts';
import { classifyDuty, type DutyClass } from './classify.ts';
import { splitDuties } from './duties.ts';
import { toStatement } from './statements.ts';

/** A requirement before it has its number. */
export type RequirementDraft = Omit<Requirement, 'id'> & {
  /** The words that decide whether two drafts say the same. */
  key: string;
};

/** The duties that the person's sentences state, one requirement each, in the order of the text. */
export function readDuties(texts: readonly ReadText[]): RequirementDraft[] {
  const drafts: RequirementDraft[] = [];
  for (const text of texts) {
    for (const sentence of text.sentences) {
      for (const duty of splitDuties(sentence, text.text)) {
        const found: DutyClass | undefined = classifyDuty(duty, sentence);
        if (found === undefined) continue;
        const statement = toStatement(duty, sentence);
        if (statement === undefined) continue;
        drafts.push({
          kind: found.kind,
          category: found.category,
          statement,
          source: 'stated',
          quote: text.text.slice(duty.start, Math.min(duty.end, duty.start + 200)),
          priority: found.priority,
          span: { message: text.message, start: duty.start, end: duty.end },
          key: statement.toLowerCase(),
        });
      }
    }
  }
  return drafts;
}

/** Numbers the drafts R1, R2 … and drops those that say what another says already. */
export function numberRequirements(drafts: readonly RequirementDraft[]): Requirement[] {
  const seen = new Set<string>();
  const requirements: Requirement[] = [];
  for (const { key, ...draft } of drafts) {
    if (seen.has(key) || requirements.length >= 120) continue;
    seen.add(key);
    requirements.push({ id: `R${requirements.length + 1}`, ...draft });
  }
  return requirements;
}
