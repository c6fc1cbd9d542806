/** Text of others as Markdown that shows its letters: no markup, no HTML, no line breaks. */
export function text(value: string): string {
  return inline(value)
    .replace(/^(#{1,6}|[-+])(?=\s|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** As `text`, where the line has begun already. */
function inline(value: string): string {
  return value
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~]/g, (mark) => `\\${mark}`);
}

export function heading(level: number, title: string): string {
  return `${'#'.repeat(level)} ${inline(title)}`;
}

/** A table; cells are escaped by the caller with `text`. Nothing without rows. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell || '–').join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

export function list(entries: readonly string[]): string[] {
  return entries.map((entry) => `- ${entry}`);
}

/** Amounts as `$1,200`; ranges as `$1,200 to $3,400`. */
export function usd(amount: number): string {
  return `$${Math.round(amount).toLocaleString('en-US')}`;
}

export function usdRange(range: { low: number; high: number }): string {
  return range.low === range.high ? usd(range.low) : `${usd(range.low)} to ${usd(range.high)}`;
}

/** Joins blocks with one empty line between them; empty blocks vanish. */
export function blocks(...parts: readonly (string | readonly string[])[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : part.join('\n')))
    .filter((part) => part !== '')
    .join('\n\n');
}
