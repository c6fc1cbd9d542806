import type { Diagram } from '../agent-protocol/diagrams.ts';
import type { ArchitectureComponent } from '../agent-protocol/structure.ts';
import { computeLook, computeTrustZone } from './component-role.ts';
import {
  componentsInReadingOrder,
  drawableConnections,
  entryOf,
  usedGroups,
} from './diagram-source.ts';
import type { DiagramSource } from './diagram-source.ts';
import { computeDataLabel } from './edge-label.ts';

const groups = [
  { id: 'sources', label: 'Where data comes from', kind: 'boundary' as const },
  { id: 'processing', label: 'Processing', kind: 'boundary' as const },
  { id: 'stores', label: 'Kept data', kind: 'boundary' as const },
  { id: 'recipients', label: 'Outside recipients', kind: 'boundary' as const },
];

function groupOf(component: ArchitectureComponent): string {
  const look = computeLook(component);
  if (look === 'database' || look === 'cache') return 'stores';
  if (look === 'external') return component.kind === 'device' ? 'sources' : 'recipients';
  return computeTrustZone(component) === 'internet' ? 'sources' : 'processing';
}

/** What flows where, of which kind and how sensitive. Connections that carry no described data are left out. */
export function buildDataFlow(source: DiagramSource): Diagram {
  const all = drawableConnections(source);
  const flows = all.filter(
    (connection) => connection.dataFlow !== undefined || connection.type === 'data-flow',
  );
  const connections = flows.length > 0 ? flows : all;
  const touched = new Set(connections.flatMap((connection) => [connection.from, connection.to]));
  const nodes = componentsInReadingOrder(source)
    .filter((component) => touched.size === 0 || touched.has(component.id))
    .map((component) => ({
      id: component.id,
      label: component.name,
      componentId: component.id,
      groupId: groupOf(component),
    }));
  return {
    type: 'DATA_FLOW',
    title: entryOf(`Data flow: ${source.title}`),
    groups: usedGroups(groups, nodes),
    nodes,
    edges: connections.map((connection) => ({
      from: connection.from,
      to: connection.to,
      label: computeDataLabel(connection),
      connectionId: connection.id,
    })),
  };
}
