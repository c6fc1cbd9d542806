import type { Diagram } from '../agent-protocol/diagrams.ts';
import type { ArchitectureComponent, ArchitectureConnection } from '../agent-protocol/structure.ts';
import { computeLook } from './component-role.ts';
import { computeDeploymentUnits, describeUnit } from './deployment-units.ts';
import type { DeploymentUnit } from './deployment-units.ts';
import { drawableConnections, entryOf, usedGroups } from './diagram-source.ts';
import type { DiagramGroup, DiagramSource } from './diagram-source.ts';
import { computeEdgeLabel } from './edge-label.ts';

const kept: ReadonlySet<string> = new Set(['ui', 'service', 'database', 'cache', 'queue']);
const sharedGroup: DiagramGroup = {
  id: 'shared-data',
  label: 'Used by several units',
  kind: 'boundary',
};

function isShown(component: ArchitectureComponent): boolean {
  if (component.type === 'external' && computeLook(component) !== 'queue') return false;
  return kept.has(computeLook(component)) || component.kind === 'api_gateway';
}

/** The units that ship apart, their modules, and the data that each owns. */
export function buildMicroservices(source: DiagramSource): Diagram {
  const shown = source.components.filter(isShown);
  const components = shown.length > 0 ? shown : source.components;
  const visible = new Set(components.map((component) => component.id));
  const connections = drawableConnections(source).filter(
    (connection) => visible.has(connection.from) && visible.has(connection.to),
  );
  const units = computeDeploymentUnits({ ...source, components, connections });
  const groupOf = assignGroups(units, connections);
  const nodes = units.flatMap((unit) =>
    unit.components.map((component) => {
      const groupId = groupOf.get(unit.id);
      return {
        id: component.id,
        label: component.name,
        componentId: component.id,
        ...(groupId === undefined ? {} : { groupId }),
      };
    }),
  );
  const groups = units.map((unit) => ({
    id: unit.id,
    label: labelOf(unit),
    kind: 'unit' as const,
  }));
  return {
    type: 'MICROSERVICES',
    title: entryOf(`Services and what they own: ${source.title}`),
    groups: usedGroups([...groups, { ...sharedGroup, id: sharedIdFor(units) }], nodes),
    nodes,
    edges: connections.map((connection) => ({
      from: connection.from,
      to: connection.to,
      label: computeEdgeLabel(connection),
      connectionId: connection.id,
    })),
  };
}

function labelOf(unit: DeploymentUnit): string {
  const detail = describeUnit(unit);
  return entryOf(detail === undefined ? unit.name : `${unit.name} · ${detail}`);
}

function sharedIdFor(units: readonly DeploymentUnit[]): string {
  const taken = new Set(units.map((unit) => unit.id));
  return taken.has(sharedGroup.id) ? 'shared-data-of-units' : sharedGroup.id;
}

/** Running units are groups of their own; a store stands with the only unit that uses it, else among the shared. */
function assignGroups(
  units: readonly DeploymentUnit[],
  connections: readonly ArchitectureConnection[],
): Map<string, string> {
  const unitOf = new Map(
    units.flatMap((unit) => unit.components.map((component) => [component.id, unit] as const)),
  );
  const isOwned = (unit: DeploymentUnit) =>
    ['database', 'cache', 'queue'].includes(computeLook(unit.entry));
  const groupOf = new Map<string, string>();
  for (const unit of units) {
    if (!isOwned(unit)) {
      groupOf.set(unit.id, unit.id);
      continue;
    }
    const users = new Set<string>();
    for (const connection of connections) {
      const ends = [unitOf.get(connection.from), unitOf.get(connection.to)];
      if (!ends.includes(unit)) continue;
      for (const end of ends)
        if (end !== undefined && end !== unit && !isOwned(end)) users.add(end.id);
    }
    const [owner] = users;
    groupOf.set(unit.id, users.size === 1 && owner !== undefined ? owner : sharedIdFor(units));
  }
  return groupOf;
}
