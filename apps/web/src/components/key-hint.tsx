import { Kbd } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import classes from './key-hint.module.css';

/** Names a key beside what it does; absent where there is no keyboard to speak of. */
export function KeyHint({ keys, onInk = false }: { keys: string; onInk?: boolean }) {
  const hasNoKeys = useMediaQuery('(pointer: coarse), (max-width: 47.99em)');
  if (hasNoKeys) return null;
  return (
    <Kbd aria-hidden className={onInk ? `${classes.key} ${classes.onInk}` : classes.key}>
      {keys}
    </Kbd>
  );
}
