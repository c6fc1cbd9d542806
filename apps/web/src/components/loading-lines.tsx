import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import classes from './states.module.css';

const widths = ['38%', '72%', '64%', '80%', '52%', '70%'];

interface LoadingLinesProps {
  /** Of what is on its way, for screen readers: "Loading the conversation". */
  label: string;
  lines?: number;
}

/** Grey lines in the place of what is on its way; nothing for the first 150 ms. */
export function LoadingLines({ label, lines = 6 }: LoadingLinesProps) {
  const [isShown, setShown] = useState(false);
  useTimeout(() => setShown(true), 150, { autoInvoke: true });
  if (!isShown) return null;
  return (
    <div className={classes.lines} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className={classes.line}
          style={{ width: widths[index % widths.length] }}
        />
      ))}
    </div>
  );
}
