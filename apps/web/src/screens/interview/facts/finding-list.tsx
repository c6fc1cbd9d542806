import type { Finding } from '@aa/domain';
import { SeverityMark } from '../../../components/severity-mark.tsx';
import classes from './facts.module.css';

/** Wishes that pull apart and what else has to be seen, with both quotes and a way out. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={classes.findings} aria-label="Findings">
      {findings.map((finding) => (
        <li key={finding.id} className={classes.finding} data-severity={finding.severity}>
          <SeverityMark severity={finding.severity} />
          <div>
            <div>{finding.message}</div>
            {finding.quotes && finding.quotes.length > 0 && (
              <div className={classes.quotes}>
                {finding.quotes.map((quote) => `“${quote}”`).join(' and ')}
              </div>
            )}
            {finding.suggestion && <div className={classes.way}>{finding.suggestion}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
