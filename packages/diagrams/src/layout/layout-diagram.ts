import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { DiagramLayout, LayoutDirection } from './diagram-layout.ts';
import { buildElkGraph, readElkGraph } from './elk-graph.ts';
import type { LayoutInput } from './elk-graph.ts';

/** What places boxes and lines: ELK in a thread on the server, in a web worker on the page. */
export interface LayoutEngine {
  layout(graph: ElkNode): Promise<ElkNode>;
}

export interface LayoutOptions {
  /** An earlier layout of this picture: what was there keeps its place as far as ELK allows. */
  previous?: DiagramLayout;
  /** Which way lines run; without it, the way that fills the room better. */
  direction?: LayoutDirection;
}

/** The room that a picture is most often seen in; only its proportion counts. */
const room = { width: 900, height: 800 };

/** Places every node, group, line and label of a picture. The same input gives the same places. */
export async function layoutDiagramWith(
  engine: LayoutEngine,
  input: LayoutInput,
  options: LayoutOptions = {},
): Promise<DiagramLayout> {
  const layoutTowards = async (direction: LayoutDirection) =>
    readElkGraph(await engine.layout(buildElkGraph(input, direction, options.previous)), direction);
  const fixed = options.direction ?? options.previous?.direction;
  if (fixed !== undefined) return layoutTowards(fixed);
  const [down, right] = [await layoutTowards('DOWN'), await layoutTowards('RIGHT')];
  // Reading from top to bottom is what people expect, so the other way has to be clearly better.
  return scaleOf(right) > 1.2 * scaleOf(down) ? right : down;
}

/** How large the picture can be shown in the room. */
function scaleOf({ width, height }: DiagramLayout): number {
  return Math.min(room.width / Math.max(1, width), room.height / Math.max(1, height));
}
