import { generateMermaid } from '@aa/diagrams';
import { type ExportSource, stampOf } from '../export-source.ts';

/** The system overview as one Mermaid diagram. */
export function generateMermaidFile(source: ExportSource): string {
  const overview = source.data.diagrams.find((diagram) => diagram.type === 'SYSTEM_OVERVIEW');
  if (!overview) throw new Error('The architecture has no system overview.');
  const comment = `%% ${source.title.replaceAll(/\s+/g, ' ')}, ${stampOf(source)}`;
  return `${comment}\n${generateMermaid(overview, source.data)}\n`;
}
