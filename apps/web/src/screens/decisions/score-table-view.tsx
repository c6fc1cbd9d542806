import { Button, Slider, Tooltip } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import classes from './decisions.module.css';
import { bestScore, computeSums, findFlip, findLeader, setWeight } from './weigh-options.ts';
import type { ScoreTable } from './weigh-options.ts';

interface ScoreTableViewProps {
  table: ScoreTable;
  weights: readonly number[];
  onWeights: (weights: readonly number[], touched: number) => void;
  onReset: () => void;
}

/** Drivers by options with every term of the sums; a slider for each weight, with the flip marked on it. */
export function ScoreTableView({ table, weights, onWeights, onReset }: ScoreTableViewProps) {
  const sums = computeSums(table, weights);
  const leader = findLeader(table, sums);
  const lead = sums[leader] ?? 0;
  const isChanged = weights.some(
    (weight, index) => Math.abs(weight - (table.weights[index] ?? 0)) > 1e-9,
  );
  return (
    <>
      <div
        className={classes.tableBox}
        tabIndex={0}
        role="region"
        aria-label="Scores of the options"
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Driver</th>
              <th scope="col" className={classes.weightHead}>
                Weight
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  disabled={!isChanged}
                  leftSection={<IconRotate size={13} />}
                  onClick={onReset}
                >
                  reset
                </Button>
              </th>
              {table.options.map((option, index) => (
                <th key={option.name} scope="col" data-leader={index === leader || undefined}>
                  {option.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.drivers.map((driver, row) => (
              <tr key={driver}>
                <th scope="row">{driver}</th>
                <td>
                  <WeightSlider
                    driver={driver}
                    weight={weights[row] ?? 0}
                    flip={findFlip(table, weights, row)?.weight}
                    onChange={(value) => onWeights(setWeight(weights, row, value), row)}
                  />
                </td>
                {table.options.map((option, column) => (
                  <ScoreCell
                    key={option.name}
                    entry={option.scores[row] ?? { score: 0, reason: '' }}
                    weight={weights[row] ?? 0}
                    isLeader={column === leader}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr aria-live="polite">
              <th scope="row">Weighted sum</th>
              <td className={classes.hundred}>100 %</td>
              {table.options.map((option, index) => (
                <td key={option.name} data-leader={index === leader || undefined}>
                  <strong className={classes.sum}>{(sums[index] ?? 0).toFixed(2)}</strong>{' '}
                  {index === leader ? (
                    <span className={classes.chosen}>
                      {option.isChosen ? 'chosen' : 'leads now'}
                    </span>
                  ) : (
                    <span className={classes.muted}>
                      {option.excludedBecause === undefined
                        ? `−${(lead - (sums[index] ?? 0)).toFixed(2)}`
                        : 'excluded'}
                    </span>
                  )}
                  {option.excludedBecause !== undefined && (
                    <div className={classes.muted}>{option.excludedBecause}</div>
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={classes.muted}>
        The mark on a slider is the weight at which another option wins, the others shrinking in
        proportion. Scores 0 to {bestScore}, each with its reason on hover.
        {isChanged && (
          <strong> These weights are a trial; the decision stands as it was taken.</strong>
        )}
      </p>
    </>
  );
}

function WeightSlider(props: {
  driver: string;
  weight: number;
  flip: number | undefined;
  onChange: (weight: number) => void;
}) {
  const { driver, weight, flip, onChange } = props;
  const percent = Math.round(weight * 100);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5 }[event.key];
    if (!event.shiftKey || step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange((percent + step) / 100);
  };
  return (
    <div className={classes.weight} onKeyDownCapture={onKeyDown}>
      <Slider
        className={classes.slider}
        size={4}
        thumbSize={14}
        value={percent}
        onChange={(value) => onChange(value / 100)}
        label={null}
        thumbLabel={`Weight of ${driver}`}
        marks={flip === undefined ? [] : [{ value: flip * 100 }]}
        classNames={{ mark: classes.flipMark }}
      />
      <span className={classes.percent}>{percent} %</span>
    </div>
  );
}

function ScoreCell(props: {
  entry: { score: number; reason: string };
  weight: number;
  isLeader: boolean;
}) {
  const { entry, weight, isLeader } = props;
  const filled = Math.round(entry.score);
  return (
    <td data-leader={isLeader || undefined}>
      <Tooltip label={entry.reason} multiline maw={280}>
        <span
          className={classes.score}
          tabIndex={0}
          role="img"
          aria-label={`${formatScore(entry.score)} of ${bestScore}: ${entry.reason}`}
        >
          <span className={classes.squares} aria-hidden>
            {Array.from({ length: bestScore }, (_, index) => (
              <span key={index} data-filled={index < filled || undefined} />
            ))}
          </span>
          {formatScore(entry.score)}
          <span className={classes.term}>+{(entry.score * weight).toFixed(2)}</span>
        </span>
      </Tooltip>
    </td>
  );
}

function formatScore(score: number): string {
  return Number.isInteger(score) ? String(score) : score.toFixed(1);
}
