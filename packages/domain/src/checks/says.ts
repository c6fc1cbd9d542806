const patterns = new Map<string, RegExp>();

/**
 * True when any text inside `value` contains one of the words: `a|b`, without regard to case, at the start of a
 * word; `!` after a word demands that it ends there. Blind to negation, so rules that use it ask, they don't accuse.
 */
export function says(value: unknown, words: string): boolean {
  const pattern = patternOf(words);
  return textsOf(value).some((text) => pattern.test(text));
}

function patternOf(words: string): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const alternatives = words.split('|').map((word) => word.replace(/!$/, '\\b'));
  const pattern = new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})`, 'i');
  patterns.set(words, pattern);
  return pattern;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}
