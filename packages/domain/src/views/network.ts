import type { Diagram } from '../agent-protocol/diagrams.ts';
import { computeTrustZone } from './component-role.ts';
import type { TrustZone } from './component-role.ts';
import { computeDeploymentUnits, unitEdges, unitNode } from './deployment-units.ts';
import type { DeploymentUnit } from './deployment-units.ts';
import { entryOf, usedGroups } from './diagram-source.ts';
import type { DiagramGroup, DiagramSource } from './diagram-source.ts';

/** Subnets from the internet inwards; each unit is one host or managed endpoint in exactly one. */
export function buildNetwork(source: DiagramSource): Diagram {
  const units = computeDeploymentUnits(source);
  const nodes = units.map((unit) => unitNode(unit, subnetOf(unit)));
  return {
    type: 'NETWORK',
    title: entryOf(`Network: ${source.title}`),
    groups: usedGroups(networkGroups(source), nodes),
    nodes,
    edges: unitEdges(source, units),
  };
}

const subnetByZone: Readonly<Record<TrustZone, string>> = {
  internet: 'internet',
  site: 'site',
  edge: 'public',
  application: 'private',
  data: 'isolated',
  own: 'own',
  third: 'partners',
};

function subnetOf(unit: DeploymentUnit): string {
  const isWorldwide = unit.entry.kind === 'cdn' || unit.entry.kind === 'waf';
  return isWorldwide ? 'edge' : subnetByZone[computeTrustZone(unit.entry)];
}

function networkGroups(source: DiagramSource): DiagramGroup[] {
  const isOwn = source.hosting === 'on_premises' || source.hosting === 'local';
  const region = source.regions?.[0];
  const name = isOwn ? 'Own network' : 'Private cloud network';
  return [
    { id: 'internet', label: 'Internet', kind: 'network' },
    { id: 'site', label: 'Site networks', kind: 'network' },
    { id: 'edge', label: 'Edge network, public addresses', kind: 'network' },
    {
      id: 'own-net',
      label: entryOf(region === undefined ? name : `${name} · ${region}`),
      kind: 'network',
    },
    { id: 'public', label: 'Public subnet', kind: 'network', parentId: 'own-net' },
    {
      id: 'private',
      label: 'Application subnet, outbound only',
      kind: 'network',
      parentId: 'own-net',
    },
    { id: 'isolated', label: 'Data subnet, no way out', kind: 'network', parentId: 'own-net' },
    { id: 'own', label: 'Network of the older systems', kind: 'network' },
    { id: 'partners', label: 'Networks of providers', kind: 'network' },
  ];
}
