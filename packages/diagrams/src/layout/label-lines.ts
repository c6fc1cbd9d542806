import { computeTextWidth, wrapText } from './text-width.ts';
import type { Font } from './text-width.ts';

export const labelFont: Font = { sizePx: 10.5, weight: 400 };
export const labelLineHeight = 13;
const oneLineWidth = 104;
const widestLine = 118;

/** A label of a line: what happens, and over what. */
export interface LabelLines {
  /** Each text on its line; `isProtocol` marks "[HTTPS]" with what follows it. `x` is where it starts. */
  texts: { text: string; isProtocol: boolean; x: number; line: number }[];
  width: number;
  height: number;
}

/** Breaks "verb [protocol]" for drawing: one line when short, else the protocol under the phrase. */
export function computeLabelLines(label: string): LabelLines | undefined {
  const text = label.trim();
  if (text === '') return undefined;
  const at = text.lastIndexOf(' [');
  const phrase = at > 0 ? text.slice(0, at) : text;
  const protocol = at > 0 ? text.slice(at + 1) : '';
  const phraseWidth = computeTextWidth(phrase, labelFont);
  const together = phraseWidth + 3 + computeTextWidth(protocol, labelFont);
  if (protocol !== '' && together <= oneLineWidth) {
    const texts = [
      { text: phrase, isProtocol: false, x: 0, line: 0 },
      { text: protocol, isProtocol: true, x: phraseWidth + 3, line: 0 },
    ];
    return { texts, width: Math.ceil(together) + 4, height: labelLineHeight };
  }
  const phrases = wrapText(phrase, labelFont, { maxWidth: widestLine, maxLines: 2 });
  const protocols =
    protocol === '' ? [] : wrapText(protocol, labelFont, { maxWidth: widestLine, maxLines: 2 });
  const texts = [...phrases, ...protocols].map((part, line) => ({
    text: part,
    isProtocol: line >= phrases.length,
    x: 0,
    line,
  }));
  const width = Math.max(...texts.map((entry) => computeTextWidth(entry.text, labelFont)));
  return { texts, width: Math.ceil(width) + 4, height: texts.length * labelLineHeight };
}
