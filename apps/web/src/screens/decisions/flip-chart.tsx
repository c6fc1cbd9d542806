import { NativeSelect } from '@mantine/core';
import classes from './decisions.module.css';
import {
  bestScore,
  computeSums,
  findFlip,
  findLeader,
  listFlips,
  setWeight,
} from './weigh-options.ts';
import type { ScoreTable } from './weigh-options.ts';

interface FlipChartProps {
  table: ScoreTable;
  weights: readonly number[];
  driver: number;
  onDriver: (driver: number) => void;
  /** What the architect says would turn it. */
  notes: readonly string[];
}

const [width, height, left, top] = [460, 170, 26, 12];
const dashes = ['', '6 4', '2 3', '9 3 2 3', '1 5', '12 4'];
const x = (weight: number) => left + weight * (width - left - 8);
const y = (score: number) => top + (1 - score / bestScore) * (height - top - 26);

/** The sums of all options as one driver weighs more, with where the lead changes. */
export function FlipChart({ table, weights, driver, onDriver, notes }: FlipChartProps) {
  const name = table.drivers[driver] ?? '';
  const now = weights[driver] ?? 0;
  const flip = findFlip(table, weights, driver);
  const leader = findLeader(table, computeSums(table, weights));
  const atNone = computeSums(table, setWeight(weights, driver, 0));
  const atAll = computeSums(table, setWeight(weights, driver, 1));
  const others = listFlips(table, weights).filter((entry) => entry.driver !== driver);
  return (
    <section className={classes.card} aria-label="What would flip it">
      <div className={classes.chartHead}>
        <h2 className={classes.cardTitle}>What would flip it</h2>
        <NativeSelect
          size="xs"
          aria-label="Driver on the chart"
          value={String(driver)}
          onChange={(event) => onDriver(Number(event.currentTarget.value))}
          data={table.drivers.map((label, index) => ({ value: String(index), label }))}
        />
      </div>
      <div className={classes.chartRow}>
        <svg
          className={classes.chart}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={
            flip === undefined
              ? `No weight of ${name} changes the lead.`
              : `At ${Math.round(flip.weight * 100)} % for ${name}, ${table.options[flip.option]?.name ?? ''} leads.`
          }
        >
          {[0, 1, 2, 3, 4, 5].map((score) => (
            <g key={score}>
              <path className={classes.gridLine} d={`M${left} ${y(score)}H${width - 8}`} />
              <text className={classes.tick} x={left - 6} y={y(score) + 4} textAnchor="end">
                {score}
              </text>
            </g>
          ))}
          <path className={classes.nowLine} d={`M${x(now)} ${top}V${height - 24}`} />
          <text className={classes.tick} x={x(now)} y={height - 8} textAnchor="middle">
            now {Math.round(now * 100)} %
          </text>
          {table.options.map((option, index) => (
            <path
              key={option.name}
              className={classes.optionLine}
              data-role={roleOf(index, leader, flip?.option)}
              strokeDasharray={dashes[index % dashes.length]}
              d={`M${x(0)} ${y(atNone[index] ?? 0)}L${x(1)} ${y(atAll[index] ?? 0)}`}
            />
          ))}
          {flip && (
            <>
              <path className={classes.flipLine} d={`M${x(flip.weight)} ${top}V${height - 24}`} />
              <circle
                className={classes.flipPoint}
                cx={x(flip.weight)}
                cy={y(computeSums(table, setWeight(weights, driver, flip.weight))[leader] ?? 0)}
                r={4}
              />
              {Math.abs(flip.weight - now) > 0.16 && (
                <text
                  className={classes.flipTick}
                  x={x(flip.weight)}
                  y={height - 8}
                  textAnchor="middle"
                >
                  flips at {Math.round(flip.weight * 100)} %
                </text>
              )}
            </>
          )}
        </svg>
        <ul className={classes.chartLegend}>
          {table.options.map((option, index) => (
            <li key={option.name} data-role={roleOf(index, leader, flip?.option)}>
              <svg width={26} height={8} aria-hidden>
                <path
                  className={classes.optionLine}
                  data-role={roleOf(index, leader, flip?.option)}
                  strokeDasharray={dashes[index % dashes.length]}
                  d="M0 4H26"
                />
              </svg>
              {option.name}
            </li>
          ))}
        </ul>
      </div>
      <p className={classes.entry}>
        {flip === undefined ? (
          <>No weight of {name} alone changes the lead.</>
        ) : (
          <>
            At {Math.round(flip.weight * 100)} % for {name},{' '}
            <strong>{table.options[flip.option]?.name}</strong> leads.
          </>
        )}{' '}
        {others.length > 0 && (
          <>
            Also:{' '}
            {others
              .slice(0, 3)
              .map(
                ({ driver: other, flip: at }) =>
                  `${table.drivers[other] ?? ''} at ${Math.round(at.weight * 100)} % (${table.options[at.option]?.name ?? ''})`,
              )
              .join('; ')}
            .
          </>
        )}
      </p>
      {notes.map((note) => (
        <p key={note} className={classes.entry}>
          {note}
        </p>
      ))}
    </section>
  );
}

function roleOf(index: number, leader: number, challenger: number | undefined): string {
  if (index === leader) return 'leader';
  return index === challenger ? 'challenger' : 'other';
}
