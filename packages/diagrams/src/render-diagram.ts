import type { Diagram } from '@aa/domain';
import type { DiagramLayout } from './layout/diagram-layout.ts';
import { layoutDiagramWith } from './layout/layout-diagram.ts';
import type { LayoutEngine, LayoutOptions } from './layout/layout-diagram.ts';
import { createThreadEngine } from './layout/thread-engine.ts';
import { renderPlacedSvg } from './svg/render-svg.ts';
import type { DrawnArchitecture, SvgOptions } from './svg/render-svg.ts';

let sharedEngine: LayoutEngine | undefined;

/** Places a picture of an architecture, in a thread of its own. */
export function layoutDiagram(
  diagram: Diagram,
  architecture: DrawnArchitecture,
  options: LayoutOptions = {},
): Promise<DiagramLayout> {
  sharedEngine ??= createThreadEngine();
  return layoutDiagramWith(
    sharedEngine,
    { diagram, components: architecture.components, connections: architecture.connections },
    options,
  );
}

/** A picture as one SVG document. Give `layout` when it is stored already; without it the picture is placed first. */
export async function renderDiagramSvg(
  diagram: Diagram,
  architecture: DrawnArchitecture,
  options: SvgOptions & { layout?: DiagramLayout },
): Promise<string> {
  const layout = options.layout ?? (await layoutDiagram(diagram, architecture));
  return renderPlacedSvg({ diagram, layout, architecture }, options);
}
