import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import classes from './severity-mark.module.css';

export type Severity = 'error' | 'warning' | 'info';

const icons = {
  error: IconAlertOctagon,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
} as const;
const words = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** How grave a finding is: shape, colour and (for screen readers) word. */
export function SeverityMark({ severity, size = 16 }: { severity: Severity; size?: number }) {
  const Icon = icons[severity];
  return (
    <Icon
      size={size}
      stroke={1.7}
      className={classes.mark}
      data-severity={severity}
      role="img"
      aria-label={words[severity]}
    />
  );
}
