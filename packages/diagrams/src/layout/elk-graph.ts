import type { ArchitectureComponent, ArchitectureConnection, Diagram } from '@aa/domain';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { computeLabelLines } from './label-lines.ts';
import { computeNodeContent } from './node-content.ts';
import type { Box, DiagramLayout, LayoutDirection, PlacedEdge, Point } from './diagram-layout.ts';
import { computeLineBundles } from './line-bundles.ts';
import type { LineBundle } from './line-bundles.ts';
import { computeTextWidth } from './text-width.ts';
import type { Font } from './text-width.ts';

/** @see https://eclipse.dev/elk/reference/options.html */
const rootOptions: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '7',
  'elk.padding': '[top=24,left=24,bottom=24,right=24]',
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '9',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.componentComponent': '40',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.thoroughness': '10',
  'elk.edgeLabels.placement': 'CENTER',
};
export const groupFont: Font = { sizePx: 11.5, weight: 600 };
const groupPadding = '[top=40,left=16,bottom=16,right=16]';

/** Prefixes keep ids of nodes, groups and lines apart: the protocol allows the same id in each list. */
const nodeKey = (id: string) => `n:${id}`;
const groupKey = (id: string) => `g:${id}`;

/** What a picture is placed from. */
export interface LayoutInput {
  diagram: Diagram;
  components: readonly ArchitectureComponent[];
  connections: readonly ArchitectureConnection[];
}

