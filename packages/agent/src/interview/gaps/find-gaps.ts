import type { Finding } from '@aa/domain';
import type { Sentence } from '../language/sentences.ts';
import { conflictRules } from './conflict-rules.ts';
import { quoteOf, type FactView } from './fact-view.ts';
import type { ChangedFact } from '../facts/merge-facts.ts';

type Draft = Omit<Finding, 'id'>;

const severityOf: Partial<Record<Finding['kind'], Finding['severity']>> = {
  contradiction: 'error',
  infeasible: 'error',
  over_engineering: 'warning',
};

function changedFinding(change: ChangedFact): Draft {
  const before = quoteOf(change.before);
  const after = quoteOf(change.after);
  return {
    severity: 'info',
    kind: 'changed_fact',
    message:
      `Changed: “${before}” was said earlier, now “${after}”. The newer statement counts: ${change.after.statement} (was: ${change.before.statement}).`.slice(
        0,
        1900,
      ),
    componentIds: [],
    requirementIds: [],
    quotes: [before, after],
    suggestion: 'Say so if the earlier statement still holds.',
  };
}

/** Contradictions, infeasible wishes, changed facts and planted instructions, each with the words that it rests on. */
export function findGaps(
  view: FactView,
  changes: readonly ChangedFact[],
  planted: readonly Sentence[],
): Finding[] {
  const drafts: Draft[] = [];
  for (const rule of conflictRules) {
    const conflict = rule(view);
    if (conflict === undefined) continue;
    const quotes = [...new Set(conflict.facts.map(quoteOf))];
    drafts.push({
      severity: severityOf[conflict.kind] ?? 'warning',
      kind: conflict.kind,
      message:
        `${conflict.message} Said: ${quotes.map((quote) => `“${quote}”`).join(' and ')}.`.slice(
          0,
          1900,
        ),
      componentIds: [],
      requirementIds: [],
      suggestion: conflict.suggestion,
      ruleId: `interview.${conflict.id}`,
      quotes,
    });
  }
  for (const change of changes) drafts.push(changedFinding(change));
  for (const sentence of planted) {
    const quote = sentence.text.slice(0, 180);
    // Only its beginning is told: what it wanted said or done is not repeated.
    const start = quote.split(/\s+/).slice(0, 5).join(' ');
    drafts.push({
      severity: 'warning',
      kind: 'ignored_instruction',
      message: `An instruction in the text was ignored, since the text describes a system and does not steer the agent: “${start} …”.`,
      componentIds: [],
      requirementIds: [],
      quotes: [quote],
      suggestion: 'Remove it from the brief if it is not part of what the system has to do.',
    });
  }
  return drafts.map((draft, index) => ({ id: `F${index + 1}`, ...draft }) as Finding);
}
