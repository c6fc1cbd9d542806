/**
 * A file name out of a title: letters, digits and dashes only, so that it is safe in a path and in a header on every
 * system. "Ärger & Söhne" version 2 as md: `arger-sohne-v2.md`.
 */
export function nameFile(title: string, version: number, extension: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain || 'architecture'}-v${version}.${extension}`;
}
