/** Matches the escapes of NUL and of lone surrogates as JSON.stringify writes them. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** The value as JSON text that PostgreSQL stores unchanged; undefined when it holds NUL or broken Unicode. */
export function toStorableJson(value: unknown): string | undefined {
  const text = JSON.stringify(value);
  // Nearly no document has an escape at all, and to look for one is quick.
  return text.includes('\\u') && unstorable.test(text) ? undefined : text;
}

/** A line of foreign text made storable and short. */
export function toStorableLine(text: string, maxLength: number): string {
  return text.slice(0, maxLength).replaceAll('\u0000', '').toWellFormed();
}
