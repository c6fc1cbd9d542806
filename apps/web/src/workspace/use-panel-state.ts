import { useLocalStorage } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Side } from './panels-context.ts';

interface Remembered {
  open: { left: boolean; right: boolean };
  width: { left: number | null; right: number | null };
}

export interface PanelState {
  isOpen: (side: Side) => boolean;
  open: (side: Side) => void;
  close: (side: Side) => void;
  toggle: (side: Side) => void;
  /** Pixels, or null while the default holds. */
  width: (side: Side) => number | null;
  setWidth: (side: Side, width: number) => void;
}

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** What is open and how wide, per screen and size class, over visits. */
export function usePanelState(
  name: string,
  size: { isSingle: boolean; isClosedFirst: boolean },
): PanelState {
  const { isSingle, isClosedFirst } = size;
  const kept = useLocalStorage<Remembered>({
    key: `aa.panels.${name}.${isSingle ? 'medium' : 'wide'}`,
    defaultValue: { open: { left: !isSingle, right: true }, width: { left: null, right: null } },
    getInitialValueInEffect: false,
  });
  // A sheet covers the page: it never stands open again after a reload.
  const passing = useState<Remembered>({
    open: { left: false, right: false },
    width: { left: null, right: null },
  });
  const [remembered, setRemembered] = isClosedFirst ? passing : kept;
  return useMemo(() => {
    const set = (side: Side, isOpen: boolean) =>
      setRemembered((known) => {
        const open = { ...known.open, [side]: isOpen };
        if (isSingle && isOpen) open[other(side)] = false;
        return { ...known, open };
      });
    return {
      isOpen: (side) => remembered.open[side],
      open: (side) => set(side, true),
      close: (side) => set(side, false),
      toggle: (side) => set(side, !remembered.open[side]),
      width: (side) => remembered.width[side],
      setWidth: (side, width) =>
        setRemembered((known) => ({ ...known, width: { ...known.width, [side]: width } })),
    };
  }, [remembered, setRemembered, isSingle]);
}
