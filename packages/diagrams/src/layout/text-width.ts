import widths from '../data/inter-widths.json' with { type: 'json' };

const wideCharacter =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

export type FontWeight = 400 | 600;
export interface Font {
  sizePx: number;
  weight: FontWeight;
}

/** Width of a text in pixels, set in Inter; other scripts are estimated on the wide side. */
export function computeTextWidth(text: string, font: Font): number {
  const table = widths[font.weight];
  let thousandths = 0;
  for (const character of text) {
    const known = table[(character.codePointAt(0) ?? 0) - 32];
    thousandths += known ?? (wideCharacter.test(character) ? 1050 : 660);
  }
  return (thousandths * font.sizePx) / 1000;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text when it fits, else its start and an ellipsis; never cuts inside a character. */
export function fitText(text: string, maxWidth: number, font: Font): string {
  if (computeTextWidth(text, font) <= maxWidth) return text;
  const room = maxWidth - computeTextWidth('…', font);
  let kept = '';
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    width += computeTextWidth(segment, font);
    if (width > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The text on at most `maxLines` lines, broken between words; the last line ends in an ellipsis when it is too long. */
export function wrapText(
  text: string,
  font: Font,
  bounds: { maxWidth: number; maxLines: number },
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    const isLast = lines.length === bounds.maxLines - 1;
    if (line === '' || isLast || computeTextWidth(longer, font) <= bounds.maxWidth) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map((entry) => fitText(entry, bounds.maxWidth, font));
}
