import type { ExportSource } from '../export-source.ts';
import { blocks, heading, list, table, text, usd, usdRange } from './write-markdown.ts';

/** Capacity, cost, effort and plan, each figure with its basis. */
export function writeNumbers(source: ExportSource): string {
  return blocks(
    heading(2, 'Appendix: numbers'),
    writeCapacity(source),
    writeCost(source),
    writeBusiness(source),
  );
}

function writeCapacity({ data: { capacity } }: ExportSource): string {
  return blocks(
    heading(3, 'Capacity'),
    table(
      ['Input', 'Value', 'Unit', 'Source', 'Because'],
      capacity.inputs.map((input) => [
        text(input.name),
        String(input.value),
        text(input.unit),
        input.source,
        text(input.explanation ?? ''),
      ]),
    ),
    table(
      ['Line', 'Formula', 'Value', 'Unit', 'Meaning'],
      capacity.lines.map((line) => [
        text(line.id),
        text(line.formula),
        String(line.value),
        text(line.unit),
        text(line.explanation),
      ]),
    ),
    capacity.notes ? text(capacity.notes) : '',
  );
}

function writeCost({ data: { cost } }: ExportSource): string {
  return blocks(
    heading(3, 'Run cost a month'),
    table(
      ['Item', 'Low', 'High', 'Basis', 'Components'],
      [
        ...cost.lines.map((line) => [
          text(line.item),
          usd(line.lowUsd),
          usd(line.highUsd),
          text(line.basis),
          line.componentIds.join(', '),
        ]),
        ['Total', usd(cost.totalLowUsd), usd(cost.totalHighUsd), '', ''],
      ],
    ),
    `Budget: ${cost.budget.monthlyUsd === null ? 'not known' : `${usd(cost.budget.monthlyUsd)} a month (${cost.budget.source})`}; verdict: ${cost.budget.verdict}. ${text(cost.budget.explanation)}`,
    list([
      ...cost.assumptions.map((entry) => `Assumed: ${text(entry)}`),
      ...cost.exclusions.map((entry) => `Not in it: ${text(entry)}`),
    ]),
  );
}

function writeBusiness({ business }: ExportSource): string {
  if (!business) return '';
  const { implementationCost: build, timeToMarket: plan, roiAnalysis: roi } = business;
  return blocks(
    heading(3, 'Effort, plan and return'),
    list([
      `Build: ${build.buildEffortPersonMonths.low} to ${build.buildEffortPersonMonths.high} person months, ${usdRange(build.buildCostUsd)}. ${text(build.basis)}`,
      `Three years, build and run: ${usdRange(build.threeYearTcoUsd)}.`,
      `First usable version after ${plan.mvpWeeks.low} to ${plan.mvpWeeks.high} weeks, all of it after ${plan.fullWeeks.low} to ${plan.fullWeeks.high}${plan.statedDeadlineWeeks === null ? '' : `; the stated deadline of ${plan.statedDeadlineWeeks} weeks: ${plan.verdict}`}.`,
      roi.annualBenefitUsd
        ? `Benefit a year: ${usdRange(roi.annualBenefitUsd)}.`
        : `The benefit can't be told from what is known. ${roi.assumptions.map(text).join(' ')}`,
    ]),
    table(
      ['Phase', 'Weeks', 'Deliverables'],
      plan.phases.map((phase) => [
        text(phase.name),
        `${phase.weeks.low} to ${phase.weeks.high}`,
        phase.deliverables.map(text).join('; '),
      ]),
    ),
  );
}
