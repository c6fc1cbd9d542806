import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  /** The way on: one button. */
  action?: ReactNode;
}

/** Says what is not there yet and how it comes to be. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={`${classes.state} ${classes.centered}`}>
      <Title order={2}>{title}</Title>
      <div>{children}</div>
      {action}
    </div>
  );
}
