import { computeLook } from '@aa/domain';
import type { ArchitectureData, Diagram } from '@aa/domain';
import type { DiagramLayout } from '../layout/diagram-layout.ts';
import { computeTextWidth, fitText } from '../layout/text-width.ts';
import { drawDiagram, drawingStyle, lineTypeOf } from './draw-diagram.ts';
import { drawLegend } from './draw-legend.ts';
import { escapeXml } from './escape-xml.ts';
import { palettes } from './palette.ts';
import type { DiagramTheme } from './palette.ts';

/** What names the version that a picture shows. */
export interface DiagramStamp {
  version: number;
  /** As people read it: "23 Nov 2026". */
  date: string;
  /** Content hash, whole or its start. */
  hash: string;
}

export interface SvgOptions {
  theme: DiagramTheme;
  stamp?: DiagramStamp;
}

const margin = 24;
const titleHeight = 46;
const leastWidth = 520;
const titleFont = { sizePx: 15, weight: 600 } as const;

/** A placed picture as one SVG document with title, legend and stamp; the same input gives the same bytes. */
export function renderPlacedSvg(
  input: { diagram: Diagram; layout: DiagramLayout; architecture: DrawnArchitecture },
  options: SvgOptions,
): string {
  const { diagram, layout, architecture } = input;
  const palette = palettes[options.theme];
  const drawing = { ...architecture, diagram, layout, palette };
  const shown = new Set(diagram.nodes.map((node) => node.componentId));
  const looks = new Set(
    architecture.components.filter(({ id }) => shown.has(id)).map((part) => computeLook(part)),
  );
  const lines = new Set(layout.edges.map((edge) => lineTypeOf(edge.index, drawing)));
  const title = fitText(diagram.title, Math.max(leastWidth, layout.width) - 2 * margin, titleFont);
  const stamp = stampText(options.stamp);
  const contentWidth = Math.max(leastWidth, layout.width, stampWidth(stamp));
  const legend = drawLegend({ looks, lines, palette, maxWidth: contentWidth - 2 * margin });
  const legendTop = titleHeight + layout.height + 8;
  const height = legendTop + legend.height + (stamp === '' ? 0 : 22) + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${contentWidth}" height="${height}" viewBox="0 0 ${contentWidth} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeXml(diagram.title)}</title>`,
    `<desc id="description">${escapeXml(describeDiagram(diagram))}</desc>`,
    `<style>${drawingStyle}.title{font-size:15px;font-weight:600}</style>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7.4" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .6L8 4L0 7.4Z" fill="${palette.edge}"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="${palette.background}"/>`,
    `<text x="${margin}" y="32" class="title" fill="${palette.text}">${escapeXml(title)}</text>`,
    `<g transform="translate(${Math.round((contentWidth - layout.width) / 2)} ${titleHeight})">`,
    drawDiagram(drawing),
    '</g>',
    `<g transform="translate(${margin} ${legendTop})">${legend.svg}</g>`,
    stamp === ''
      ? ''
      : `<text x="${margin}" y="${height - 14}" class="sub" fill="${palette.text3}">${escapeXml(stamp)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The parts of an architecture that a picture draws from. */
export type DrawnArchitecture = Pick<ArchitectureData, 'components' | 'connections'>;

function stampText(stamp: DiagramStamp | undefined): string {
  if (stamp === undefined) return '';
  return `version ${stamp.version} · ${stamp.date} · ${stamp.hash.slice(0, 12)}`;
}

function stampWidth(stamp: string): number {
  return Math.ceil(computeTextWidth(stamp, { sizePx: 11, weight: 400 })) + 2 * margin;
}

/** The text alternative: what stands where and who speaks with whom, as sentences. */
export function describeDiagram(diagram: Diagram): string {
  const nameOf = new Map(diagram.nodes.map((node) => [node.id, node.label]));
  const grouped = diagram.groups.flatMap((group) => {
    const inside = diagram.nodes.filter((node) => node.groupId === group.id);
    return inside.length === 0
      ? []
      : [`${group.label}: ${inside.map(({ label }) => label).join(', ')}.`];
  });
  const loose = diagram.nodes
    .filter((node) => node.groupId === undefined)
    .map(({ label }) => label);
  const lines = diagram.edges.map(
    (edge) =>
      `${nameOf.get(edge.from) ?? edge.from} to ${nameOf.get(edge.to) ?? edge.to}${edge.label === undefined ? '' : `: ${edge.label}`}.`,
  );
  return [...grouped, ...(loose.length === 0 ? [] : [`${loose.join(', ')}.`]), ...lines].join(' ');
}
