import type { Diagram } from '../agent-protocol/diagrams.ts';
import {
  componentsInReadingOrder,
  drawableConnections,
  entryOf,
  layersInOrder,
  usedGroups,
} from './diagram-source.ts';
import type { DiagramSource } from './diagram-source.ts';
import { computeEdgeLabel } from './edge-label.ts';

/** Every component in its layer, every connection. */
export function buildSystemOverview(source: DiagramSource): Diagram {
  const layers = layersInOrder(source);
  const layerOf = new Map(
    layers.flatMap((layer) => layer.componentIds.map((id) => [id, layer.id] as const)),
  );
  const nodes = componentsInReadingOrder(source).map((component) => {
    const groupId = layerOf.get(component.id);
    return {
      id: component.id,
      label: component.name,
      componentId: component.id,
      ...(groupId === undefined ? {} : { groupId }),
    };
  });
  const groups = layers.map(({ id, name }) => ({ id, label: name, kind: 'layer' as const }));
  return {
    type: 'SYSTEM_OVERVIEW',
    title: entryOf(`System overview: ${source.title}`),
    groups: usedGroups(groups, nodes),
    nodes,
    edges: drawableConnections(source).map((connection) => ({
      from: connection.from,
      to: connection.to,
      label: computeEdgeLabel(connection),
      connectionId: connection.id,
    })),
  };
}
