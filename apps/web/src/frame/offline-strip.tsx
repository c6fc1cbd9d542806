import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import classes from './app-frame.module.css';

/** Says that there is no network, and what that means for what is written. */
export function OfflineStrip() {
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <div className={classes.strip}>
          <IconCloudOff size={16} stroke={1.6} aria-hidden />
          Offline. What you write is kept and sent later.
        </div>
      )}
    </div>
  );
}
