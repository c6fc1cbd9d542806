import type { DecisionTable } from '../knowledge/decisions/decision-tables.ts';
import type { Choice } from '../model/design.ts';
import type { DecisionCase, DecisionRule } from './decision-case.ts';
import { weighDriver } from './weigh-driver.ts';

type ScoredOption = Choice['scoring'][number];
type Score = ScoredOption['scores'][number];

const usualWeight = 0.3;
const tierNames = ['tiny', 'small', 'medium', 'large', 'large'] as const;

function roundTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Driver id of what is usual at this size, and of what this case itself says. */
export const usualDriver = 'usual at this size';
export const caseDriver = 'this case';

/** What is usual at this size, or at the next smaller one where a bound rules that out. */
function findUsual(
  table: DecisionTable,
  rule: DecisionRule,
  c: DecisionCase,
): { size: string; optionId: string | undefined } {
  for (let tier = c.tier; tier >= 0; tier -= 1) {
    const optionId = table.typicalOutcomeByScale[tierNames[tier] ?? 'small'];
    if (optionId && !rule.excludes?.[optionId]?.(c))
      return { size: tierNames[tier] ?? 'small', optionId };
  }
  return { size: tierNames[c.tier] ?? 'small', optionId: undefined };
}

function scoreOption(
  table: DecisionTable,
  option: DecisionTable['options'][number],
  rule: DecisionRule,
  c: DecisionCase,
): ScoredOption {
  const scores: Score[] = table.drivers.map((driver) => {
    const { weight } = weighDriver(driver.id, c.pressures);
    const entry = option.scores[driver.id];
    return {
      driver: driver.id,
      weight,
      score: entry?.score ?? 0.5,
      reason: entry?.because ?? 'no difference',
    };
  });
  const { size, optionId: usual } = findUsual(table, rule, c);
  const isUsual = usual === option.id;
  scores.push({
    driver: usualDriver,
    weight: usualWeight,
    score: isUsual ? 1 : 0,
    reason: isUsual
      ? `what ${size} systems mostly settle on`
      : `${size} systems mostly settle on something else`,
  });
  const favour = rule.favours?.[option.id]?.(c);
  if (favour) scores.push({ driver: caseDriver, weight: 1, score: favour[0], reason: favour[1] });
  const excludedBecause = rule.excludes?.[option.id]?.(c);
  const total = scores.reduce((sum, s) => sum + s.weight * s.score, 0);
  return {
    option: option.name,
    optionId: option.id,
    total: roundTo(total, 3),
    scores,
    ...(excludedBecause ? { excludedBecause } : {}),
  };
}

/** Options best first, those that cannot be taken last. */
function rank(options: readonly ScoredOption[]): ScoredOption[] {
  return [...options].sort(
    (a, b) =>
      Number(a.excludedBecause !== undefined) - Number(b.excludedBecause !== undefined) ||
      b.total - a.total ||
      a.optionId.localeCompare(b.optionId),
  );
}

/** The weight of one driver at which the second option would overtake the first; undefined when no weight does. */
function findTurningWeight(
  first: ScoredOption,
  second: ScoredOption,
  driver: string,
): number | undefined {
  const [a, b] = [first, second].map((o) => o.scores.find((s) => s.driver === driver));
  if (!a || !b) return undefined;
  const gap = first.total - second.total;
  const slope = b.score - a.score;
  if (slope === 0) return undefined;
  const weight = a.weight + gap / slope;
  return weight >= 0 && weight <= 1 && Math.abs(weight - a.weight) > 0.005
    ? roundTo(weight, 2)
    : undefined;
}

/** Which change would turn the decision: computed from the scores, nearest first, then the facts that the table names. */
export function findFlips(
  table: DecisionTable,
  ranked: readonly ScoredOption[],
  c: DecisionCase,
): string[] {
  const [first, second] = ranked;
  if (!first) return [];
  const flips: { distance: number; text: string }[] = [];
  if (second && second.excludedBecause === undefined) {
    for (const driver of table.drivers) {
      const turning = findTurningWeight(first, second, driver.id);
      const now = weighDriver(driver.id, c.pressures);
      if (turning === undefined) continue;
      flips.push({
        distance: Math.abs(turning - now.weight),
        text: `${second.option} overtakes when "${driver.meaning.replace(/ \(1 = [^)]*\)/, '')}" weighs ${turning < now.weight ? `less than ${turning}` : `more than ${turning}`} instead of ${now.weight} (now: ${now.evidence})`,
      });
    }
  }
  flips.sort((a, b) => a.distance - b.distance);
  const excluded = ranked
    .filter((option) => option.excludedBecause !== undefined && option.total > first.total)
    .map(
      (option) =>
        `${option.option} would score higher (${option.total} against ${first.total}) if it did not hold that ${option.excludedBecause}`,
    );
  return [
    ...excluded,
    ...flips.slice(0, 2).map((f) => f.text),
    ...table.flipConditions.map((fact) => `To be taken up again with: ${fact}`),
  ].slice(0, 5);
}

function collectRequirements(rule: DecisionRule, c: DecisionCase): string[] {
  const ids = new Set<string>();
  for (const need of c.u.capabilities) {
    if (need.standing !== 'refused' && rule.capabilities?.includes(need.id))
      for (const id of need.requirementIds) ids.add(id);
  }
  const known = new Set(c.u.requirements.map((r) => r.id));
  const { statements } = rule;
  if (statements) for (const r of c.u.requirements) if (statements.test(r.statement)) ids.add(r.id);
  return [...ids].filter((id) => known.has(id)).slice(0, 12);
}

/** Scores one table for the case; undefined when the decision does not arise. */
export function scoreDecision(
  table: DecisionTable,
  rule: DecisionRule,
  c: DecisionCase,
): Choice | undefined {
  if (rule.relevance(c) <= 0) return undefined;
  const ranked = rank(table.options.map((option) => scoreOption(table, option, rule, c)));
  const forced = rule.forces?.(c);
  const forcedOption = forced && ranked.find((option) => option.optionId === forced.optionId);
  const chosen = forcedOption ?? ranked[0];
  if (!chosen) return undefined;
  const scoring = forcedOption
    ? [forcedOption, ...ranked.filter((o) => o !== forcedOption)]
    : ranked;
  const strongest = [...chosen.scores].sort((a, b) => b.weight * b.score - a.weight * a.score)[0];
  return {
    decisionId: table.id,
    optionId: chosen.optionId,
    optionName: chosen.option,
    scoring,
    requirementIds: collectRequirements(rule, c),
    forced: forcedOption !== undefined,
    because: forcedOption ? (forced?.because ?? '') : (strongest?.reason ?? ''),
    flipsWhen: forcedOption
      ? [`The fact itself: ${forced?.because ?? ''}`]
      : findFlips(table, ranked, c),
  };
}
