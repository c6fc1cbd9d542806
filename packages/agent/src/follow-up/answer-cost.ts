import { invariant } from '@aa/domain';
import { decide } from '../decisions/decide.ts';
import { computeLoad } from '../numbers/compute-load.ts';
import { formatUsd } from '../numbers/compute-budget.ts';
import { computeProportion } from '../numbers/compute-proportion.ts';
import { formatMonthly, priceTotals } from '../numbers/price-structure.ts';
import type { FollowUp } from './follow-up.ts';
import { findComponents } from './find-subject.ts';
import { scaleUnderstanding } from './scale-understanding.ts';

const wordFactors: readonly (readonly [RegExp, number])[] = [
  [/\b(half|halve|50 ?%)\b/i, 0.5],
  [/\b(double|twice|two times|2x|200 ?%)\b/i, 2],
  [/\b(triple|three times|3x)\b/i, 3],
  [/\b(five times|fivefold|5x)\b/i, 5],
  [/\b(ten times|tenfold|10x)\b/i, 10],
  [/\b(hundred times|hundredfold|100x)\b/i, 100],
];

/** "ten times", "double", "3x" in a question; undefined when none is named. */
export function findFactor(question: string): number | undefined {
  const numeric = /\b(\d+(?:\.\d+)?)\s*(?:x|times|fold)\b/i.exec(question);
  if (numeric) return Number(numeric[1]);
  return wordFactors.find(([pattern]) => pattern.test(question))?.[1];
}

/** Load, cost and decisions at another size, beside those of today. */
export function compareAt(f: FollowUp, factor: number): string {
  const u = scaleUnderstanding(f.u, factor);
  const load = computeLoad(u);
  const proportion = computeProportion(u, load);
  const then = priceTotals(u, load, proportion, f.structure);
  const now = { low: f.cost.totalLowUsd, high: f.cost.totalHighUsd };
  const before = new Map(f.choices.all.map((choice) => [choice.decisionId, choice]));
  const turned = decide(u, load, proportion).all.filter((choice) => {
    const old = before.get(choice.decisionId);
    return old && old.optionId !== choice.optionId;
  });
  const ratio = (then.low + then.high) / Math.max(1, now.low + now.high);
  const budget = f.cost.budget.monthlyUsd;
  return [
    `**At ${factor} times the size**, run as it is designed: ${formatMonthly(then)} instead of ${formatMonthly(now)}, so ${Number(ratio.toFixed(1))} times the bill.`,
    `Peak ${Number(load.peakRps.toPrecision(3))} instead of ${Number(f.load.peakRps.toPrecision(3))} requests a second; ${Math.round(load.storageGbYear1).toLocaleString('en-US')} instead of ${Math.round(f.load.storageGbYear1).toLocaleString('en-US')} GB after a year.`,
    budget !== null
      ? then.high <= budget
        ? `It still fits the ${formatUsd(budget)} you named.`
        : `It no longer fits the ${formatUsd(budget)} you named: the high end passes it by ${formatUsd(then.high - budget)}.`
      : '',
    turned.length > 0
      ? `Decisions that would turn: ${turned
          .slice(0, 4)
          .map(
            (choice) =>
              `\`d-${choice.decisionId}\` from ${before.get(choice.decisionId)?.optionName ?? 'before'} to ${choice.optionName}`,
          )
          .join('; ')}.`
      : 'No decision would turn: the shape carries it.',
    'Say "design for that size" to have it worked out as a new version.',
  ]
    .filter((line) => line.length > 0)
    .join('\n\n');
}

function tellPart(f: FollowUp): string | undefined {
  const [component] = findComponents(f.architecture, f.subject);
  const line = component && f.cost.lines.find((l) => l.componentIds.includes(component.id));
  if (!component || !line) return undefined;
  const share = Math.round((100 * line.highUsd) / Math.max(1, f.cost.totalHighUsd));
  return `**${line.item}** costs ${formatUsd(line.lowUsd)} to ${formatUsd(line.highUsd)} a month, ${share} % of the whole at the high end.\n\nHow: ${line.basis}`;
}

/** The size to compare with, where the question is about size and not about the budget. */
function findSize(question: string): number | undefined {
  return /budget/i.test(question) ? undefined : findFactor(question);
}

/** Whether a question about cost means building it, which only the business part can answer. */
export function isAboutBuilding(question: string): boolean {
  return (
    findSize(question) === undefined &&
    /\b(build|develop|implement|make it|team|people)\b/i.test(question)
  );
}

/** "What does it cost to double?", "why is it so dear?", "what does the cache cost?". */
export function answerCost(f: FollowUp): string {
  const factor = findSize(f.question);
  if (factor !== undefined) return compareAt(f, factor);
  if (isAboutBuilding(f.question)) {
    invariant(f.business, 'a question about building is answered with the effort worked out');
    const { implementationCost: build, timeToMarket } = f.business;
    return [
      `**To build:** ${build.buildEffortPersonMonths.low} to ${build.buildEffortPersonMonths.high} person-months, ${formatUsd(build.buildCostUsd.low)} to ${formatUsd(build.buildCostUsd.high)} at market pay; a first usable version in ${timeToMarket.mvpWeeks.low} to ${timeToMarket.mvpWeeks.high} weeks.`,
      build.basis,
      `Over three years with running: ${formatUsd(build.threeYearTcoUsd.low)} to ${formatUsd(build.threeYearTcoUsd.high)}.`,
    ].join('\n\n');
  }
  const part = f.subject ? tellPart(f) : undefined;
  if (part) return part;
  const dear = [...f.cost.lines].sort((a, b) => b.highUsd - a.highUsd).slice(0, 5);
  const people = Math.max(f.load.activeUsers, f.load.devices);
  return [
    `**${formatMonthly({ low: f.cost.totalLowUsd, high: f.cost.totalHighUsd })}** to run.${people > 0 ? ` That is ${formatUsd((f.cost.totalLowUsd + f.cost.totalHighUsd) / 2 / people)} for each of ${people.toLocaleString('en-US')} ${f.load.devices > f.load.activeUsers ? 'devices' : 'people'} a month.` : ''}`,
    ...dear.map(
      (line) =>
        `- ${line.item}: ${formatUsd(line.lowUsd)} to ${formatUsd(line.highUsd)}. ${line.basis}`,
    ),
    f.cost.budget.explanation,
    `Not in it: ${f.cost.exclusions.join(' ')}`,
  ].join('\n');
}
