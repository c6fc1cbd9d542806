import type { Diagram } from '../agent-protocol/diagrams.ts';
import { computeLook, computeTrustZone } from './component-role.ts';
import { computeDeploymentUnits, unitEdges, unitNode } from './deployment-units.ts';
import type { DeploymentUnit } from './deployment-units.ts';
import { entryOf, usedGroups } from './diagram-source.ts';
import type { DiagramGroup, DiagramSource } from './diagram-source.ts';
import { createIdAllocator } from './id-allocator.ts';

const devices: DiagramGroup = { id: 'devices', label: 'On people’s devices', kind: 'node' };
const site: DiagramGroup = { id: 'site', label: 'On site', kind: 'node' };
const edge: DiagramGroup = { id: 'edge', label: 'Edge network', kind: 'zone' };
const own: DiagramGroup = { id: 'own', label: 'Systems you run already', kind: 'node' };
const providers: DiagramGroup = { id: 'providers', label: 'Run by others', kind: 'boundary' };

/** Where each unit runs: regions with their compute and data, devices, edge network, providers. */
export function buildDeployment(source: DiagramSource): Diagram {
  const units = computeDeploymentUnits(source);
  const { groups, groupFor } = placeUnits(source, units);
  const nodes = units.map((unit) => unitNode(unit, groupFor(unit)));
  return {
    type: 'DEPLOYMENT',
    title: entryOf(`Deployment: ${source.title}`),
    groups: usedGroups(groups, nodes),
    nodes,
    edges: unitEdges(source, units),
  };
}

function placeUnits(source: DiagramSource, units: readonly DeploymentUnit[]) {
  const allocateId = createIdAllocator('region-');
  const main = source.regions?.[0] ?? mainRegionName(source);
  const placed = units.flatMap((unit) => source.placements?.[unit.entry.id] ?? []);
  const regionIds = new Map(
    [...new Set([main, ...placed])].map((name) => [name, allocateId(name)]),
  );
  const groups: DiagramGroup[] = [devices, site, edge];
  for (const [name, id] of regionIds) {
    groups.push(
      { id, label: entryOf(regionLabel(source, name)), kind: 'region' },
      { id: `${id}.compute`, label: 'Compute', kind: 'node', parentId: id },
      { id: `${id}.data`, label: dataLabel(source), kind: 'node', parentId: id },
    );
  }
  groups.push(own, providers);
  const mainId = regionIds.get(main) ?? 'region';
  const groupFor = (unit: DeploymentUnit): string => {
    const zone = computeTrustZone(unit.entry);
    const region = regionIds.get(source.placements?.[unit.entry.id] ?? main) ?? mainId;
    switch (zone) {
      case 'internet':
        return devices.id;
      case 'site':
        return site.id;
      case 'own':
        return own.id;
      case 'third':
        return providers.id;
      case 'edge':
        return isEdgeNetwork(unit) ? edge.id : `${region}.compute`;
      case 'data':
        return `${region}.data`;
      case 'application':
        return `${region}.compute`;
    }
  };
  return { groups, groupFor };
}

function isEdgeNetwork(unit: DeploymentUnit): boolean {
  return computeLook(unit.entry) === 'gateway' && ['cdn', 'waf'].includes(unit.entry.kind);
}

function mainRegionName(source: DiagramSource): string {
  if (source.hosting === 'on_premises') return 'Own data centre';
  if (source.hosting === 'local' || source.hosting === 'edge') return 'Own machines';
  return 'Main region';
}

function regionLabel(source: DiagramSource, name: string): string {
  const provider = source.cloudProvider ?? undefined;
  return provider === undefined || name.includes(provider) ? name : `${name} · ${provider}`;
}

function dataLabel(source: DiagramSource): string {
  return source.hosting === 'cloud' || source.hosting === undefined ? 'Data services' : 'Data';
}
