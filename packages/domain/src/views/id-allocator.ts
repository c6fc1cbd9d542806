/**
 * Gives ids that the protocol allows (a letter, then letters, digits, `_`, `.`, `-`; at most 64) and that differ
 * from each other, from names of any kind. The same names in the same order give the same ids.
 */
export function createIdAllocator(prefix = ''): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const base = `${prefix}${name}`.replaceAll(/[^A-Za-z0-9_.-]+/g, '-').slice(0, 50);
    const lettered = /^[A-Za-z]/.test(base) ? base : `u${base}`;
    let id = lettered;
    for (let count = 2; taken.has(id); count += 1) id = `${lettered}-${count}`;
    taken.add(id);
    return id;
  };
}
