import { buildDiagrams, invariant } from '@aa/domain';
import type { Architecture, Diagram, DiagramInput } from '@aa/domain';
import { generateMermaid, renderDiagramSvg } from '@aa/diagrams';
import type { ServiceContext } from '../context.ts';
import { readArchitecture } from './architecture-row.ts';

export interface RenderedDiagram {
  mediaType: string;
  content: string;
}

/** Pictures of immutable content, newest use last; a picture is some 50 KB. */
const svgCache = new Map<string, Promise<string>>();
const svgCacheSize = 100;

/** One of the six pictures of a version, as SVG, as nodes and edges, or as Mermaid. Throws ARCHITECTURE_NOT_FOUND. */
export async function renderDiagram(
  ctx: ServiceContext,
  input: DiagramInput,
): Promise<RenderedDiagram> {
  const { architecture } = await readArchitecture(ctx, input.id);
  const diagram = findDiagram(architecture, input.diagramType);
  switch (input.format) {
    case 'json':
      return { mediaType: 'application/json', content: JSON.stringify(diagram) };
    case 'mermaid':
      return {
        mediaType: 'text/vnd.mermaid; charset=utf-8',
        content: generateMermaid(diagram, architecture.architectureData),
      };
    case 'svg':
      return {
        mediaType: 'image/svg+xml',
        content: await renderCached(architecture, diagram, input.theme),
      };
  }
}

/** The agent's own picture, else one built from the model. */
function findDiagram({ architectureData }: Architecture, type: Diagram['type']): Diagram {
  const drawn = architectureData.diagrams.find((diagram) => diagram.type === type);
  if (drawn) return drawn;
  const { components, connections, layers, metadata } = architectureData;
  const built = buildDiagrams({ title: metadata.title, components, connections, layers });
  const diagram = built.find((candidate) => candidate.type === type);
  invariant(diagram, `a picture of every type is built, ${type} too`);
  return diagram;
}

function renderCached(
  architecture: Architecture,
  diagram: Diagram,
  theme: DiagramInput['theme'],
): Promise<string> {
  const { architectureData, version, createdAt, contentHash, id } = architecture;
  const key = `${id} ${diagram.type} ${theme}`;
  const cached = svgCache.get(key);
  svgCache.delete(key);
  const drawing =
    cached ??
    renderDiagramSvg(diagram, architectureData, {
      theme,
      stamp: { version, date: formatDay(createdAt), hash: contentHash },
    });
  svgCache.set(key, drawing);
  const [oldest] = svgCache.keys();
  if (svgCache.size > svgCacheSize && oldest !== undefined) svgCache.delete(oldest);
  // A drawing that failed must be tried again by the next reader.
  void drawing.catch(() => svgCache.delete(key));
  return drawing;
}

function formatDay(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(iso),
  );
}
