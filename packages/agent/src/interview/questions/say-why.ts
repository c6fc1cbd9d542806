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
