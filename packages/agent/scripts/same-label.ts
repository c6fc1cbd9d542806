/** Labels are free words in the material: compared by their words, with the synonyms that the field uses. */
const synonyms: readonly string[][] = [
  ['aws', 'amazon web services', 'amazon'],
  ['gcp', 'google cloud'],
  ['on premises', 'own server', 'own data center', 'self operated'],
  ['public cloud', 'cloud'],
  ['eu', 'european union', 'europe'],
  ['us', 'united states', 'usa'],
  ['uk', 'united kingdom'],
  ['web', 'browser', 'responsive web', 'mobile web'],
  ['mobile', 'phone', 'smartphone', 'android', 'ios'],
  ['microsoft excel', 'excel', 'spreadsheet'],
  ['role based access', 'rbac', 'roles'],
  ['24x7', 'around the clock'],
  ['none', 'nothing'],
];
const normal = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#+]+/gu, ' ')
    .trim();

/** True when two labels mean the same thing. */
export function sameLabel(a: string, b: string): boolean {
  const [x, y] = [normal(a), normal(b)];
  if (x === y || (x.length > 2 && y.length > 2 && (x.includes(y) || y.includes(x)))) return true;
  if (synonyms.some((family) => family.includes(x) && family.includes(y))) return true;
  const words = new Set(x.split(' '));
  const shared = y.split(' ').filter((word) => word.length > 2 && words.has(word));
  return shared.length > 0 && shared.length >= Math.min(words.size, y.split(' ').length) / 2;
}
