import { buildDiagrams, diagramTypes } from '@aa/domain';
import type { ArchitectureData, Diagram, DiagramType } from '@aa/domain';

export function isDiagramType(text: string | undefined): text is DiagramType {
  return diagramTypes.some((type) => type === text);
}

/** The picture that came with the architecture; an agent that sent none gets the one its model gives. */
export function findDiagram(data: ArchitectureData, type: DiagramType): Diagram {
  const sent = data.diagrams.find((diagram) => diagram.type === type);
  if (sent !== undefined && sent.nodes.length > 0) return sent;
  const { components, connections, layers, metadata } = data;
  const built = buildDiagrams({ title: metadata.title, components, connections, layers });
  const found = built.find((diagram) => diagram.type === type);
  if (found === undefined) throw new Error(`There is no picture of the type ${type}.`);
  return found;
}
