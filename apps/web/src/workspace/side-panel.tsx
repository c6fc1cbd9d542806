import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarRightCollapse } from '@tabler/icons-react';
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Side } from './panels-context.ts';
import type { PanelState } from './use-panel-state.ts';
import type { PanelSpec } from './workspace-screen.tsx';
import classes from './workspace-screen.module.css';

interface SidePanelProps {
  side: Side;
  panel: PanelSpec;
  state: PanelState;
}

const stepPx = 16;

/** A column beside the main part, resized by its edge (mouse or arrow keys) and collapsible. */
export function SidePanel({ side, panel, state }: SidePanelProps) {
  const { min, max } = panel.width;
  const width = state.width(side) ?? panel.width.default;
  const drag = useRef<{ x: number; width: number } | null>(null);
  const resize = (next: number) => state.setWidth(side, Math.min(max, Math.max(min, next)));
  const outward = side === 'left' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    const start = drag.current;
    if (start) resize(start.width + (event.clientX - start.x) * outward);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resize(width - stepPx * outward);
    if (event.key === 'ArrowRight') resize(width + stepPx * outward);
  };
  const Collapse = side === 'left' ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarRightCollapse;

  return (
    <aside className={classes.panel} data-side={side} style={{ width }} aria-label={panel.label}>
      <div className={classes.panelBar}>
        <h2 className={classes.panelTitle}>{panel.label}</h2>
        <div className={classes.panelHeader}>{panel.header}</div>
        <Tooltip label={`Close (${side === 'left' ? '[' : ']'})`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Close ${panel.label}`}
            onClick={() => state.close(side)}
          >
            <Collapse size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.panelContent}>{panel.content}</div>
      <div
        className={classes.resize}
        data-side={side}
        role="separator"
        aria-orientation="vertical"
        aria-label={`Width of ${panel.label}`}
        aria-valuenow={width}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null;
        }}
        onKeyDown={onKeyDown}
      />
    </aside>
  );
}
