/** Where everything of a picture stands; pixels from the top left corner of the picture. */
export interface DiagramLayout {
  width: number;
  height: number;
  /** Which way the lines run. */
  direction: LayoutDirection;
  nodes: PlacedBox[];
  groups: PlacedGroup[];
  edges: PlacedEdge[];
}

export type LayoutDirection = 'DOWN' | 'RIGHT';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

export interface PlacedBox extends Box {
  /** The id in the diagram. */
  id: string;
}

export interface PlacedGroup extends PlacedBox {
  /** 0: outermost. */
  depth: number;
}

export interface PlacedEdge {
  /** Place in `diagram.edges`; of a bundle, the first of those that it stands for. */
  index: number;
  /** All places in `diagram.edges`, when the line stands for several: then it ends at a group. */
  bundle?: number[];
  /** The way of the line, from the caller to the called, corners included. */
  points: Point[];
  /** Room that is kept free for the label. */
  label?: Box & { text: string };
}
