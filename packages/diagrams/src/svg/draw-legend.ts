import { componentLookLabels, componentLooks } from '@aa/domain';
import type { ComponentLook } from '@aa/domain';
import { computeTextWidth } from '../layout/text-width.ts';
import { lineDashes, lineTypeLabels, lineTypes } from './line-style.ts';
import type { LineType } from './line-style.ts';
import type { Palette } from './palette.ts';
import { computeNodeShape } from './shapes.ts';

const rowHeight = 22;
const markWidth = 18;
const font = { sizePx: 11, weight: 400 } as const;

interface LegendInput {
  looks: ReadonlySet<ComponentLook>;
  lines: ReadonlySet<LineType>;
  palette: Palette;
  maxWidth: number;
}

/** The codes that the picture uses, in rows; only those that it uses. */
export function drawLegend({ looks, lines, palette, maxWidth }: LegendInput): {
  svg: string;
  height: number;
} {
  const items = [
    ...componentLooks
      .filter((look) => looks.has(look))
      .map((look) => ({ label: componentLookLabels[look], mark: lookMark(look, palette) })),
    ...lineTypes
      .filter((type) => lines.has(type))
      .map((type) => ({ label: lineTypeLabels[type], mark: lineMark(type, palette) })),
  ];
  let x = 0;
  let row = 0;
  const drawn = items.map(({ label, mark }) => {
    const width = markWidth + 6 + Math.ceil(computeTextWidth(label, font)) + 18;
    if (x > 0 && x + width > maxWidth) {
      x = 0;
      row += 1;
    }
    const at = `translate(${x} ${row * rowHeight})`;
    x += width;
    return `<g transform="${at}">${mark}<text x="${markWidth + 6}" y="12" class="sub" fill="${palette.text2}">${label}</text></g>`;
  });
  return { svg: drawn.join(''), height: (row + 1) * rowHeight };
}

function lookMark(look: ComponentLook, palette: Palette): string {
  const { line, fill } = palette.kinds[look];
  const shape = look === 'gateway' ? smallHexagon : computeNodeShape(look, 16, 12).outline;
  const dash = look === 'external' ? ' stroke-dasharray="3 2"' : '';
  return `<path d="${shape}" transform="translate(0 2)" fill="${fill}" stroke="${line}" stroke-width="1.3"${dash}/>`;
}

const smallHexagon = 'M4 0H12L16 6L12 12H4L0 6Z';

function lineMark(type: LineType, palette: Palette): string {
  const dash = lineDashes[type] === '' ? '' : ` stroke-dasharray="${lineDashes[type]}"`;
  return `<path d="M0 8H18" stroke="${palette.edge}" stroke-width="1.5"${dash}/>`;
}
