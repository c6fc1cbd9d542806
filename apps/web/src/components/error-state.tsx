import { Button, Title } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { describeError } from './describe-error.ts';
import classes from './states.module.css';

interface ErrorStateProps {
  /** What could not be shown: "The conversations could not be loaded." */
  title: string;
  error: unknown;
  onRetry?: () => void;
}

/** Stands in the place of the one part that failed: what, why, and the way on. */
export function ErrorState({ title, error, onRetry }: ErrorStateProps) {
  const shown = describeError(error);
  return (
    <div className={classes.state} role="alert">
      <Title order={2}>
        <IconAlertOctagon size={16} color="var(--aa-err)" aria-hidden /> {title}
      </Title>
      <div>{shown.message}</div>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
      {shown.requestId && (
        <details className={classes.details}>
          <summary>Details</summary>
          {shown.code}, request <code>{shown.requestId}</code>
        </details>
      )}
    </div>
  );
}
