import { Drawer } from '@mantine/core';
import { useState } from 'react';
import type { Side } from './panels-context.ts';
import type { PanelState } from './use-panel-state.ts';
import type { PanelSpec } from './workspace-screen.tsx';
import classes from './workspace-screen.module.css';

interface PanelSheetProps {
  side: Side;
  panel: PanelSpec;
  state: PanelState;
  isPhone: boolean;
}

const snapPoints = ['45%', '92%'] as const;

/** A panel over the main part: from below on a phone (45 % or 92 % high), from the side on a tablet. */
export function PanelSheet({ side, panel, state, isPhone }: PanelSheetProps) {
  const [isHigh, setHigh] = useState(false);
  return (
    <Drawer
      opened={state.isOpen(side)}
      onClose={() => state.close(side)}
      position={isPhone ? 'bottom' : side}
      size={isPhone ? snapPoints[isHigh ? 1 : 0] : panel.width.default}
      title={panel.label}
      closeButtonProps={{ 'aria-label': `Close ${panel.label}` }}
      transitionProps={{ duration: 240 }}
      overlayProps={{ backgroundOpacity: 0.25 }}
      classNames={{ title: classes.panelTitle, body: classes.sheetBody }}
      styles={isPhone ? { content: { borderRadius: '14px 14px 0 0' } } : {}}
    >
      {isPhone && (
        <button
          type="button"
          className={classes.sheetHandle}
          aria-label={isHigh ? 'Make the sheet smaller' : 'Make the sheet larger'}
          onClick={() => setHigh(!isHigh)}
        />
      )}
      {panel.header}
      {panel.content}
    </Drawer>
  );
}
