import type { ComponentLook } from '@aa/domain';
import type { Point } from '../layout/diagram-layout.ts';

/** How a node of a look is drawn in its box: an outline to fill and stroke, and strokes on top of it. */
export interface NodeShape {
  outline: string;
  detail: string;
  dash: string;
}

const lidHeight = 5;
const cornerRadius = 7;

/** The shape of each look. Shapes alone tell the looks apart, also in greyscale. */
export function computeNodeShape(look: ComponentLook, width: number, height: number): NodeShape {
  switch (look) {
    case 'ui':
      return {
        outline: roundedBox(width, height, Math.min(8, height / 4)),
        detail: `M0 9H${width}M7 4.6h.01M11.5 4.6h.01`,
        dash: '',
      };
    case 'gateway': {
      const point = 13;
      const middle = height / 2;
      return {
        outline: `M${point} 0H${width - point}L${width} ${middle}L${width - point} ${height}H${point}L0 ${middle}Z`,
        detail: '',
        dash: '',
      };
    }
    case 'service':
      return { outline: roundedBox(width, height, Math.min(8, height / 4)), detail: '', dash: '' };
    case 'queue':
      return { outline: roundedBox(width, height, Math.min(24, height / 2)), detail: '', dash: '' };
    case 'database':
      return { outline: cylinder(width, height), detail: lid(width), dash: '' };
    case 'cache':
      return {
        outline: cylinder(width, height),
        detail: `${lid(width)}M${width - 14} ${height / 2 - 3}l-4 7h5l-2 6`,
        dash: '',
      };
    case 'external':
      return { outline: roundedBox(width, height, 3), detail: '', dash: '4 3' };
  }
}

function roundedBox(width: number, height: number, radius: number): string {
  const arc = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  return `M${radius} 0H${width - radius}${arc(radius, radius)}V${height - radius}${arc(-radius, radius)}H${radius}${arc(-radius, -radius)}V${radius}${arc(radius, -radius)}Z`;
}

function cylinder(width: number, height: number): string {
  const half = width / 2;
  return `M0 ${lidHeight}a${half} ${lidHeight} 0 0 1 ${width} 0V${height - lidHeight}a${half} ${lidHeight} 0 0 1 ${-width} 0Z`;
}

function lid(width: number): string {
  return `M0 ${lidHeight}a${width / 2} ${lidHeight} 0 0 0 ${width} 0`;
}

/** The path of a line through its corners, each rounded as far as its two legs allow. */
export function computeEdgePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  let path = `M${first.x} ${first.y}`;
  for (const [index, corner] of rest.slice(0, -1).entries()) {
    const before = points[index] ?? first;
    const after = rest[index + 1] ?? last;
    const radius = Math.min(
      cornerRadius,
      distance(before, corner) / 2,
      distance(corner, after) / 2,
    );
    const enter = towards(corner, before, radius);
    const leave = towards(corner, after, radius);
    path += `L${enter.x} ${enter.y}Q${corner.x} ${corner.y} ${leave.x} ${leave.y}`;
  }
  return `${path}L${last.x} ${last.y}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  const share = whole === 0 ? 0 : length / whole;
  const round = (value: number) => Math.round(value * 100) / 100;
  return { x: round(from.x + (to.x - from.x) * share), y: round(from.y + (to.y - from.y) * share) };
}
