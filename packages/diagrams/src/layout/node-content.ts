import { computeLook } from '@aa/domain';
import type { ArchitectureComponent, ComponentKind, ComponentLook, DiagramNode } from '@aa/domain';
import { computeTextWidth, fitText, wrapText } from './text-width.ts';
import type { Font } from './text-width.ts';

export const nameFont: Font = { sizePx: 12.5, weight: 600 };
export const detailFont: Font = { sizePx: 11, weight: 400 };
export const nameLineHeight = 16;

const baseWidth = 178;
const widestWidth = 214;
const textLeft = 40;
const textRight = 12;

/** What stands in a node and how large it is. Texts are already cut to fit. */
export interface NodeContent {
  look: ComponentLook;
  kind: ComponentKind;
  nameLines: string[];
  detail: string;
  width: number;
  height: number;
  /** Where the icon's and the text's left edges are, from the left of the node. */
  iconLeft: number;
  textLeft: number;
  /** How far down the text is moved, past the lid of a cylinder or the bar of a window. */
  lift: number;
}

/** Room that a shape takes from the text: the points of a hexagon, the round ends of a pill. */
const sideRoom: Readonly<Record<ComponentLook, number>> = {
  ui: 0,
  gateway: 9,
  service: 0,
  queue: 6,
  database: 0,
  cache: 0,
  external: 0,
};
const lifts: Readonly<Record<ComponentLook, number>> = {
  ui: 5,
  gateway: 0,
  service: 0,
  queue: 0,
  database: 5,
  cache: 5,
  external: 0,
};

/** Measures a node; `component` is what it stands for, when it stands for one. */
export function computeNodeContent(
  node: DiagramNode,
  component: ArchitectureComponent | undefined,
): NodeContent {
  const look = component === undefined ? 'external' : computeLook(component);
  const side = sideRoom[look];
  const roomAt = (width: number) => width - textLeft - textRight - 2 * side;
  const isTight =
    wrapText(node.label, nameFont, { maxWidth: roomAt(baseWidth), maxLines: 2 }).join(' ') !==
    node.label.trim().split(/\s+/u).join(' ');
  const width = isTight ? widestWidth : baseWidth;
  const room = roomAt(width);
  const nameLines =
    computeTextWidth(node.label, nameFont) <= room
      ? [node.label]
      : wrapText(node.label, nameFont, { maxWidth: room, maxLines: 2 });
  const detail = node.detail ?? describeTechnologies(component?.technologies ?? [], room);
  return {
    look,
    kind: component?.kind ?? 'other',
    nameLines,
    detail: fitText(detail, room, detailFont),
    width,
    height: 48 + (nameLines.length - 1) * nameLineHeight + lifts[look],
    iconLeft: 14 + side,
    textLeft: textLeft + side,
    lift: lifts[look],
  };
}

/** As many technologies as fit, at most two. */
function describeTechnologies(technologies: readonly string[], room: number): string {
  const both = technologies.slice(0, 2).join(', ');
  return computeTextWidth(both, detailFont) <= room ? both : (technologies[0] ?? '');
}
