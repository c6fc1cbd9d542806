import { componentLookLabels, computeLook } from '@aa/domain';
import type { ArchitectureData, Diagram } from '@aa/domain';
import { computeNodeContent } from '@aa/diagrams/browser';
import type { DiagramLayout, PlacedEdge } from '@aa/diagrams/browser';
import { componentsOfNode, connectionsOfLine } from './diagram-focus.ts';
import type { DiagramSelection } from './diagram-focus.ts';
import type { LineEdgeType } from './diagram-edge.tsx';
import type { ComponentNodeType, GroupNodeType, TitleNodeType } from './diagram-nodes.tsx';

export interface Picture {
  diagram: Diagram;
  layout: DiagramLayout;
  data: Pick<ArchitectureData, 'components' | 'connections'>;
}

interface Emphasis {
  selection: DiagramSelection;
  /** Node ids that a search has found; null while nothing is searched. */
  found: ReadonlySet<string> | null;
  onSelect: (selection: DiagramSelection) => void;
}

type FlowNode = ComponentNodeType | GroupNodeType | TitleNodeType;

/** A placed picture as React Flow takes it. Groups lie below lines, titles and components above them. */
export function buildFlowElements(
  picture: Picture,
  emphasis: Emphasis,
): { nodes: FlowNode[]; edges: LineEdgeType[] } {
  const { diagram, layout } = picture;
  const selectedLines = layout.edges.filter((line) => isLineSelected(line, picture, emphasis));
  const nearNodes = new Set(selectedLines.flatMap((line) => endsOfLine(diagram, line)));
  const groupNodes = layout.groups.flatMap((box): FlowNode[] => {
    const group = diagram.groups.find(({ id }) => id === box.id);
    if (group === undefined) return [];
    const { x, y, width, height, depth } = box;
    const common = { selectable: false, focusable: false, draggable: false };
    return [
      {
        ...common,
        id: `g:${box.id}`,
        type: 'area',
        measured: { width, height },
        position: { x, y },
        zIndex: -10 + depth,
        data: { label: group.label, kind: group.kind, width, height, depth },
      },
      {
        ...common,
        id: `t:${box.id}`,
        type: 'title',
        position: { x: x + 12, y: y + 8 },
        zIndex: 5,
        data: { label: group.label },
      },
    ];
  });
  const nodes = diagram.nodes.flatMap((node): FlowNode[] => {
    const box = layout.nodes.find(({ id }) => id === node.id);
    if (box === undefined) return [];
    return [componentNode(node, box, picture, { ...emphasis, nearNodes })];
  });
  return { nodes: [...groupNodes, ...nodes], edges: lineEdges(picture, emphasis, selectedLines) };
}

function componentNode(
  node: Diagram['nodes'][number],
  box: DiagramLayout['nodes'][number],
  { diagram, data }: Picture,
  emphasis: Emphasis & { nearNodes: ReadonlySet<string> },
): ComponentNodeType {
  const { selection, found, onSelect, nearNodes } = emphasis;
  const ids = componentsOfNode(node);
  const component = data.components.find(({ id }) => id === node.componentId);
  const lines = diagram.edges.filter(({ from, to }) => from === node.id || to === node.id).length;
  const word = component === undefined ? 'Part' : componentLookLabels[computeLook(component)];
  const isSelected = selection?.kind === 'component' && ids.includes(selection.id);
  const stateOf = (): ComponentNodeType['data']['state'] => {
    if (isSelected) return 'selected';
    if (found !== null) return found.has(node.id) ? 'found' : 'far';
    if (selection === null) return 'plain';
    return nearNodes.has(node.id) ? 'near' : 'far';
  };
  return {
    id: node.id,
    type: 'component',
    measured: { width: box.width, height: box.height },
    position: { x: box.x, y: box.y },
    zIndex: 10,
    draggable: false,
    selectable: false,
    focusable: false,
    data: {
      content: computeNodeContent(node, component),
      label: `${node.label}, ${word}, ${lines} ${lines === 1 ? 'connection' : 'connections'}`,
      state: stateOf(),
      width: box.width,
      height: box.height,
      onPick: () => {
        const id = ids[0] ?? node.componentId;
        if (id !== undefined) onSelect(isSelected ? null : { kind: 'component', id });
      },
    },
  };
}

function lineEdges(
  picture: Picture,
  { selection, onSelect }: Emphasis,
  selectedLines: readonly PlacedEdge[],
): LineEdgeType[] {
  const { diagram, layout, data } = picture;
  return layout.edges.flatMap((line): LineEdgeType[] => {
    const edge = diagram.edges[line.index];
    if (edge === undefined) return [];
    const connectionIds = connectionsOfLine(diagram, line);
    const [first] = connectionIds;
    const connection = data.connections.find(({ id }) => id === first);
    const isSelected = selectedLines.includes(line);
    return [
      {
        id: `e:${line.index}`,
        type: 'line',
        source: edge.from,
        target: edge.to,
        zIndex: isSelected ? 3 : 1,
        focusable: false,
        selectable: false,
        data: {
          line,
          type: connection?.type ?? 'synchronous',
          state: isSelected ? 'selected' : selection === null ? 'plain' : 'far',
          onPick: () => {
            if (first !== undefined) onSelect({ kind: 'connection', id: first });
          },
        },
      },
    ];
  });
}

/** The nodes at both ends of a line, all of them when it is a bundle. */
function endsOfLine(diagram: Diagram, line: PlacedEdge): string[] {
  return (line.bundle ?? [line.index]).flatMap((index) => {
    const edge = diagram.edges[index];
    return edge === undefined ? [] : [edge.from, edge.to];
  });
}

function isLineSelected(line: PlacedEdge, { diagram }: Picture, { selection }: Emphasis): boolean {
  if (selection === null) return false;
  if (selection.kind === 'connection') {
    return connectionsOfLine(diagram, line).includes(selection.id);
  }
  const touched = new Set(endsOfLine(diagram, line));
  return diagram.nodes.some(
    (node) => touched.has(node.id) && componentsOfNode(node).includes(selection.id),
  );
}
