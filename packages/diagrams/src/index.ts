export * from './browser.ts';
export { generateMermaid } from './mermaid/generate-mermaid.ts';
export { layoutDiagram, renderDiagramSvg } from './render-diagram.ts';
export { palettes } from './svg/palette.ts';
export type { DiagramTheme, Palette } from './svg/palette.ts';
export { describeDiagram, renderPlacedSvg } from './svg/render-svg.ts';
export type { DiagramStamp, DrawnArchitecture, SvgOptions } from './svg/render-svg.ts';
