import type { ArchitectureConnection, Diagram } from '@aa/domain';

/** One line to be placed: an edge, or several that are drawn as one from or to a group. */
export interface LineBundle {
  /** Places in `diagram.edges`. */
  indices: number[];
  from: { node: string } | { group: string };
  to: { node: string } | { group: string };
  label: string;
}

const leastBundled = 3;
/** From this many edges on a picture is dense: then equal lines are one from however few parts of the group. */
const denseFrom = 30;

/**
 * Draws connections of one type from parts of a group to one node (or from one node to them) as one line that ends at
 * the group: seven modules that read one database are one line, not seven.
 */
export function computeLineBundles(
  diagram: Diagram,
  connections: readonly ArchitectureConnection[],
): LineBundle[] {
  const groupOf = new Map(diagram.nodes.map((node) => [node.id, node.groupId]));
  const typeOf = new Map(connections.map((connection) => [connection.id, connection.type]));
  const sizes = new Map<string, number>();
  for (const { groupId } of diagram.nodes) {
    if (groupId !== undefined) sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1);
  }
  const candidates = new Map<string, { group: string; indices: number[] }>();
  const note = (key: string, group: string, index: number) => {
    const candidate = candidates.get(key);
    if (candidate === undefined) candidates.set(key, { group, indices: [index] });
    else candidate.indices.push(index);
  };
  const drawable = diagram.edges.flatMap((edge, index) =>
    groupOf.has(edge.from) && groupOf.has(edge.to) ? [{ edge, index }] : [],
  );
  for (const { edge, index } of drawable) {
    const [fromGroup, toGroup] = [groupOf.get(edge.from), groupOf.get(edge.to)];
    if (fromGroup === toGroup) continue;
    const sort = typeOf.get(edge.connectionId ?? '') ?? '';
    if (fromGroup !== undefined) note(`in|${fromGroup}|${edge.to}|${sort}`, fromGroup, index);
    if (toGroup !== undefined) note(`out|${edge.from}|${toGroup}|${sort}`, toGroup, index);
  }
  const isDense = drawable.length > denseFrom;
  const bundled = new Set<number>();
  const bundles: LineBundle[] = [];
  const largestFirst = [...candidates].sort(([, a], [, b]) => b.indices.length - a.indices.length);
  for (const [key, { group, indices }] of largestFirst) {
    const free = indices.filter((index) => !bundled.has(index));
    const [first] = free;
    const edge = first === undefined ? undefined : diagram.edges[first];
    const isMost = free.length * 2 >= (sizes.get(group) ?? 0);
    if (edge === undefined || free.length < leastBundled || !(isDense || isMost)) continue;
    for (const index of free) bundled.add(index);
    const isInward = key.startsWith('in|');
    bundles.push({
      indices: free,
      from: isInward ? { group } : { node: edge.from },
      to: isInward ? { node: edge.to } : { group },
      label:
        `${isInward ? 'from' : 'to'} ${free.length} parts ${protocolsOf(free, diagram)}`.trim(),
    });
  }
  const single = drawable
    .filter(({ index }) => !bundled.has(index))
    .map(({ edge, index }) => ({
      indices: [index],
      from: { node: edge.from },
      to: { node: edge.to },
      label: edge.label ?? '',
    }));
  return [...single, ...bundles].sort((a, b) => (a.indices[0] ?? 0) - (b.indices[0] ?? 0));
}

const shownProtocols = 2;

/** "[SQL over TLS, S3]": the first words of the protocols of some edges. */
function protocolsOf(indices: readonly number[], diagram: Diagram): string {
  const names = indices.flatMap((index) => {
    const inBrackets = /\[([^\]]*)\]/.exec(diagram.edges[index]?.label ?? '')?.[1];
    return inBrackets === undefined ? [] : [inBrackets];
  });
  const [first, ...others] = new Set(names);
  if (first === undefined) return '';
  const more = others.length >= shownProtocols ? '…' : others.map((name) => `, ${name}`).join('');
  return `[${first}${more}]`;
}
