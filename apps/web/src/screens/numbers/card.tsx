import type { ReactNode } from 'react';
import classes from './numbers.module.css';

interface CardProps {
  title: string;
  /** Beside the title, quieter. */
  note?: ReactNode;
  /** At the right end: a verdict, a button. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One subject of the numbers. */
export function Card({ title, note, aside, children }: CardProps) {
  return (
    <section className={classes.card} data-name={title} aria-label={title}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{title}</h2>
        {note !== undefined && <span className={classes.muted}>{note}</span>}
        <span className={classes.space} />
        {aside}
      </div>
      {children}
    </section>
  );
}
