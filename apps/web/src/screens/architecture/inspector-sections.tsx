import type { ReactNode } from 'react';
import classes from './inspector.module.css';

/** One part of the inspector, with what counts beside its title. */
export function Section(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h3 className={classes.sectionTitle}>{props.title}</h3>
        {props.aside !== undefined && <span className={classes.aside}>{props.aside}</span>}
      </div>
      {props.children}
    </section>
  );
}

/** A line that begins with an id or a mark. */
export function MarkedLine({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.markedLine}>
      {mark}
      <div className={classes.markedText}>{children}</div>
    </div>
  );
}
