import type { Decision } from '@aa/domain';
import type { Choice, Choices, Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { createDecisionCase, type DecisionCase, type DecisionRule } from './decision-case.ts';
import { decisionRules } from './decision-rules.ts';
import { placeDecision } from './place-decision.ts';
import { topicOfPressure, weighDriver } from './weigh-driver.ts';
import { getDecisionTable, listPoints, wordDriver } from './word-decision.ts';
import { wordRationale, wordRejection, type Words } from './word-rationale.ts';

const mostTold = 18;
const leastRelevance = 0.3;
const leastTold = 6;

const categoryOfTopic: Record<string, readonly string[]> = {
  team: ['team', 'maintainability'],
  timeline: ['schedule'],
  budget: ['cost'],
  traffic: ['performance', 'scalability'],
  growth: ['scalability'],
  data_volume: ['data', 'scalability'],
  consistency: ['data'],
  data_kinds: ['privacy', 'data'],
  security: ['security'],
  compliance: ['regulatory', 'privacy'],
  availability: ['availability'],
  recovery: ['availability', 'operations'],
  latency: ['performance'],
  hosting: ['operations', 'portability'],
  integrations: ['interoperability'],
  clients: ['usability'],
  offline: ['availability'],
};

interface Telling extends Words {
  structure: Structure;
}

/** The drivers that weigh most here, heaviest first. */
function heaviest(
  choice: Choice,
  c: DecisionCase,
): { id: string; weight: number; evidence: string; topic: string }[] {
  const table = getDecisionTable(choice.decisionId);
  return table.drivers
    .map((driver) => {
      const { weight, by, evidence } = weighDriver(driver.id, c.pressures);
      return { id: driver.id, weight, evidence, topic: topicOfPressure[by] };
    })
    .sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id));
}

function findRequirements(choice: Choice, telling: Telling): string[] {
  const known = telling.structure.requirements;
  const ids = choice.requirementIds.filter((id) => known.some((r) => r.id === id));
  const topics = heaviest(choice, telling.c)
    .slice(0, 2)
    .map((driver) => driver.topic);
  const categories = topics.flatMap((topic) => categoryOfTopic[topic] ?? []);
  const byDriver = known
    .filter((r) => r.category && r.kind !== 'functional' && categories.includes(r.category))
    .slice(0, 3)
    .map((r) => r.id);
  const all = [...new Set([...ids, ...byDriver])];
  if (all.length > 0) return all.slice(0, 12);
  const first = known.find((r) => r.kind === 'functional' && r.priority === 'must') ?? known[0];
  return first ? [first.id] : [];
}

function wordContext(choice: Choice, telling: Telling, placed: readonly string[]): string {
  const table = getDecisionTable(choice.decisionId);
  const [first, second] = heaviest(choice, telling.c);
  const reasons = [first, second]
    .filter((d) => d !== undefined && d.weight >= 0.3)
    .map((d) => d?.evidence ?? '');
  const linked = telling.structure.requirements.filter((r) => choice.requirementIds.includes(r.id));
  const statements = decisionRules[choice.decisionId]?.statements;
  // A quality that names the matter says more than the first function that touches it.
  const need =
    linked.find((r) => r.kind === 'quality' && statements?.test(r.statement)) ??
    linked.find((r) => statements?.test(r.statement)) ??
    linked[0];
  const asked = need ? ` "${need.statement.slice(0, 220)}" (${need.id}) depends on it.` : '';
  const where = placed.length > 0 ? ` It concerns ${placed.slice(0, 3).join(', ')}.` : '';
  return `${table.question}${asked}${reasons.length > 0 ? ` What pulls here: ${[...new Set(reasons)].join('; ')}.` : ''}${where}`.slice(
    0,
    2000,
  );
}

function computeConfidence(choice: Choice): number {
  if (choice.forced) return 0.95;
  const open = choice.scoring.filter((option) => option.excludedBecause === undefined);
  const [first, second] = open;
  if (!first || !second) return 0.9;
  return Number(
    Math.min(0.95, 0.55 + (first.total - second.total) / Math.max(first.total, 0.1)).toFixed(2),
  );
}

function tellDecision(choice: Choice, rule: DecisionRule, telling: Telling): Decision | undefined {
  const table = getDecisionTable(choice.decisionId);
  const components = placeDecision(rule, telling.structure);
  const requirementIds = findRequirements(choice, telling);
  const alternatives = choice.scoring
    .slice(1)
    .flatMap((_, i) => wordRejection(choice, i + 1, telling) ?? []);
  const [chosen] = choice.scoring;
  if (
    !chosen ||
    components.length === 0 ||
    requirementIds.length === 0 ||
    alternatives.length === 0
  )
    return undefined;
  const good = listPoints(table, chosen, 'good');
  const bad = listPoints(table, chosen, 'bad');
  return {
    id: `d-${choice.decisionId}`,
    title: table.title,
    status: 'proposed',
    context: wordContext(
      choice,
      telling,
      components.map((component) => component.name),
    ),
    drivers: heaviest(choice, telling.c)
      .filter((driver) => driver.weight >= 0.2)
      .map((driver) =>
        `${wordDriver(table, driver.id)}: weight ${driver.weight} (${driver.evidence})`.slice(
          0,
          200,
        ),
      ),
    chosen: choice.optionName.slice(0, 200),
    rationale: wordRationale(choice, telling),
    requirementIds,
    componentIds: components.map((component) => component.id),
    alternatives,
    consequences: {
      good: good.length > 0 ? good : [`${choice.optionName} fits what was said.`],
      bad: [...bad, `Look at it again when: ${table.reconsiderWhen}`.slice(0, 200)].slice(0, 5),
    },
    reversibility: rule.reversibility,
    confidence: computeConfidence(choice),
    scoring: choice.scoring.map(({ option, total, scores, excludedBecause }) => ({
      option: option.slice(0, 80),
      total,
      scores: scores.map((score) => ({ ...score, driver: wordDriver(table, score.driver) })),
      ...(excludedBecause ? { excludedBecause } : {}),
    })),
    flipsWhen: choice.flipsWhen.map((text) => text.slice(0, 2000)),
  };
}

/** Decision records of the system, those that shape it most first; small matters are left out unless there are few others. */
export function tellDecisions(
  choices: Choices,
  structure: Structure,
  u: Understanding,
  load: Load,
  proportion: Proportion,
): Decision[] {
  const c = createDecisionCase(u, load, proportion);
  const told: Decision[] = [];
  for (const choice of choices.all) {
    const rule = decisionRules[choice.decisionId];
    if (!rule || (rule.relevance(c) < leastRelevance && told.length >= leastTold)) continue;
    const decision = tellDecision(choice, rule, { u, c, structure });
    if (decision) told.push(decision);
    if (told.length >= mostTold) break;
  }
  return told;
}
