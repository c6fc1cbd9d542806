import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useShortcuts } from '../components/use-shortcuts.ts';
import { EdgeTab } from './edge-tab.tsx';
import { PanelSheet } from './panel-sheet.tsx';
import { PanelsContext } from './panels-context.ts';
import type { Panels, Side } from './panels-context.ts';
import { SidePanel } from './side-panel.tsx';
import { usePanelState } from './use-panel-state.ts';
import classes from './workspace-screen.module.css';

export interface PanelSpec {
  /** Names the panel for screen readers, its edge tab and its sheet. */
  label: string;
  /** Beside the label in the panel's bar: counts, a filter. */
  header?: ReactNode;
  content: ReactNode;
  /** Pixels. */
  width: { default: number; min: number; max: number };
}

/** Widths of the panels that several screens have. */
export const panelWidths = {
  conversation: { default: 326, min: 280, max: 480 },
  list: { default: 292, min: 240, max: 420 },
  inspector: { default: 366, min: 320, max: 520 },
} as const;

interface WorkspaceScreenProps {
  /** Under which the widths and open panels of this screen are remembered. */
  name: string;
  /** The 44 px bar over the main part. */
  toolbar: ReactNode;
  left?: PanelSpec;
  right?: PanelSpec;
  /** The main part scrolls by itself unless a screen (the canvas) does its own. */
  scroll?: boolean;
  children: ReactNode;
}

/** The columns of a workspace screen: panels beside the main part, sheets on a phone. */
export function WorkspaceScreen(props: WorkspaceScreenProps) {
  const { name, toolbar, left, right, scroll = true, children } = props;
  const isWide = useMediaQuery('(min-width: 80em)', true, { getInitialValueInEffect: false });
  const isMedium = useMediaQuery('(min-width: 64em)', true, { getInitialValueInEffect: false });
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const state = usePanelState(name, { isSingle: !isWide, isClosedFirst: !isMedium });
  const panels = useMemo<Panels>(
    () => ({ isPhone, isOpen: state.isOpen, open: state.open, close: state.close }),
    [isPhone, state],
  );
  useShortcuts({
    '[': () => left && state.toggle('left'),
    ']': () => right && state.toggle('right'),
  });

  const column = (side: Side, panel: PanelSpec | undefined) => {
    if (!panel) return null;
    if (!isMedium && (isPhone || side === 'right')) {
      return (
        <>
          {!isPhone && <EdgeTab side={side} panel={panel} state={state} />}
          <PanelSheet side={side} panel={panel} state={state} isPhone={isPhone} />
        </>
      );
    }
    if (!state.isOpen(side)) return <EdgeTab side={side} panel={panel} state={state} />;
    return <SidePanel side={side} panel={panel} state={state} />;
  };

  return (
    <PanelsContext value={panels}>
      <div className={classes.columns}>
        {column('left', left)}
        <main id="main" className={classes.main} tabIndex={-1}>
          <div className={classes.toolbar}>{toolbar}</div>
          <div className={scroll ? classes.scrolling : classes.fixed}>{children}</div>
        </main>
        {column('right', right)}
      </div>
    </PanelsContext>
  );
}
