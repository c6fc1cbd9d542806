import type { CostEstimate } from '@aa/domain';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { formatUsd } from '../../components/money.ts';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { Card } from './card.tsx';
import classes from './numbers.module.css';
import { pickLevel } from './range-level.ts';
import type { RangeLevel } from './range-level.ts';

/** The monthly run cost: the sum against the budget, every line as a range on one scale with its basis. */
export function CostCard({ cost, level }: { cost: CostEstimate; level: RangeLevel }) {
  const total = { low: cost.totalLowUsd, high: cost.totalHighUsd };
  const budget = cost.budget.monthlyUsd;
  const totalEnd = Math.max(total.high, budget ?? 0, 1) * 1.05;
  const lineEnd = Math.max(...cost.lines.map(({ highUsd }) => highUsd), 1);
  return (
    <Card title="Monthly run cost" aside={<BudgetVerdict budget={cost.budget} />}>
      <div className={classes.totalLine}>
        <strong className={classes.figure}>{formatUsd(pickLevel(total, level))}</strong>{' '}
        <span className={classes.muted}>
          {formatUsd(total.low)} to {formatUsd(total.high)}, the sum of the lines
        </span>{' '}
        <ProvenanceMark provenance="calculated" detail="The sums of the low and the high ends." />
      </div>
      <div className={classes.totalBar}>
        <RangeBar range={total} end={totalEnd} point={pickLevel(total, level)} />
        {budget !== null && (
          <span className={classes.budgetMark} style={{ left: `${(budget / totalEnd) * 100}%` }}>
            <span>budget {formatUsd(budget)}</span>
          </span>
        )}
      </div>
      <p className={classes.muted}>{cost.budget.explanation}</p>
      <table className={classes.costTable}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col" className={classes.barColumn}>
              <span className={classes.hiddenTitle}>Range</span>
            </th>
            <th scope="col" className={classes.amount}>
              a month
            </th>
            <th scope="col" className={classes.amount}>
              range
            </th>
          </tr>
        </thead>
        <tbody>
          {cost.lines.map((line) => {
            const range = { low: line.lowUsd, high: line.highUsd };
            return (
              <tr key={line.id}>
                <th scope="row">
                  {line.item}{' '}
                  <ProvenanceMark provenance="catalogue" detail={line.basis} size={13} />
                </th>
                <td className={classes.barColumn}>
                  <RangeBar range={range} end={lineEnd} point={pickLevel(range, level)} />
                </td>
                <td className={classes.amount}>{formatUsd(pickLevel(range, level))}</td>
                <td className={`${classes.amount} ${classes.rangeColumn}`}>
                  {formatUsd(line.lowUsd)} to {formatUsd(line.highUsd)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <details className={classes.details}>
        <summary>Not in it, and what it rests on</summary>
        <ul>
          {cost.exclusions.map((text) => (
            <li key={text}>Not in it: {text}</li>
          ))}
          {cost.assumptions.map((text) => (
            <li key={text}>
              <ProvenanceMark provenance="assumed" size={13} /> {text}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function BudgetVerdict({ budget }: { budget: CostEstimate['budget'] }) {
  if (budget.monthlyUsd === null || budget.verdict === 'unknown') {
    return (
      <span className={classes.verdict} data-tone="warn">
        <IconCircleDashed size={15} aria-hidden /> no budget known
      </span>
    );
  }
  const isWithin = budget.verdict === 'within';
  const Icon = isWithin ? IconCircleCheck : IconAlertTriangle;
  return (
    <span className={classes.verdict} data-tone={isWithin ? 'ok' : 'warn'}>
      <Icon size={15} aria-hidden /> {isWithin ? 'within' : 'not safely within'}{' '}
      {formatUsd(budget.monthlyUsd)}
      {budget.source === 'derived' && ', derived'}
    </span>
  );
}

/** A range on a scale from 0 to `end`, with the figure that is shown as a mark. */
export function RangeBar(props: {
  range: { low: number; high: number };
  end: number;
  point: number;
}) {
  const { range, end, point } = props;
  const share = (value: number) => `${Math.min(100, (value / end) * 100)}%`;
  return (
    <span className={classes.bar} aria-hidden>
      <span
        className={classes.barRange}
        style={{ left: share(range.low), right: `calc(100% - ${share(range.high)})` }}
      />
      <span className={classes.barPoint} style={{ left: share(point) }} />
    </span>
  );
}
