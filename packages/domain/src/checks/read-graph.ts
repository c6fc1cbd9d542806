import type { ArchitectureData } from '../agent-protocol/architecture.ts';
import type { ArchitectureComponent, ArchitectureConnection } from '../agent-protocol/structure.ts';
import { CLIENT, COMPUTE, DATABASE, EDGE, PROVIDER, STORE } from './kind-sets.ts';
import { ours, unique, unit } from './model-parts.ts';

/** Questions about who reaches whom. */
export function readGraph(data: ArchitectureData) {
  const { components, connections } = data;
  const byId = new Map(components.map((component) => [component.id, component]));
  const outsideIn = (c: ArchitectureComponent) =>
    CLIENT.includes(c.kind) || c.kind === 'device' || c.type === 'external';

  const reach = (starts: Iterable<string>, next: (id: string) => string[]): Set<string> => {
    const seen = new Set(starts);
    for (const id of seen)
      for (const following of next(id)) if (byId.has(following)) seen.add(following);
    return seen;
  };
  const inner = (c: ArchitectureComponent) =>
    ours(c) &&
    !CLIENT.includes(c.kind) &&
    !EDGE.includes(c.kind) &&
    ![...STORE, 'cache'].includes(c.kind);

  return {
    /** Own components that a client, a device or an external component calls. */
    entries: () =>
      components.filter(
        (c) =>
          ours(c) &&
          !CLIENT.includes(c.kind) &&
          connections.some((x) => x.to === c.id && isOutside(byId.get(x.from), outsideIn)),
      ),
    /** Own working components that the outside reaches directly or through edge components only. */
    exposed: () => {
      const starts = components.filter(outsideIn).map((c) => c.id);
      const first = starts.flatMap((id) => targetsOf(id, connections));
      const beyondEdge = reach(first, (id) => {
        const component = byId.get(id);
        return component && EDGE.includes(component.kind) ? targetsOf(id, connections) : [];
      });
      return components.filter((c) => beyondEdge.has(c.id) && inner(c));
    },
    /** The component and the edge components that lead to it. */
    fronts: (id: string) => [
      ...reach([id], (at) =>
        connections
          .filter((x) => x.to === at)
          .map((x) => x.from)
          .filter((from) => EDGE.includes(byId.get(from)?.kind ?? 'other')),
      ),
    ],
    /** What is reached over synchronous connections from clients and devices, clients left out. */
    requestPath: () => {
      const starts = components.filter((c) => CLIENT.includes(c.kind) || c.kind === 'device');
      const synchronous = connections.filter((x) => x.type === 'synchronous');
      const seen = reach(
        starts.map((c) => c.id),
        (id) => targetsOf(id, synchronous),
      );
      return components.filter(
        (c) => seen.has(c.id) && !CLIENT.includes(c.kind) && c.kind !== 'device',
      );
    },
    chain: () => longestChain(components, connections),
    cycles: (list: readonly ArchitectureConnection[]) => unitCycles(byId, list),
    /** Distinct units that hold code of ours. */
    codeUnits: () =>
      unique(components.filter((c) => ours(c) && COMPUTE.includes(c.kind)).map(unit)),
    /** Distinct engines that keep data. */
    storeTechs: () =>
      unique(
        components
          .filter((c) => DATABASE.includes(c.kind) || c.kind === 'cache')
          .flatMap((c) => c.technologies.slice(0, 1)),
      ),
  };
}

function isOutside(
  component: ArchitectureComponent | undefined,
  test: (c: ArchitectureComponent) => boolean,
): boolean {
  return component !== undefined && test(component);
}

function targetsOf(id: string, connections: readonly ArchitectureConnection[]): string[] {
  return connections.filter((x) => x.from === id).map((x) => x.to);
}

const chainSteps = 20_000;

/** Ids on the longest synchronous chain through different units; bounded in steps for dense graphs. */
function longestChain(
  components: readonly ArchitectureComponent[],
  connections: readonly ArchitectureConnection[],
): string[] {
  const members = new Map(
    components
      .filter((c) => COMPUTE.includes(c.kind) || PROVIDER.includes(c.kind))
      .map((c) => [c.id, unit(c)]),
  );
  const calls = connections.filter((x) => x.type === 'synchronous' && members.has(x.to));
  let best: string[] = [];
  let steps = 0;
  const walk = (path: string[], units: string[]): void => {
    if (path.length > best.length) best = path;
    const last = path.at(-1);
    for (const call of calls) {
      const next = members.get(call.to);
      if (call.from !== last || next === undefined || units.includes(next)) continue;
      if (++steps > chainSteps) return;
      walk([...path, call.to], [...units, next]);
    }
  };
  for (const [id, own] of members) walk([id], [own]);
  return best;
}

/** Groups of two or more units that call each other in a circle. */
function unitCycles(
  byId: ReadonlyMap<string, ArchitectureComponent>,
  list: readonly ArchitectureConnection[],
): string[][] {
  const edges = new Map<string, Set<string>>();
  for (const connection of list) {
    const from = byId.get(connection.from);
    const to = byId.get(connection.to);
    if (!from || !to || unit(from) === unit(to)) continue;
    const targets = edges.get(unit(from)) ?? new Set<string>();
    edges.set(unit(from), targets.add(unit(to)));
  }
  const reachable = (start: string): Set<string> => {
    const seen = new Set(edges.get(start));
    for (const at of seen) for (const next of edges.get(at) ?? []) seen.add(next);
    return seen;
  };
  const groups: string[][] = [];
  for (const start of edges.keys()) {
    if (groups.some((group) => group.includes(start))) continue;
    const group = [...reachable(start)].filter((other) => reachable(other).has(start));
    if (group.length > 1) groups.push(group.sort());
  }
  return groups;
}
