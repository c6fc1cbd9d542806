import type { ArchitectureData, Diagram } from '@aa/domain';
import { kindIcons } from '../kind-icons.ts';
import type { DiagramLayout, PlacedEdge, PlacedGroup } from '../layout/diagram-layout.ts';
import { groupFont } from '../layout/elk-graph.ts';
import { computeLabelLines, labelFont, labelLineHeight } from '../layout/label-lines.ts';
import {
  computeNodeContent,
  detailFont,
  nameFont,
  nameLineHeight,
} from '../layout/node-content.ts';
import { escapeXml } from './escape-xml.ts';
import { lineDashes } from './line-style.ts';
import type { LineType } from './line-style.ts';
import type { Palette } from './palette.ts';
import { computeEdgePath, computeNodeShape } from './shapes.ts';

export interface DrawingInput {
  diagram: Diagram;
  layout: DiagramLayout;
  components: ArchitectureData['components'];
  connections: ArchitectureData['connections'];
  palette: Palette;
}

const dashedGroups: ReadonlySet<string> = new Set(['trust_zone', 'boundary']);

/** The groups, lines and nodes of a picture as SVG, without the frame around it. */
export function drawDiagram(input: DrawingInput): string {
  const groups = [...input.layout.groups].sort((a, b) => a.depth - b.depth);
  return [
    ...groups.map((group) => drawGroupBox(group, input)),
    ...input.layout.edges.map((edge) => drawLine(edge, input)),
    // Titles stand on lines that cross the border of a group, and labels on titles.
    ...groups.map((group) => drawGroupTitle(group, input)),
    ...input.layout.nodes.map((node) => drawNode(node, input)),
    ...input.layout.edges.map((edge) => drawLabel(edge, input)),
  ].join('\n');
}

export function lineTypeOf(
  index: number,
  input: Pick<DrawingInput, 'diagram' | 'connections'>,
): LineType {
  const id = input.diagram.edges[index]?.connectionId;
  return input.connections.find((connection) => connection.id === id)?.type ?? 'synchronous';
}

function drawGroupBox(box: PlacedGroup, { diagram, palette }: DrawingInput): string {
  const kind = diagram.groups.find((group) => group.id === box.id)?.kind ?? 'layer';
  const dash = dashedGroups.has(kind) ? ' stroke-dasharray="6 4"' : '';
  const fill = box.depth % 2 === 0 ? palette.groupFill : palette.background;
  return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="10" fill="${fill}" stroke="${palette.groupLine}"${dash}/>`;
}

function drawGroupTitle(box: PlacedGroup, { diagram, palette }: DrawingInput): string {
  const label = diagram.groups.find((group) => group.id === box.id)?.label ?? '';
  return `<text x="${box.x + 14}" y="${box.y + 21}" class="halo group" fill="${palette.text2}" stroke="${palette.groupFill}">${escapeXml(label)}</text>`;
}

function drawLine(edge: PlacedEdge, input: DrawingInput): string {
  const dash = lineDashes[lineTypeOf(edge.index, input)];
  const dashing = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${computeEdgePath(edge.points)}" fill="none" stroke="${input.palette.edge}" stroke-width="1.3"${dashing} marker-end="url(#arrow)"/>`;
}

function drawLabel(edge: PlacedEdge, { palette }: DrawingInput): string {
  const box = edge.label;
  if (box === undefined) return '';
  return (computeLabelLines(box.text)?.texts ?? [])
    .map(({ text, isProtocol, x, line }) => {
      const place = `x="${round(box.x + 2 + x)}" y="${round(box.y + 10 + line * labelLineHeight)}"`;
      const fill = isProtocol ? palette.text3 : palette.text2;
      return `<text class="halo label" stroke="${palette.groupFill}" ${place} fill="${fill}">${escapeXml(text)}</text>`;
    })
    .join('');
}

function drawNode(
  box: DiagramLayout['nodes'][number],
  { diagram, components, palette }: DrawingInput,
): string {
  const node = diagram.nodes.find(({ id }) => id === box.id);
  if (node === undefined) return '';
  const component = components.find(({ id }) => id === node.componentId);
  const content = computeNodeContent(node, component);
  const { line, fill } = palette.kinds[content.look];
  const shape = computeNodeShape(content.look, box.width, box.height);
  const dash = shape.dash === '' ? '' : ` stroke-dasharray="${shape.dash}"`;
  const textHeight = content.nameLines.length * nameLineHeight + (content.detail === '' ? 0 : 15);
  const top = (box.height + content.lift - textHeight) / 2;
  const names = content.nameLines.map(
    (name, index) =>
      `<text x="${content.textLeft}" y="${round(top + 12 + index * nameLineHeight)}" class="name" fill="${palette.text}">${escapeXml(name)}</text>`,
  );
  const detailY = round(top + content.nameLines.length * nameLineHeight + 11);
  const iconY = round((box.height + content.lift) / 2 - 8);
  return [
    `<g transform="translate(${box.x} ${box.y})">`,
    `<title>${escapeXml(component === undefined ? node.label : `${node.label}: ${component.description}`)}</title>`,
    `<path d="${shape.outline}" fill="${fill}" stroke="${line}" stroke-width="1.3"${dash}/>`,
    shape.detail === '' ? '' : `<path d="${shape.detail}" class="detail" stroke="${line}"/>`,
    `<path d="${kindIcons[content.kind]}" transform="translate(${content.iconLeft} ${iconY}) scale(.667)" class="icon" stroke="${line}"/>`,
    ...names,
    content.detail === ''
      ? ''
      : `<text x="${content.textLeft}" y="${detailY}" class="sub" fill="${palette.text2}">${escapeXml(content.detail)}</text>`,
    '</g>',
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The style sheet of the drawing; sizes are those that the layout measured with. */
export const drawingStyle = [
  'text{font-family:"Inter Variable",Inter,Arial,"Noto Sans","Noto Sans SC",sans-serif}',
  `.name{font-size:${nameFont.sizePx}px;font-weight:${nameFont.weight}}`,
  `.sub{font-size:${detailFont.sizePx}px}`,
  `.label{font-size:${labelFont.sizePx}px}`,
  `.group{font-size:${groupFont.sizePx}px;font-weight:${groupFont.weight}}`,
  '.halo{stroke-width:4px;stroke-linejoin:round;paint-order:stroke}',
  '.icon{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}',
  '.detail{fill:none;stroke-width:1.3;stroke-linecap:round;stroke-linejoin:round}',
].join('');
