import type { CatalogQuestion, QuestionRule } from './catalog.ts';
import type { QuestionCase } from './select-questions.ts';

const plain = (id: string) => id.replaceAll('-', ' ');

/** Why a question matters for this system: the reason in general, then what it meets here. */
export function sayWhy(
  entry: CatalogQuestion,
  rule: QuestionRule | undefined,
  understanding: QuestionCase,
): string {
  const general = rule?.why ?? entry.why;
  const wanted = new Set((entry.when ?? []).flatMap((item) => item.capabilities ?? []));
  const met = understanding.capabilities
    .filter((need) => wanted.has(need.id) && need.standing === 'said')
    .slice(0, 2);
  if (met.length > 0)
    return `${general} Here it bears on ${met.map((need) => plain(need.id)).join(' and ')}.`;
  const measure = understanding.requirements.find(
    (requirement) =>
      requirement.measure !== undefined && related(entry.topic, requirement.category),
  );
  if (measure !== undefined) return `${general} Here: “${measure.statement.slice(0, 110)}”`;
  return general;
}

function related(topic: string, category: string | undefined): boolean {
  if (category === undefined) return false;
  const pairs: Readonly<Record<string, string>> = {
    users: 'scalability',
    traffic: 'scalability',
    availability: 'availability',
    recovery: 'availability',
    budget: 'scalability',
    latency: 'performance',
    team: 'schedule',
  };
  return pairs[topic] === category;
}

/** Facts that lie next to a question: named in it, so that the person sees what was heard. */
const neighbours: Readonly<Record<string, RegExp>> = {
  users: /_per_(?:second|minute|hour|day|week|month|year)$|_rps$/,
  traffic:
    /^(?:registered_users|customers|members|internal_users|students|monthly_active_users|daily_active_users|devices|locations|tenants|patients)$/,
  integrations: /^integration$/,
  budget: /^(?:budget_low|funding|cloud_credits)$/,
};

/** A question in full: with what was said next to it, so that it does not sound as if nobody had listened. */
export function sayQuestion(
  entry: CatalogQuestion,
  rule: QuestionRule | undefined,
  understanding: QuestionCase,
): string {
  const text = rule?.text ?? entry.text;
  const pattern = neighbours[entry.topic];
  const near = understanding.facts.filter(
    (fact) =>
      fact.source === 'message' &&
      !fact.negated &&
      fact.label !== 'none' &&
      pattern?.test(fact.metric) === true,
  );
  const first = near[0];
  if (first === undefined) return text;
  if (entry.topic === 'integrations')
    return `You mentioned ${listOf(near.map((fact) => fact.label ?? ''))}. ${text.replace('must it connect to', 'must it connect to besides these')}`;
  return `You mentioned: ${first.statement.charAt(0).toLowerCase()}${first.statement.slice(1)}. ${text}`;
}

const listOf = (names: readonly string[]) => [...new Set(names)].slice(0, 3).join(', ');
