import type { Decision } from '@aa/domain';
import type { Choice } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import type { DecisionCase } from './decision-case.ts';
import { caseDriver, usualDriver } from './score-decision.ts';
import { weighDriver } from './weigh-driver.ts';
import {
  capitalize,
  compareOptions,
  getDecisionTable,
  listPoints,
  nameDriver,
} from './word-decision.ts';

type Scored = Choice['scoring'][number];

/** What the wording of a decision looks things up in. */
export interface Words {
  u: Understanding;
  c: DecisionCase;
}

const ownDrivers = new Set<string>([usualDriver, caseDriver]);
/** Below that, two options are level and neither is told to lead. */
const level = 0.03;

const evidenceOf = (driver: string, c: DecisionCase): string =>
  weighDriver(driver, c.pressures).evidence.replace(' (assumed)', ', assumed');

/** What decides between the first two, with what each of them gives. */
function wordContest(chosen: Scored, second: Scored, words: Words, choice: Choice): string {
  const table = getDecisionTable(choice.decisionId);
  const gains = compareOptions(chosen, second)
    .filter((entry) => entry.gain > 0.02 && !ownDrivers.has(entry.driver))
    .slice(0, 2)
    .map(
      ({ driver, better, worse }) =>
        `${nameDriver(table, driver)} (${evidenceOf(driver, words.c)}), ${better?.reason ?? 'more'} against ${worse?.reason ?? 'less'}`,
    );
  const [most, next] = gains;
  if (chosen.total - second.total < level)
    return `${second.option} comes out level; ${
      most ? `what speaks for the choice: ${most}` : 'the choice is the one easier to begin with'
    }.`;
  if (!most) return `Beside ${second.option} it is what systems of this size mostly settle on.`;
  return `What decides against ${second.option}: ${most}${next ? `; then ${next}` : ''}.`;
}

/** What the chosen option costs: its weakest point, by what it weighs here. */
function wordPrice(chosen: Scored, choice: Choice): string | undefined {
  const table = getDecisionTable(choice.decisionId);
  const [worst] = chosen.scores
    .filter((score) => !ownDrivers.has(score.driver) && score.score <= 0.5 && score.weight >= 0.2)
    .toSorted((a, b) => b.weight * (1 - b.score) - a.weight * (1 - a.score));
  return worst && `It is weakest on ${nameDriver(table, worst.driver)}: ${worst.reason}.`;
}

/** The options that would have come first, or all of them where none is left, with what rules them out. */
function wordExcluded(chosen: Scored, others: readonly Scored[]): string | undefined {
  const isLast = others.every((option) => option.excludedBecause !== undefined);
  const told = others
    .filter((option) => option.excludedBecause && (isLast || option.total > chosen.total))
    .slice(0, 3)
    .map((option) => `${option.option}, since ${option.excludedBecause?.replace(/\."/g, '"')}`);
  if (told.length === 0) return undefined;
  return `${isLast ? 'None of the others holds here' : 'Ruled out'}: ${told.join('; ')}.`;
}

/** Why the option was taken: the case first, then what it costs and rules out, the sums last. */
export function wordRationale(choice: Choice, words: Words): string {
  const [chosen, ...others] = choice.scoring;
  if (!chosen) return choice.because;
  const second = others.find((option) => option.excludedBecause === undefined);
  const sums = second ? `In figures: ${chosen.total} against ${second.total}.` : undefined;
  if (choice.forced)
    return [`${capitalize(choice.because)}.`, wordPrice(chosen, choice)]
      .filter(Boolean)
      .join(' ')
      .slice(0, 2000);
  const own = chosen.scores.find((score) => score.driver === caseDriver);
  return [
    own && `${capitalize(own.reason)}.`,
    second && wordContest(chosen, second, words, choice),
    wordExcluded(chosen, others),
    wordPrice(chosen, choice),
    sums,
  ]
    .filter(Boolean)
    .join(' ')
    .slice(0, 2000);
}

/** On what an option lost most, and what makes it weigh here. */
function wordLoss(chosen: Scored, option: Scored, choice: Choice, words: Words): string {
  const lost = compareOptions(chosen, option).filter(
    (entry) => entry.driver !== usualDriver && entry.gain > 0.01,
  );
  // What speaks against this very option says more than what speaks for the chosen one.
  const worst = lost.find((entry) => entry.driver !== caseDriver && entry.gain > 0.04) ?? lost[0];
  if (!worst) return `it brings nothing here that ${chosen.option} does not`;
  if (worst.driver === caseDriver)
    return worst.better
      ? `${chosen.option} has on its side that ${worst.better.reason}`
      : `here it holds that ${worst.worse?.reason ?? 'it does not fit'}`;
  const table = getDecisionTable(choice.decisionId);
  return `${worst.worse?.reason ?? 'less'}, where ${chosen.option} gives ${worst.better?.reason ?? 'more'} (${nameDriver(table, worst.driver)}; ${evidenceOf(worst.driver, words.c)})`;
}

/** A rejected option with its reason, and when to think of it again. */
export function wordRejection(
  choice: Choice,
  index: number,
  words: Words,
): Decision['alternatives'][number] | undefined {
  const table = getDecisionTable(choice.decisionId);
  const chosen = choice.scoring[0];
  const option = choice.scoring[index];
  if (!chosen || !option) return undefined;
  const why = option.excludedBecause
    ? `${option.option} is ruled out here: ${option.excludedBecause}.`
    : choice.forced
      ? `${capitalize(choice.because)}, which leaves no room for ${option.option.toLowerCase()}.`
      : `${capitalize(wordLoss(chosen, option, choice, words))}. In figures: ${option.total} against ${chosen.total}.`;
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
