const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Takes halves of characters out of every text of an answer, in place: what shortens a text counts UTF-16 units and
 * may cut through an emoji. Texts without one stay untouched, so nothing that is shared is written to.
 */
export function dropHalfCharacters(value: object): void {
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === 'string') {
      if (!entry.isWellFormed()) Reflect.set(value, key, entry.replace(half, ''));
    } else if (typeof entry === 'object' && entry !== null) dropHalfCharacters(entry);
  }
}
