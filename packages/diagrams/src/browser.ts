/** What the page needs to draw pictures itself; it brings its own engine (ELK in a web worker). */
export { kindIcons } from './kind-icons.ts';
export type {
  Box,
  DiagramLayout,
  PlacedEdge,
  PlacedGroup,
  Point,
} from './layout/diagram-layout.ts';
export { computeLabelLines } from './layout/label-lines.ts';
export { layoutDiagramWith } from './layout/layout-diagram.ts';
export type { LayoutEngine, LayoutOptions } from './layout/layout-diagram.ts';
export { computeNodeContent } from './layout/node-content.ts';
export type { NodeContent } from './layout/node-content.ts';
export { lineDashes, lineTypeLabels, lineTypes } from './svg/line-style.ts';
export type { LineType } from './svg/line-style.ts';
export { computeEdgePath, computeNodeShape } from './svg/shapes.ts';
export type { NodeShape } from './svg/shapes.ts';
