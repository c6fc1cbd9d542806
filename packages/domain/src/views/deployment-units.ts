import type { ArchitectureComponent, ArchitectureConnection } from '../agent-protocol/structure.ts';
import { createIdAllocator } from './id-allocator.ts';
import { componentsInReadingOrder, drawableConnections, entryOf } from './diagram-source.ts';
import type { DiagramEdge, DiagramNode, DiagramSource } from './diagram-source.ts';
import { computeEdgeLabel, computeShortProtocol } from './edge-label.ts';
import { isStore } from './component-role.ts';

/** What ships and runs together: the modules of one monolith, or a single component. */
export interface DeploymentUnit {
  id: string;
  name: string;
  components: ArchitectureComponent[];
  /** The component that stands for the unit: the one that most others call from outside it. */
  entry: ArchitectureComponent;
}

/** All components by deployment unit, in reading order; every component is in exactly one. */
export function computeDeploymentUnits(source: DiagramSource): DeploymentUnit[] {
  const byUnit = new Map<string, ArchitectureComponent[]>();
  for (const component of componentsInReadingOrder(source)) {
    const key = component.deploymentUnit ?? component.id;
    const members = byUnit.get(key);
    if (members === undefined) byUnit.set(key, [component]);
    else members.push(component);
  }
  const allocateId = createIdAllocator();
  const namesById = new Map(source.components.map((component) => [component.id, component.name]));
  const connections = drawableConnections(source);
  return [...byUnit].flatMap(([key, components]) => {
    const entry = findEntry(components, connections);
    if (entry === undefined) return [];
    const name = components.length === 1 ? entry.name : (namesById.get(key) ?? nameOfUnit(key));
    return [{ id: allocateId(key), name: entryOf(name), components, entry }];
  });
}

function findEntry(
  members: readonly ArchitectureComponent[],
  connections: readonly ArchitectureConnection[],
): ArchitectureComponent | undefined {
  const inside = new Set(members.map((member) => member.id));
  const callsFor = (id: string) =>
    connections.filter((line) => line.to === id && !inside.has(line.from)).length;
  const running = members.filter((member) => member.type === 'service');
  const candidates = running.length > 0 ? running : members;
  return [...candidates].sort((a, b) => callsFor(b.id) - callsFor(a.id))[0];
}

function nameOfUnit(key: string): string {
  const words = key.replaceAll(/[-_.]+/g, ' ').trim();
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1);
}

/** "2 to 4 instances", or undefined when nothing is said about it. */
function describeInstances(unit: DeploymentUnit): string | undefined {
  const counts = unit.components.flatMap((component) => component.instances ?? []);
  const min = Math.max(0, ...counts.map((count) => count.min));
  const max = Math.max(0, ...counts.map((count) => count.max));
  if (max > 1) return min === max ? `${max} instances` : `${min} to ${max} instances`;
  return max === 1 && !isStore(unit.entry) ? '1 instance' : undefined;
}

/** "7 modules · 2 to 4 instances", or undefined when there is nothing to say. */
export function describeUnit(unit: DeploymentUnit): string | undefined {
  const modules = unit.components.length > 1 ? `${unit.components.length} modules` : undefined;
  const parts = [modules, describeInstances(unit)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** One node for a unit, in a group. */
export function unitNode(unit: DeploymentUnit, groupId: string): DiagramNode {
  // Within a node there is room for one of the two; the group of the services picture has both.
  const detail = describeInstances(unit) ?? describeUnit(unit);
  return {
    id: unit.id,
    label: unit.name,
    componentId: unit.entry.id,
    componentIds: unit.components.map((component) => component.id),
    groupId,
    ...(detail === undefined ? {} : { detail }),
  };
}

/**
 * One line between two units for all connections between their components in that direction; calls inside a unit
 * are no lines. With several connections the label counts them by protocol.
 */
export function unitEdges(source: DiagramSource, units: readonly DeploymentUnit[]): DiagramEdge[] {
  const unitOf = new Map(
    units.flatMap((unit) => unit.components.map((component) => [component.id, unit] as const)),
  );
  const bundles = new Map<string, { from: string; to: string; lines: ArchitectureConnection[] }>();
  for (const line of drawableConnections(source)) {
    const from = unitOf.get(line.from);
    const to = unitOf.get(line.to);
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from.id} ${to.id}`;
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, { from: from.id, to: to.id, lines: [line] });
    else bundle.lines.push(line);
  }
  return [...bundles.values()].flatMap(({ from, to, lines }) => {
    const [first] = lines;
    if (first === undefined) return [];
    const protocols = [...new Set(lines.map(computeShortProtocol))];
    const label =
      lines.length === 1
        ? computeEdgeLabel(first)
        : `${lines.length} connections [${protocols.slice(0, 3).join(', ')}]`;
    const ids = lines.map((line) => line.id);
    return [{ from, to, label: entryOf(label), connectionId: first.id, connectionIds: ids }];
  });
}