/** The picture as ELK takes it. `previous` seeds the order, so that what was there stays where it was. */
export function buildElkGraph(
  { diagram, components, connections }: LayoutInput,
  direction: LayoutDirection,
  previous?: DiagramLayout,
): ElkNode {
  const componentById = new Map(components.map((component) => [component.id, component]));
  const positions = positionsOf(previous);
  const layoutOptions: Record<string, string> = { ...rootOptions, 'elk.direction': direction };
  if (previous !== undefined) {
    layoutOptions['elk.layered.crossingMinimization.semiInteractive'] = 'true';
  }
  const top: ElkNode[] = [];
  const holders = new Map<string, { children: ElkNode[] }>();
  for (const group of diagram.groups) {
    const position = positions.get(groupKey(group.id));
    const holder = {
      id: groupKey(group.id),
      layoutOptions: {
        'elk.padding': groupPadding,
        // A group is at least as wide as its title.
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${Math.ceil(computeTextWidth(group.label, groupFont)) + 30},64)`,
        ...(position === undefined ? {} : { 'elk.position': position }),
      },
      children: [],
    };
    holders.set(group.id, holder);
    const parent = group.parentId === undefined ? undefined : holders.get(group.parentId);
    (parent?.children ?? top).push(holder);
  }
  for (const node of diagram.nodes) {
    const component =
      node.componentId === undefined ? undefined : componentById.get(node.componentId);
    const { width, height } = computeNodeContent(node, component);
    const position = positions.get(nodeKey(node.id));
    const parent = node.groupId === undefined ? undefined : holders.get(node.groupId);
    (parent?.children ?? top).push({
      id: nodeKey(node.id),
      width,
      height,
      ...(position === undefined ? {} : { layoutOptions: { 'elk.position': position } }),
    });
  }
  const isBackward = computeBackwardTest(diagram);
  const bundles = computeLineBundles(diagram, connections);
  const edges = [
    ...bundles.map((bundle) => elkEdge(bundle, isBackward(bundle))),
    ...gridEdges(diagram, bundles),
  ];
  return { id: 'root', layoutOptions, children: top, edges };
}

function positionsOf(previous: DiagramLayout | undefined): Map<string, string> {
  const positions = new Map<string, string>();
  for (const { id, x, y } of previous?.nodes ?? []) positions.set(nodeKey(id), `(${x},${y})`);
  for (const { id, x, y } of previous?.groups ?? []) positions.set(groupKey(id), `(${x},${y})`);
  return positions;
}

/**
 * Groups stand in the order of the picture (people above, data below), so a line that runs against it is placed as
 * its reverse: it goes straight up instead of around everything.
 */
function computeBackwardTest(diagram: Diagram): (bundle: LineBundle) => boolean {
  const groupRank = new Map(diagram.groups.map((group, index) => [group.id, index]));
  const nodeRank = new Map(
    diagram.nodes.map((node) => [node.id, groupRank.get(node.groupId ?? '') ?? -1]),
  );
  const rankOf = (end: LineBundle['from']) =>
    ('node' in end ? nodeRank.get(end.node) : groupRank.get(end.group)) ?? -1;
  return ({ from, to }) => rankOf(from) > rankOf(to);
}

const longestRow = 4;

/**
 * Parts of a group that no line of their own leads to would stand in one endless row: unseen lines between them make
 * it a grid.
 */
function gridEdges(diagram: Diagram, bundles: readonly LineBundle[]): ElkExtendedEdge[] {
  const joined = new Set(
    bundles.flatMap(({ from, to }) => [from, to].flatMap((end) => ('node' in end ? end.node : []))),
  );
  const idle = Map.groupBy(
    diagram.nodes.filter((node) => node.groupId !== undefined && !joined.has(node.id)),
    (node) => node.groupId,
  );
  return [...idle.values()].flatMap((nodes) => {
    if (nodes.length <= longestRow) return [];
    const columns = Math.ceil(Math.sqrt(nodes.length));
    return nodes.slice(columns).flatMap((node, index) => {
      const above = nodes[index];
      if (above === undefined) return [];
      return [
        {
          id: `i:${node.id}`,
          sources: [nodeKey(above.id)],
          targets: [nodeKey(node.id)],
          labels: [],
        },
      ];
    });
  });
}

function elkEdge({ indices, from, to, label }: LineBundle, isBackward: boolean): ElkExtendedEdge {
  const id = `${isBackward ? 'b' : 'f'}:${indices.join(',')}`;
  const keyOf = (end: LineBundle['from']) =>
    'node' in end ? nodeKey(end.node) : groupKey(end.group);
  const [source, target] = isBackward ? [keyOf(to), keyOf(from)] : [keyOf(from), keyOf(to)];
  const lines = computeLabelLines(label);
  const labels =
    lines === undefined
      ? []
      : [{ id: `l:${id}`, text: label, width: lines.width, height: lines.height }];
  return { id, sources: [source], targets: [target], labels };
}

/** Reads ELK's answer into absolute places, rounded so that every machine gives the same bytes. */
export function readElkGraph(graph: ElkNode, direction: LayoutDirection): DiagramLayout {
  const layout: DiagramLayout = {
    width: round(graph.width ?? 0),
    height: round(graph.height ?? 0),
    direction,
    nodes: [],
    groups: [],
    edges: [],
  };
  const origins = new Map<string, Point>();
  const visit = (node: ElkNode, origin: Point, depth: number) => {
    origins.set(node.id, origin);
    for (const child of node.children ?? []) {
      const at = { x: origin.x + (child.x ?? 0), y: origin.y + (child.y ?? 0) };
      const placed = { id: child.id.slice(2), ...placeOf(child, origin) };
      if (child.id.startsWith('g:')) layout.groups.push({ ...placed, depth });
      else layout.nodes.push(placed);
      visit(child, at, depth + 1);
    }
  };
  visit(graph, { x: 0, y: 0 }, 0);
  for (const edge of graph.edges ?? []) {
    if (edge.id.startsWith('i:')) continue;
    const origin = origins.get(edge.container ?? 'root') ?? { x: 0, y: 0 };
    layout.edges.push(readElkEdge(edge, origin));
  }
  return layout;
}

function readElkEdge(edge: ElkExtendedEdge, origin: Point): PlacedEdge {
  const indices = edge.id.slice(2).split(',').map(Number);
  const points = (edge.sections ?? []).flatMap((section) =>
    [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({
      x: round(x + origin.x),
      y: round(y + origin.y),
    })),
  );
  const [label] = edge.labels ?? [];
  return {
    index: indices[0] ?? 0,
    ...(indices.length > 1 ? { bundle: indices } : {}),
    points: edge.id.startsWith('b:') ? points.reverse() : points,
    ...(label === undefined
      ? {}
      : { label: { ...placeOf(label, origin), text: label.text ?? '' } }),
  };
}

function placeOf(shape: Partial<Box>, origin: Point): Box {
  return {
    x: round(origin.x + (shape.x ?? 0)),
    y: round(origin.y + (shape.y ?? 0)),
    width: round(shape.width ?? 0),
    height: round(shape.height ?? 0),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
