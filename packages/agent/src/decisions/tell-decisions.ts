import type { Decision } from '@aa/domain';
import type { Choice, Choices, Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { createDecisionCase, type DecisionCase, type DecisionRule } from './decision-case.ts';
import { decisionRules } from './decision-rules.ts';
import { placeDecision } from './place-decision.ts';
import { caseDriver, usualDriver } from './score-decision.ts';
import { topicOfPressure, weighDriver } from './weigh-driver.ts';
import {
  capitalize,
  compareOptions,
  getDecisionTable,
  listPoints,
  wordDriver,
  wordSum,
} from './word-decision.ts';

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

interface Telling {
  u: Understanding;
  c: DecisionCase;
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
  const need = telling.structure.requirements.find((r) => choice.requirementIds.includes(r.id));
  const asked = need ? ` "${need.statement.slice(0, 220)}" (${need.id}) depends on it.` : '';
  const where = placed.length > 0 ? ` It concerns ${placed.slice(0, 3).join(', ')}.` : '';
  return `${table.question}${asked}${reasons.length > 0 ? ` What pulls here: ${[...new Set(reasons)].join('; ')}.` : ''}${where}`.slice(
    0,
    2000,
  );
}

function wordRationale(choice: Choice, telling: Telling): string {
  const table = getDecisionTable(choice.decisionId);
  const [chosen, ...others] = choice.scoring;
  if (!chosen) return choice.because;
  if (choice.forced)
    return `${capitalize(choice.because)}. The scoring is shown for comparison: ${wordSum(table, chosen)}.`.slice(
      0,
      2000,
    );
  const second = others.find((option) => option.excludedBecause === undefined);
  const own = chosen.scores.find((score) => score.driver === caseDriver);
  const lead = own ? `${capitalize(own.reason)}. ` : '';
  const gains = second
    ? compareOptions(chosen, second)
        .filter(
          (entry) =>
            entry.gain > 0.02 && entry.driver !== usualDriver && entry.driver !== caseDriver,
        )
        .slice(0, 2)
    : [];
  const won = gains
    .map((entry) => {
      const { evidence } = weighDriver(entry.driver, telling.c.pressures);
      return `${wordDriver(table, entry.driver)} (${entry.better?.reason ?? 'no difference'}; weighs ${entry.better?.weight ?? 0} because of ${evidence})`;
    })
    .join(' and ');
  const beaten = second
    ? `It leads ${second.option} by ${Number((chosen.total - second.total).toFixed(2))}${won ? `, mainly on ${won}` : ''}. `
    : 'No other option can be taken here. ';
  return `${lead}${beaten}Sum: ${wordSum(table, chosen)}.`.slice(0, 2000);
}

interface Loss {
  table: ReturnType<typeof getDecisionTable>;
  chosen: Choice['scoring'][number];
  option: Choice['scoring'][number];
  telling: Telling;
}

/** On what an option lost most, with both scores and what makes it weigh here. */
function wordLoss(worst: ReturnType<typeof compareOptions>[number], loss: Loss): string {
  const { table, chosen, option, telling } = loss;
  if (worst.driver === caseDriver) {
    return worst.better
      ? `${chosen.option} has on its side that ${worst.better.reason}`
      : `here it holds that ${worst.worse?.reason ?? 'it does not fit'}`;
  }
  const { evidence } = weighDriver(worst.driver, telling.c.pressures);
  return `${option.option} is weaker where it counts: ${wordDriver(table, worst.driver)} (${worst.worse?.reason ?? 'nothing said'}: ${worst.worse?.score ?? 0}, against ${worst.better?.reason ?? 'nothing said'}: ${worst.better?.score ?? 0}), which weighs ${worst.better?.weight ?? 0} here: ${evidence}`;
}

function wordRejection(
  choice: Choice,
  index: number,
  telling: Telling,
): Decision['alternatives'][number] | undefined {
  const table = getDecisionTable(choice.decisionId);
  const chosen = choice.scoring[0];
  const option = choice.scoring[index];
  if (!chosen || !option) return undefined;
  const lost = compareOptions(chosen, option).filter(
    (entry) => entry.driver !== usualDriver && entry.gain > 0.01,
  );
  // What speaks against this very option says more than what speaks for the chosen one.
  const worst = lost.find((entry) => entry.driver !== caseDriver && entry.gain > 0.04) ?? lost[0];
  const reason = worst
    ? wordLoss(worst, { table, chosen, option, telling })
    : 'it brings nothing that this case needs';
  const why = option.excludedBecause
    ? `Cannot be taken here: ${option.excludedBecause}.`
    : choice.forced
      ? `${capitalize(choice.because)}, which rules ${option.option.toLowerCase()} out; by score it has ${option.total} against ${chosen.total}.`
      : `${capitalize(reason)}. ${option.total} against ${chosen.total}.`;
  const flip = choice.flipsWhen.find((text) => text.startsWith(option.option));
  return {
    name: option.option.slice(0, 80),
    pros: listPoints(table, option, 'good'),
    cons: listPoints(table, option, 'bad'),
    whyRejected: why.slice(0, 2000),
    reconsiderWhen: (
      flip ??
      (option.excludedBecause
        ? `When this is no longer so: ${option.excludedBecause}.`
        : `${capitalize(table.flipConditions[(index - 1) % Math.max(1, table.flipConditions.length)] ?? table.reconsiderWhen)}; sign to look for: ${table.reconsiderWhen}.`)
    ).slice(0, 2000),
  };
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
