import type { Decision } from '@aa/domain';
import classes from './decisions.module.css';

/** The options that were not taken: why not in this case, and what speaks for and against them. */
export function RejectedOptions({ decision }: { decision: Decision }) {
  return decision.alternatives.map((option) => (
    <details key={option.name} className={classes.option}>
      <summary>
        <strong>{option.name}</strong>
        <span>{option.whyRejected}</span>
      </summary>
      <div className={classes.twoColumns}>
        <div>
          {option.pros.map((text) => (
            <p key={text} className={classes.entry}>
              + {text}
            </p>
          ))}
        </div>
        <div>
          {option.cons.map((text) => (
            <p key={text} className={classes.entry}>
              − {text}
            </p>
          ))}
        </div>
      </div>
    </details>
  ));
}
