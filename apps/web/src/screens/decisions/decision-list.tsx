import type { Decision } from '@aa/domain';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './decisions.module.css';
import { bestScore, computeSums, listFlips, readScoreTable } from './weigh-options.ts';

interface DecisionListProps {
  decisions: readonly Decision[];
  shownId: string;
  onShow: (index: number) => void;
}

/** A small change turns it: a flip within ten points of the weight. */
const closeFlip = 0.1;

/** All decisions with what was chosen and its score; names those that a small change would turn. */
export function DecisionList({ decisions, shownId, onShow }: DecisionListProps) {
  const rows = decisions.map((decision) => {
    const table = readScoreTable(decision);
    const [flip] = table === undefined ? [] : listFlips(table, table.weights);
    return {
      decision,
      score: table === undefined ? undefined : computeSums(table, table.weights)[0],
      isClose:
        flip !== undefined &&
        Math.abs(flip.flip.weight - (table?.weights[flip.driver] ?? 0)) < closeFlip,
    };
  });
  const close = rows.filter(({ isClose }) => isClose);
  return (
    <>
      <ol className={classes.list}>
        {rows.map(({ decision, score }, index) => (
          <li key={decision.id}>
            <button
              type="button"
              className={classes.row}
              aria-current={decision.id === shownId}
              onClick={() => onShow(index)}
            >
              <span className={classes.rowTitle}>{decision.title}</span>
              <span className={classes.rowChosen}>
                <span>{decision.chosen}</span>
                {score !== undefined && (
                  <span className={classes.rowScore} title={`Weighted sum, of ${bestScore}`}>
                    {score.toFixed(2)}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {close.length > 0 && (
        <p className={classes.closeNote}>
          <IconAlertTriangle size={14} aria-hidden /> A small change of weights would turn{' '}
          {close.map(({ decision }) => decision.title).join('; ')}.
        </p>
      )}
    </>
  );
}
