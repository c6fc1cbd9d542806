import type { BusinessImpact, Risk } from '@aa/domain';
import { clip } from '../design/word-duty.ts';
import { getPeopleFigure, peopleCostMonth } from '../knowledge/numbers/people-cost.ts';
import { listBenefits } from './compute-benefit.ts';
import { type DesignSoFar, roundEstimate, type Spread, toRange } from './design-so-far.ts';
import { estimateEffort, type EffortEstimate } from './estimate-effort.ts';
import { listAdvantages } from './list-advantages.ts';
import { readPay } from './pay-region.ts';
import { weighRisk } from './weigh-risk.ts';
import { computeWeeks, type Phase, planPhases } from './plan-phases.ts';

const horizonMonths = 36;

export interface Plan {
  effort: EffortEstimate;
  phases: Phase[];
  buildUsd: Spread;
  mvpWeeks: Spread;
  fullWeeks: Spread;
  payBasis: string;
}

function times(spread: Spread, other: Spread): Spread {
  return {
    low: spread.low * ((other.low + other.typical) / 2),
    typical: spread.typical * other.typical,
    high: spread.high * ((other.high + other.typical) / 2),
  };
}

/** Share of a person's month that the work gets: less where people build it beside something else. */
function countHands(design: DesignSoFar): number {
  const words = design.u.messages.join(' ').toLowerCase();
  const partTime = /part.?time|volunteer|nephew|spare time|evenings|student developers/.test(words);
  const all = design.proportion.developers;
  // Beyond some ten people, more hands shorten a project ever less.
  const useful = all <= 10 ? all : 10 + (all - 10) * 0.4;
  return useful * (partTime ? 0.5 : 0.85);
}

/** Effort, phases, money and weeks of building the design. */
export function planBuild(design: DesignSoFar): Plan {
  const effort = estimateEffort(design);
  const pay = readPay(design.u);
  const hands = countHands(design);
  const waits = design.u.regimes.some((regime) => regime.standing === 'applies') ? 2 : 0;
  return {
    effort,
    phases: planPhases(design, effort),
    buildUsd: times(effort.personMonths, pay.monthly),
    mvpWeeks: computeWeeks(effort.mvpPersonMonths, hands, waits / 2),
    fullWeeks: computeWeeks(effort.personMonths, hands, waits),
    payBasis: pay.basis,
  };
}

/** Whether the first usable version comes before the date: by the middle of the range. */
export function judgeDeadline(
  plan: Pick<Plan, 'mvpWeeks'>,
  deadlineWeeks: number | null,
): BusinessImpact['timeToMarket']['verdict'] {
  if (deadlineWeeks === null) return 'unknown';
  return plan.mvpWeeks.typical <= deadlineWeeks ? 'meets' : 'misses';
}

function findCriticalPath(design: DesignSoFar, plan: Plan): string[] {
  const largest = plan.effort.items
    .filter((item) => item.kind === 'product')
    .sort((a, b) => b.weeks.typical * b.mvpShare - a.weeks.typical * a.mvpShare)
    .slice(0, 3);
  const outside = design.u.outsideSystems.find((system) =>
    ['legacy', 'payment', 'api'].includes(system.kind),
  );
  return [
    ...(outside
      ? [`Access to ${outside.name}: test system, credentials and a person who answers`]
      : []),
    ...largest.map((item) => `${item.name} (${item.weeks.low} to ${item.weeks.high} person-weeks)`),
    'Restore and load rehearsed, then the start',
  ];
}

