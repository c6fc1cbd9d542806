/** The value of digits with separators: a separator before exactly three digits groups, any other is decimal. */
export function parseDigits(raw: string): number | undefined {
  const signs = [...raw].filter((c) => c < '0' || c > '9');
  const last = signs[signs.length - 1];
  if (last === undefined) return Number(raw);
  const tail = raw.slice(raw.lastIndexOf(last) + 1);
  const apostrophe = last === "'" || last === '\u2019';
  const isGrouping = tail.length === 3 && !raw.startsWith('0');
  const allSame = signs.every((sign) => sign === last);
  const digitsOf = (part: string) => [...part].filter((c) => c >= '0' && c <= '9').join('');
  if (apostrophe || (isGrouping && (allSame || last === ','))) return Number(digitsOf(raw));
  if (isGrouping && !allSame) return Number(digitsOf(raw));
  const whole = digitsOf(raw.slice(0, raw.lastIndexOf(last)));
  return Number(`${whole === '' ? '0' : whole}.${tail}`);
}
