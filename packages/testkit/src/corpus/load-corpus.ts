import instructions from '../../corpus/instructions.json' with { type: 'json' };
import markup from '../../corpus/markup.json' with { type: 'json' };
import names from '../../corpus/names.json' with { type: 'json' };
import sql from '../../corpus/sql.json' with { type: 'json' };
import text from '../../corpus/text.json' with { type: 'json' };
import urls from '../../corpus/urls.json' with { type: 'json' };

/** An input that broke somebody's product, and what ours must do with it. */
export interface BadInput {
  id: string;
  class: 'text' | 'sql' | 'markup' | 'names' | 'urls' | 'instructions' | 'size';
  value: string;
  /** reject: 400; store-exact: comes back as it was sent; escape: the same, and harmless wherever it is shown. */
  expect: 'reject' | 'store-exact' | 'escape';
}

const files = { text, sql, markup, names, urls, instructions } as const;

/** The known-bad inputs, those included that are too long to be written down. */
export function loadCorpus(): BadInput[] {
  const written = Object.entries(files).flatMap(([name, file]) =>
    file.entries.map((entry) => ({
      id: entry.id,
      // The names of the files are the names of the classes, and the files hold no other expectation.
      class: name as BadInput['class'],
      value: entry.value,
      expect: entry.expect as BadInput['expect'],
    })),
  );
  return [...written, ...brokenUnicode, ...longInputs];
}

/** Kept out of the files: not every reader of JSON takes them. */
const brokenUnicode: readonly BadInput[] = [
  { id: 'U01', class: 'text', value: 'a\ud800b', expect: 'reject' },
  { id: 'U02', class: 'text', value: 'a\udc00b', expect: 'reject' },
];

const longInputs: readonly BadInput[] = [
  { id: 'Z01', class: 'size', value: 'a'.repeat(20_000), expect: 'store-exact' },
  { id: 'Z02', class: 'size', value: 'a'.repeat(20_001), expect: 'reject' },
  { id: 'Z03', class: 'size', value: `e${'\u0301'.repeat(1_000)}`, expect: 'store-exact' },
  { id: 'Z04', class: 'size', value: `x${'\n'.repeat(15_000)}x`, expect: 'store-exact' },
  { id: 'Z05', class: 'size', value: '# '.repeat(9_999), expect: 'store-exact' },
  { id: 'Z06', class: 'size', value: '> '.repeat(9_999), expect: 'store-exact' },
  {
    id: 'Z07',
    class: 'size',
    value: '['.repeat(10_000) + ']'.repeat(10_000),
    expect: 'store-exact',
  },
  { id: 'Z08', class: 'size', value: ' \t\n'.repeat(5_000), expect: 'reject' },
];
