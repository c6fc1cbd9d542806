import { createContext, useContext } from 'react';

export type Side = 'left' | 'right';

export interface Panels {
  isPhone: boolean;
  isOpen: (side: Side) => boolean;
  open: (side: Side) => void;
  close: (side: Side) => void;
}

export const PanelsContext = createContext<Panels | null>(null);

/** Opens and closes the panels of the screen around; on a phone they are sheets. */
export function usePanels(): Panels {
  const panels = useContext(PanelsContext);
  if (!panels) throw new Error('usePanels is called outside a workspace screen.');
  return panels;
}
