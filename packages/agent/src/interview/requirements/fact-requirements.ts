import type { Requirement } from '@aa/domain';
import type { ReadFact } from '../../model/understanding.ts';
import { templates } from './fact-templates.ts';
import { rateTemplate, type Measure, type Template } from './template.ts';
import type { RequirementDraft } from './read-requirements.ts';

const isCovered = (fact: ReadFact, template: Template, duties: readonly RequirementDraft[]) =>
  duties.some((duty) => {
    const span = fact.evidence.span;
    const inside =
      span !== undefined &&
      duty.span !== undefined &&
      duty.span.message === span.message &&
      duty.span.start <= span.start &&
      duty.span.end >= span.end - 1;
    return (
      inside &&
      (duty.kind !== 'functional' || template.kind === 'functional') &&
      (template.measure === undefined || duty.measure !== undefined)
    );
  });

/** Facts that something has to be met by, as requirements; those that a duty says already are left out. */
export function requireFacts(
  facts: readonly ReadFact[],
  duties: readonly RequirementDraft[],
): RequirementDraft[] {
  const drafts: RequirementDraft[] = [];
  for (const fact of facts) {
    const template = templates[fact.metric] ?? rateTemplate(fact.metric);
    if (template === undefined || fact.source === 'assumed') continue;
    const isNothing =
      fact.label === 'none' ||
      (fact.negated &&
        ![
          'has_ops_team',
          'cloud_provider',
          'hosting_model',
          'security_control',
          'excluded_technology',
          'stores_card_data',
        ].includes(fact.metric));
    if (isNothing || isCovered(fact, template, duties)) continue;
    const statement = template.say(fact).slice(0, 290);
    const draft: RequirementDraft = {
      kind: template.kind,
      category: template.category,
      statement,
      source: 'stated',
      priority: fact.hedge === 'about' && fact.metric.startsWith('preferred') ? 'should' : 'must',
      key: statement.toLowerCase(),
    };
    if (fact.evidence.quote !== undefined) draft.quote = fact.evidence.quote.slice(0, 200);
    if (fact.evidence.span !== undefined) draft.span = fact.evidence.span;
    if (template.measure !== undefined) draft.measure = template.measure(fact);
    drafts.push(draft);
  }
  return drafts;
}

/** The measure of the first measurable fact inside a duty's words. */
export function measureOf(
  span: NonNullable<Requirement['span']>,
  facts: readonly ReadFact[],
): Measure | undefined {
  for (const fact of facts) {
    const at = fact.evidence.span;
    const template = templates[fact.metric] ?? rateTemplate(fact.metric);
    if (
      at === undefined ||
      template?.measure === undefined ||
      at.message !== span.message ||
      fact.negated
    )
      continue;
    if (at.start >= span.start && at.end <= span.end + 1) return template.measure(fact);
  }
  return undefined;
}
