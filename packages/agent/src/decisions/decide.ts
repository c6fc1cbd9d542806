import { decisionTables } from '../knowledge/decisions/decision-tables.ts';
import type { Choice, Choices, Load, Proportion } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { createDecisionCase } from './decision-case.ts';
import { decisionRules } from './decision-rules.ts';
import { scoreDecision } from './score-decision.ts';

/** Takes every decision that arises in this case, those that shape it most first. */
export function decide(u: Understanding, load: Load, proportion: Proportion): Choices {
  const c = createDecisionCase(u, load, proportion);
  const taken: { choice: Choice; relevance: number }[] = [];
  for (const table of decisionTables) {
    const rule = decisionRules[table.id];
    if (!rule) continue;
    const choice = scoreDecision(table, rule, c);
    if (choice) taken.push({ choice, relevance: rule.relevance(c) });
  }
  taken.sort(
    (a, b) => b.relevance - a.relevance || a.choice.decisionId.localeCompare(b.choice.decisionId),
  );
  const all = taken.map(({ choice }) => choice);
  const byId = new Map(all.map((choice) => [choice.decisionId, choice.optionId]));
  return { all, optionOf: (decisionId) => byId.get(decisionId) };
}
