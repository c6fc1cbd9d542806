import type { ArchitectureData, Diagram } from '@aa/domain';
import { componentsOfNode } from './diagram-focus.ts';

/** Ids of the nodes whose name, parts or technologies contain the text, whatever its case. */
export function findInDiagram(
  diagram: Diagram,
  data: Pick<ArchitectureData, 'components'>,
  text: string,
): ReadonlySet<string> {
  const wanted = text.trim().toLocaleLowerCase();
  const components = new Map(data.components.map((component) => [component.id, component]));
  const found = diagram.nodes.filter((node) => {
    const parts = componentsOfNode(node).flatMap((id) => components.get(id) ?? []);
    const words = [
      node.label,
      node.detail ?? '',
      ...parts.flatMap((part) => [part.name, part.kind.replaceAll('_', ' '), ...part.technologies]),
    ];
    return words.some((word) => word.toLocaleLowerCase().includes(wanted));
  });
  return new Set(found.map(({ id }) => id));
}