function assessReturn(design: DesignSoFar, investment: Spread): BusinessImpact['roiAnalysis'] {
  const benefits = listBenefits(design.u);
  const known = benefits.filter((benefit) => benefit.annualUsd !== null);
  const sum = (end: 'low' | 'high'): number =>
    known.reduce((total, benefit) => total + (benefit.annualUsd?.[end] ?? 0), 0);
  const run = { low: design.cost.totalLowUsd * 12, high: design.cost.totalHighUsd * 12 };
  const annual =
    known.length > 0 ? { low: roundEstimate(sum('low')), high: roundEstimate(sum('high')) } : null;
  const net = annual && { low: annual.low - run.high, high: annual.high - run.low };
  const payback =
    net && net.low > 0
      ? {
          low: roundEstimate((12 * investment.low) / net.high),
          high: roundEstimate((12 * investment.high) / net.low),
        }
      : null;
  return {
    horizonMonths,
    investmentUsd: toRange(investment),
    annualBenefitUsd: annual,
    paybackMonths: payback,
    benefits:
      benefits.length > 0
        ? benefits
        : [
            {
              name: 'Not known yet',
              description: 'No figure was named from which a gain could be counted.',
              annualUsd: null,
              basis:
                'To count it: what the present way costs in a year, or the price and the number of those who pay, or the hours it saves and what an hour costs.',
            },
          ],
    assumptions: annual
      ? [
          `Run cost of ${design.cost.totalLowUsd} to ${design.cost.totalHighUsd} USD a month is taken off before the payback is counted.`,
          ...(payback
            ? []
            : ['At the low end the gain does not pay for running it, so no payback is given.']),
        ]
      : [
          'Without a figure of yours no return is given: an invented one would be worth less than none.',
        ],
    confidence: annual ? 0.5 : 0.2,
  };
}

/** What it costs to build and run, when it is there, what it brings, and what stands against it. */
export function assessBusiness(design: DesignSoFar, risks: readonly Risk[]): BusinessImpact {
  const plan = planBuild(design);
  const { cost, proportion } = design;
  const build = toRange(plan.buildUsd);
  const run = { low: cost.totalLowUsd, high: cost.totalHighUsd };
  const serious = [...risks].sort((a, b) => weighRisk(b) - weighRisk(a));
  const worst = serious[0] ? weighRisk(serious[0]) : 0;
  const months = toRange(plan.effort.personMonths);
  const upkeep = getPeopleFigure('maintenance-share');
  const toUsdShare = (phase: Phase): { low: number; high: number } =>
    toRange({ low: build.low * phase.share, typical: 0, high: build.high * phase.share });
  const toWeekShare = (phase: Phase): { low: number; high: number } =>
    toRange({
      low: plan.fullWeeks.low * phase.share,
      typical: 0,
      high: plan.fullWeeks.high * phase.share,
    });
  return {
    roiAnalysis: assessReturn(design, plan.buildUsd),
    riskAssessment: {
      overall: worst >= 9 ? 'high' : worst >= 4 ? 'medium' : 'low',
      riskIds: risks.map((risk) => risk.id),
      summary:
        serious.length > 0
          ? `${serious.length} risks; the heaviest: ${serious
              .slice(0, 2)
              .map((risk) => risk.description)
              .join(' ')}`.slice(0, 2000)
          : 'No risk beyond the ordinary was found.',
      topMitigations: serious.slice(0, 3).map((risk) => clip(risk.mitigation, 200)),
    },
    competitiveAdvantage: listAdvantages(design),
    implementationCost: {
      buildEffortPersonMonths: months,
      buildCostUsd: build,
      monthlyRunUsd: run,
      threeYearTcoUsd: {
        low: build.low + horizonMonths * run.low,
        high: build.high + horizonMonths * run.high,
      },
      teamSize: {
        low: Math.max(1, Math.min(proportion.developers, Math.round(proportion.developers * 0.7))),
        high: proportion.developers,
      },
      basis:
        `${plan.effort.basis} ${plan.payBasis}. At market pay, whoever builds it; people who keep it later come on top, some ${upkeep.low} to ${upkeep.high} % of the build effort a year (people-cost collection of ${peopleCostMonth}).`.slice(
          0,
          2000,
        ),
      phases: plan.phases.map((phase) => ({ name: phase.name, costUsd: toUsdShare(phase) })),
    },
    timeToMarket: {
      mvpWeeks: toRange(plan.mvpWeeks),
      fullWeeks: toRange(plan.fullWeeks),
      phases: plan.phases.map((phase) => ({
        name: phase.name,
        weeks: toWeekShare(phase),
        deliverables: phase.deliverables,
        componentIds: phase.componentIds,
      })),
      criticalPath: findCriticalPath(design, plan),
      statedDeadlineWeeks: proportion.deadlineWeeks,
      verdict: judgeDeadline(plan, proportion.deadlineWeeks),
    },
  };
}
