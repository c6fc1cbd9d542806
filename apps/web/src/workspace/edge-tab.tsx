import { IconLayoutSidebarLeftExpand, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import type { Side } from './panels-context.ts';
import type { PanelState } from './use-panel-state.ts';
import type { PanelSpec } from './workspace-screen.tsx';
import classes from './workspace-screen.module.css';

interface EdgeTabProps {
  side: Side;
  panel: PanelSpec;
  state: PanelState;
}

/** What stays of a closed panel: a narrow strip that opens it again. */
export function EdgeTab({ side, panel, state }: EdgeTabProps) {
  const Expand = side === 'left' ? IconLayoutSidebarLeftExpand : IconLayoutSidebarRightExpand;
  return (
    <button
      type="button"
      className={classes.edgeTab}
      data-side={side}
      aria-label={`Open ${panel.label}`}
      onClick={() => state.open(side)}
    >
      <Expand size={17} stroke={1.6} aria-hidden />
      <span>{panel.label}</span>
    </button>
  );
}
