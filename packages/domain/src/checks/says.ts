const patterns = new Map<string, RegExp>();
/** Some rules ask for names of the model: those of every model ever read must not stay. */
const mostPatterns = 4_000;

/**
 * True when any text inside `value` contains one of the words: `a|b`, without regard to case, at the start of a
 * word; `!` after a word demands that it ends there. Blind to negation, so rules that use it ask, they don't accuse.
 */
export function says(value: unknown, words: string): boolean {
  const pattern = patternOf(words);
  return pattern.test(textOf(value));
}

function patternOf(words: string): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const alternatives = words.split('|').map((word) => word.replace(/!$/, '\\b'));
  const pattern = new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})`, 'i');
  patterns.set(words, pattern);
  return pattern;
}

/** Texts of the model that is being read; hundreds of rules ask for the same ones. */
let texts = new WeakMap<object, string>();

/** Starts anew: what an object said before may have changed since. */
export function forgetTexts(): void {
  texts = new WeakMap();
  if (patterns.size > mostPatterns) patterns.clear();
}

/** All texts inside a value, a line each. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const known = texts.get(value);
  if (known !== undefined) return known;
  let text = '';
  for (const entry of Object.values(value)) {
    const said = textOf(entry);
    if (said !== '') text += text === '' ? said : `\n${said}`;
  }
  texts.set(value, text);
  return text;
}
