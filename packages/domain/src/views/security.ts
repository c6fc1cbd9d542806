import type { Diagram } from '../agent-protocol/diagrams.ts';
import { computeTrustZone } from './component-role.ts';
import type { TrustZone } from './component-role.ts';
import {
  componentsInReadingOrder,
  drawableConnections,
  entryOf,
  usedGroups,
} from './diagram-source.ts';
import type { DiagramSource } from './diagram-source.ts';
import { computeBoundaryLabel } from './edge-label.ts';

const zoneLabels: Readonly<Record<TrustZone, string>> = {
  internet: 'Internet · not trusted',
  site: 'Sites · can be touched',
  edge: 'Edge · filters what comes in',
  application: 'Application · trusted, authenticated',
  data: 'Data · reached by the application only',
  own: 'Own older systems · limited trust',
  third: 'Third parties · under contract',
};

/** Trust zones and every connection that crosses a boundary between two of them. */
export function buildSecurity(source: DiagramSource): Diagram {
  const components = componentsInReadingOrder(source);
  const zoneOf = new Map(
    components.map((component) => [component.id, computeTrustZone(component)]),
  );
  const nodes = components.map((component) => ({
    id: component.id,
    label: component.name,
    componentId: component.id,
    groupId: `zone-${computeTrustZone(component)}`,
  }));
  const groups = Object.entries(zoneLabels).map(([zone, label]) => ({
    id: `zone-${zone}`,
    label,
    kind: 'trust_zone' as const,
  }));
  const crossing = drawableConnections(source).filter(
    (connection) => zoneOf.get(connection.from) !== zoneOf.get(connection.to),
  );
  return {
    type: 'SECURITY',
    title: entryOf(`Security and trust boundaries: ${source.title}`),
    groups: usedGroups(groups, nodes),
    nodes,
    edges: crossing.map((connection) => ({
      from: connection.from,
      to: connection.to,
      label: computeBoundaryLabel(connection),
      connectionId: connection.id,
    })),
  };
}
