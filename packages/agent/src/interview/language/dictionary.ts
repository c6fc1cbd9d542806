/** Entries by words that people write: a word that every object answers to (“constructor”, “toString”) finds nothing. */
export function createDictionary<T>(
  entries: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const bare: Record<string, T> = Object.create(null);
  return Object.assign(bare, entries);
}
