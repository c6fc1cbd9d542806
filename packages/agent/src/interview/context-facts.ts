import type { BusinessContext } from '@aa/domain';
import { metricOf } from '../knowledge/reading/metrics.ts';
import type { ReadFact } from '../model/understanding.ts';

const texts = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string' && entry.trim() !== '')
    : [];

/** Words of the business context that name regimes and technologies. */
export function contextLists(context: BusinessContext): {
  compliance: string[];
  existingTech: string[];
  industry: string;
} {
  return {
    compliance: texts(context['compliance']),
    existingTech: texts(context['existingTech']),
    industry: typeof context.industry === 'string' ? context.industry : '',
  };
}

/** Facts of the business context: its classes are coarse, so they are labels, never numbers. */
export function readContextFacts(context: BusinessContext): ReadFact[] {
  const facts: ReadFact[] = [];
  const add = (metric: string, label: string, statement: string) => {
    facts.push({
      id: '',
      topic: metricOf(metric).topic,
      metric,
      statement,
      label,
      negated: false,
      hedge: 'about',
      when: 'unspecified',
      source: 'business_context',
      evidence: { rule: 'From the business context of the profile.', confidence: 0.7 },
    });
  };
  const { compliance, existingTech, industry } = contextLists(context);
  if (industry !== '') add('industry', industry, `Industry: ${industry}`);
  if (typeof context.companySize === 'string' && context.companySize !== '')
    facts.push(
      contextFact(
        'company_size',
        'team',
        context.companySize,
        `Company size: ${context.companySize}`,
      ),
    );
  if (typeof context.budgetRange === 'string' && context.budgetRange !== '')
    facts.push(
      contextFact(
        'budget_range',
        'budget',
        context.budgetRange,
        `Budget range: ${context.budgetRange}`,
      ),
    );
  if (typeof context.timeline === 'string' && context.timeline !== '')
    facts.push(
      contextFact('timeline_range', 'timeline', context.timeline, `Timeline: ${context.timeline}`),
    );
  for (const name of existingTech) add('existing_technology', name, `In use today: ${name}`);
  for (const name of compliance) add('regime', name, `Regime: ${name}`);
  return facts;
}

function contextFact(
  metric: string,
  topic: ReadFact['topic'],
  label: string,
  statement: string,
): ReadFact {
  return {
    id: '',
    topic,
    metric,
    statement,
    label,
    negated: false,
    hedge: 'about',
    when: 'unspecified',
    source: 'business_context',
    evidence: { rule: 'From the business context of the profile.', confidence: 0.6 },
  };
}
