import type { Diagram } from '@aa/domain';
import type { DiagramLayout, PlacedEdge } from '@aa/diagrams/browser';

/** What is selected on a picture, by its id in the model. */
export type DiagramSelection =
  | { kind: 'component'; id: string }
  | { kind: 'connection'; id: string }
  | null;

type Node = Diagram['nodes'][number];

/** All components that a node stands for. */
export function componentsOfNode(node: Node): readonly string[] {
  return node.componentIds ?? (node.componentId === undefined ? [] : [node.componentId]);
}

/** All connections that a drawn line stands for. */
export function connectionsOfLine(diagram: Diagram, line: PlacedEdge): string[] {
  return (line.bundle ?? [line.index]).flatMap((index) => {
    const edge = diagram.edges[index];
    return edge?.connectionIds ?? edge?.connectionId ?? [];
  });
}

/** The node of a picture that shows a component, when one does. */
export function findNode(diagram: Diagram, componentId: string): Node | undefined {
  return diagram.nodes.find((node) => componentsOfNode(node).includes(componentId));
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/**
 * The node that an arrow key goes to: along a line of this node when one leads that way, else the nearest that way.
 */
export function findNodeTowards(
  from: string,
  arrow: Arrow,
  picture: { diagram: Diagram; layout: DiagramLayout },
): string | undefined {
  const centers = new Map(
    picture.layout.nodes.map((box) => [
      box.id,
      { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    ]),
  );
  const origin = centers.get(from);
  if (origin === undefined) return undefined;
  const joined = new Set(
    picture.diagram.edges.flatMap((edge) => {
      if (edge.from === from) return [edge.to];
      return edge.to === from ? [edge.from] : [];
    }),
  );
  const reach = (id: string): number => {
    const center = centers.get(id);
    if (center === undefined || id === from) return Infinity;
    const [dx, dy] = [center.x - origin.x, center.y - origin.y];
    const isVertical = arrow === 'ArrowUp' || arrow === 'ArrowDown';
    const forward =
      (isVertical ? dy : dx) * (arrow === 'ArrowUp' || arrow === 'ArrowLeft' ? -1 : 1);
    if (forward < 8) return Infinity;
    return forward + 2 * Math.abs(isVertical ? dx : dy);
  };
  const nearestOf = (ids: Iterable<string>) => {
    let best: string | undefined;
    for (const id of ids) if (reach(id) < (best === undefined ? Infinity : reach(best))) best = id;
    return best;
  };
  return nearestOf(joined) ?? nearestOf(centers.keys());
}
