import { HoverCard } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './id-chip.module.css';

interface IdChipProps {
  id: string;
  /** What the id stands for; shown in the hover card. */
  card: ReactNode;
  onClick?: () => void;
}

/** The id of a requirement, decision, risk or threat: hover or focus tells what it is, a press goes there. */
export function IdChip({ id, card, onClick }: IdChipProps) {
  return (
    <HoverCard width={320} openDelay={200} position="bottom-start">
      <HoverCard.Target>
        <button type="button" className={classes.chip} onClick={onClick}>
          {id}
        </button>
      </HoverCard.Target>
      <HoverCard.Dropdown className={classes.card}>{card}</HoverCard.Dropdown>
    </HoverCard>
  );
}
