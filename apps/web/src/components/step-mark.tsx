import {
  IconAlertOctagon,
  IconCircleCheck,
  IconCircleDotted,
  IconLoader2,
} from '@tabler/icons-react';
import classes from './step-mark.module.css';

interface StepMarkProps {
  status: 'waiting' | 'running' | 'done' | 'failed';
}

const words = { waiting: 'waiting', running: 'running', done: 'done', failed: 'failed' } as const;
const icons = {
  waiting: IconCircleDotted,
  running: IconLoader2,
  done: IconCircleCheck,
  failed: IconAlertOctagon,
} as const;

/** How far a step is: shape, colour and (for screen readers) word. */
export function StepMark({ status }: StepMarkProps) {
  const Icon = icons[status];
  return (
    <Icon
      size={16}
      stroke={1.7}
      className={classes.mark}
      data-status={status}
      role="img"
      aria-label={words[status]}
    />
  );
}
