import type { Edge, EdgeProps } from '@xyflow/react';
import { computeEdgePath, computeLabelLines, lineDashes } from '@aa/diagrams/browser';
import type { LineType, PlacedEdge } from '@aa/diagrams/browser';
import { memo } from 'react';
import classes from './diagram.module.css';

export type LineEdgeType = Edge<
  { line: PlacedEdge; type: LineType; state: 'plain' | 'selected' | 'far'; onPick: () => void },
  'line'
>;

/** A connection on the canvas, along the way that the layout gave it, with its label beside it. */
export const LineEdge = memo(function LineEdge({ data }: EdgeProps<LineEdgeType>) {
  if (data === undefined) return null;
  const { line, type, state } = data;
  const path = computeEdgePath(line.points);
  return (
    <g className={classes.line} data-state={state} onClick={data.onPick}>
      <path className={classes.lineHit} d={path} />
      <path
        className={classes.linePath}
        d={path}
        strokeDasharray={lineDashes[type] || undefined}
        markerEnd={`url(#arrow-${state === 'selected' ? 'selected' : 'plain'})`}
      />
      {line.label &&
        computeLabelLines(line.label.text)?.texts.map(({ text, isProtocol, x, line: row }) => (
          <text
            key={row * 10 + Math.round(x)}
            className={classes.lineLabel}
            data-protocol={isProtocol || undefined}
            x={(line.label?.x ?? 0) + 2 + x}
            y={(line.label?.y ?? 0) + 10 + row * 13}
          >
            {text}
          </text>
        ))}
    </g>
  );
});

/** The arrow heads of lines, defined once a page. */
export function ArrowHeads() {
  return (
    <svg className={classes.arrows} aria-hidden>
      <defs>
        {(['plain', 'selected'] as const).map((state) => (
          <marker
            key={state}
            id={`arrow-${state}`}
            viewBox="0 0 8 8"
            refX={7.4}
            refY={4}
            markerWidth={8}
            markerHeight={8}
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path className={classes.arrow} data-state={state} d="M0 .6L8 4L0 7.4Z" />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
