import type { Diagram } from '../agent-protocol/diagrams.ts';
import type {
  ArchitectureComponent,
  ArchitectureConnection,
  ArchitectureLayer,
} from '../agent-protocol/structure.ts';

/** What the pictures are made from. Everything beside the model itself is optional. */
export interface DiagramSource {
  title: string;
  components: readonly ArchitectureComponent[];
  connections: readonly ArchitectureConnection[];
  layers: readonly ArchitectureLayer[];
  hosting?: 'cloud' | 'on_premises' | 'hybrid' | 'edge' | 'local';
  cloudProvider?: string | null;
  /** Where it runs; the first is the main one. */
  regions?: readonly string[];
  /** Region by component id, for what does not run in the main one. */
  placements?: Readonly<Record<string, string>>;
}

export type DiagramGroup = Diagram['groups'][number];
export type DiagramNode = Diagram['nodes'][number];
export type DiagramEdge = Diagram['edges'][number];

/** Cuts a text to the protocol's bound for entries, never inside a surrogate pair. */
export function entryOf(text: string, maxLength = 200): string {
  const trimmed = text.replaceAll(/\s+/g, ' ').trim();
  if (trimmed.length <= maxLength) return trimmed || '–';
  const cut = trimmed.slice(0, maxLength - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}

/** Connections whose two ends are components of the source; the rest can't be drawn. */
export function drawableConnections(source: DiagramSource): ArchitectureConnection[] {
  const known = new Set(source.components.map((component) => component.id));
  return source.connections.filter(
    (connection) => known.has(connection.from) && known.has(connection.to),
  );
}

/** Components in the order a person reads them: by layer, then as listed. */
export function componentsInReadingOrder(source: DiagramSource): ArchitectureComponent[] {
  const position = new Map<string, number>();
  for (const layer of layersInOrder(source)) {
    for (const id of layer.componentIds) {
      if (!position.has(id)) position.set(id, position.size);
    }
  }
  const last = source.components.length;
  return [...source.components].sort(
    (a, b) => (position.get(a.id) ?? last) - (position.get(b.id) ?? last),
  );
}

export function layersInOrder(source: DiagramSource): ArchitectureLayer[] {
  return [...source.layers].sort((a, b) => a.order - b.order);
}

/** Only the groups that hold a node, directly or by a group in them. */
export function usedGroups(
  groups: readonly DiagramGroup[],
  nodes: readonly DiagramNode[],
): DiagramGroup[] {
  const parents = new Map(groups.map((group) => [group.id, group.parentId]));
  const used = new Set<string>();
  for (const node of nodes) {
    for (let id = node.groupId; id !== undefined && !used.has(id); id = parents.get(id))
      used.add(id);
  }
  return groups.filter((group) => used.has(group.id));
}
