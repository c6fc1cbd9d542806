import '@xyflow/react/dist/base.css';
import { ActionIcon } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import {
  Background,
  BackgroundVariant,
  MiniMap,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import { useShortcuts } from '../components/use-shortcuts.ts';
import { ArrowHeads, LineEdge } from './diagram-edge.tsx';
import { findNode, findNodeTowards } from './diagram-focus.ts';
import type { Arrow, DiagramSelection } from './diagram-focus.ts';
import { ComponentNode, GroupNode, TitleNode } from './diagram-nodes.tsx';
import classes from './diagram.module.css';
import { buildFlowElements } from './flow-elements.ts';
import type { Picture } from './flow-elements.ts';

const nodeTypes = { component: ComponentNode, area: GroupNode, title: TitleNode };
const edgeTypes = { line: LineEdge };
/** Under this zoom names grow and labels go: the picture is read as a whole. */
const farZoom = 0.55;
/** A picture that would be smaller than this is first shown from its top, with a map to move by. */
const leastZoom = 0.3;

interface DiagramCanvasProps {
  picture: Picture;
  selection: DiagramSelection;
  found: ReadonlySet<string> | null;
  onSelect: (selection: DiagramSelection) => void;
}

/** A picture to pan, zoom and walk through: arrows move along lines, Tab in reading order, F fits. */
export function DiagramCanvas(props: DiagramCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas key={props.picture.diagram.type} {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ picture, selection, found, onSelect }: DiagramCanvasProps) {
  const flow = useReactFlow();
  const isFar = useStore((state) => state.transform[2] < farZoom);
  const elements = useMemo(
    () => buildFlowElements(picture, { selection, found, onSelect }),
    [picture, selection, found, onSelect],
  );
  const isCut = useStore(
    ({ width, height, transform }) =>
      picture.layout.width * transform[2] > width + 1 ||
      picture.layout.height * transform[2] > height + 1,
  );
  useBringIntoView(picture, selection);
  const fit = useFit(picture);
  useShortcuts({
    f: fit,
    '+': () => void flow.zoomIn(),
    '-': () => void flow.zoomOut(),
    Escape: () => onSelect(null),
  });
  return (
    <div
      className={classes.canvas}
      data-far={isFar || undefined}
      onKeyDown={(event) => walk(event, picture)}
    >
      <ArrowHeads />
      <ReactFlow
        nodes={elements.nodes}
        edges={elements.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        minZoom={0.08}
        maxZoom={2.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnDoubleClick={false}
        panOnScroll
        deleteKeyCode={null}
        onPaneClick={() => onSelect(null)}
        proOptions={{ hideAttribution: true }}
        aria-label={`${picture.diagram.title}. Tab goes through the parts, arrow keys along the lines.`}
      >
        <Background variant={BackgroundVariant.Dots} gap={16} size={1} color="var(--aa-grid)" />
        <ZoomPanel onFit={fit} />
        {isCut && (
          <MiniMap
            className={classes.map}
            style={{ width: 168, height: 112 }}
            pannable
            zoomable
            ariaLabel="Map of the picture"
            nodeClassName={classes.mapNode}
            bgColor="var(--aa-surface)"
            maskColor="color-mix(in srgb, var(--aa-text) 14%, transparent)"
          />
        )}
      </ReactFlow>
    </div>
  );
}

function ZoomPanel({ onFit }: { onFit: () => void }) {
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  return (
    <Panel position="top-right" className={classes.zoom}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Zoom out"
        onClick={() => void flow.zoomOut()}
      >
        <IconMinus size={15} />
      </ActionIcon>
      <button
        type="button"
        className={classes.zoomValue}
        aria-label={`Zoom ${Math.round(zoom * 100)} %, set to 100 %`}
        onClick={() => void flow.zoomTo(1)}
      >
        {Math.round(zoom * 100)} %
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Zoom in"
        onClick={() => void flow.zoomIn()}
      >
        <IconPlus size={15} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label="Fit the picture" onClick={onFit}>
        <IconMaximize size={15} />
      </ActionIcon>
    </Panel>
  );
}

/** Moves the view only when what is selected stands outside of it or is too small to read. */
function useBringIntoView({ diagram, layout }: Picture, selection: DiagramSelection) {
  const flow = useReactFlow();
  const nodeId = selection?.kind === 'component' ? findNode(diagram, selection.id)?.id : undefined;
  const box = layout.nodes.find(({ id }) => id === nodeId);
  useEffect(() => {
    if (box === undefined) return;
    const pane = document.querySelector(`.${classes.canvas}`)?.getBoundingClientRect();
    if (pane === undefined) return;
    const { x, y, zoom } = flow.getViewport();
    const [left, top] = [box.x * zoom + x, box.y * zoom + y];
    const isInside =
      left >= 0 &&
      top >= 0 &&
      left + box.width * zoom <= pane.width &&
      top + box.height * zoom <= pane.height;
    if (isInside) return;
    void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: 160 });
  }, [box, flow]);
}

/** Shows the whole picture, at first and when the room changes; never larger than life. */
function useFit({ layout }: Picture): () => void {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const show = useCallback(
    (least: number) => {
      if (width === 0 || height === 0) return;
      const zoom = Math.max(least, Math.min(1, width / layout.width, height / layout.height));
      void flow.setViewport({
        x: leftEdge(layout, width, zoom),
        y: Math.min(Math.max(0, (height - layout.height * zoom) / 2), 48),
        zoom,
      });
    },
    [flow, layout, width, height],
  );
  useEffect(() => show(leastZoom), [show]);
  return useCallback(() => show(0), [show]);
}

/** In the middle when the picture fits; else with the first group, where the reading begins, in the middle. */
function leftEdge(layout: Picture['layout'], width: number, zoom: number): number {
  const room = width - layout.width * zoom;
  const [first] = layout.groups;
  if (room >= 0 || first === undefined) return room / 2;
  const wanted = width / 2 - (first.x + first.width / 2) * zoom;
  return Math.min(0, Math.max(room, wanted));
}

function walk(event: KeyboardEvent<HTMLDivElement>, { diagram, layout }: Picture): void {
  const current = event.target instanceof Element ? event.target.closest('[data-node]') : null;
  const id = current?.getAttribute('data-node');
  if (!event.key.startsWith('Arrow') || !id) return;
  // Checked in the line above: only arrow keys begin with this word.
  const next = findNodeTowards(id, event.key as Arrow, { diagram, layout });
  event.preventDefault();
  if (next === undefined) return;
  const target = event.currentTarget.querySelector(`[data-node="${CSS.escape(next)}"]`);
  if (target instanceof HTMLElement) target.focus();
}
