import type { ExportType } from '@aa/domain';
import type { ExportFormat } from './export-source.ts';
import { generateJson } from './json/generate-json.ts';
import { generateMarkdown } from './markdown/generate-markdown.ts';
import { generateMermaidFile } from './mermaid/generate-mermaid-file.ts';

const encoder = new TextEncoder();

/** The formats that can be written. */
export const exportFormats: Readonly<Partial<Record<ExportType, ExportFormat>>> = {
  MARKDOWN: {
    label: 'arc42 document (Markdown)',
    mediaType: 'text/markdown; charset=utf-8',
    extension: 'md',
    generate: async (source) => encoder.encode(generateMarkdown(source)),
  },
  JSON: {
    label: 'Model (JSON)',
    mediaType: 'application/json; charset=utf-8',
    extension: 'json',
    generate: async (source) => encoder.encode(generateJson(source)),
  },
  MERMAID: {
    label: 'System overview (Mermaid)',
    mediaType: 'text/vnd.mermaid; charset=utf-8',
    extension: 'mmd',
    generate: async (source) => encoder.encode(generateMermaidFile(source)),
  },
};
