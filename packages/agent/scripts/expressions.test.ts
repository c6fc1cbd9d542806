import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';

const root = new URL('../src/interview/', import.meta.url);
/** A literal after a sign that cannot end a value. */
const literal =
  /(?:^|[=(,:[!&|?{};]|=>|\breturn)\s*\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/gm;
/** Large alternatives have automata that take long to search; what is not found by then is called unknown. */
const searchMs = 250;

function listExpressions(): { file: string; source: string; flags: string }[] {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, root), 'utf8').matchAll(literal)].map((match) => ({
        file,
        source: match[1] ?? '',
        flags: match[2] ?? '',
      })),
    );
  return [...new Map(found.map((entry) => [`${entry.source}/${entry.flags}`, entry])).values()];
}

describe('the expressions that read what people write', () => {
  const all = listExpressions();

  it('are found', () => {
    expect(all.length).toBeGreaterThan(80);
  });

  it('take time in proportion to the text: none backtracks', () => {
    const slow = all.flatMap(({ file, source, flags }) => {
      const verdict = checkSync(source, flags, { timeout: searchMs, checker: 'automaton' });
      return verdict.status === 'vulnerable'
        ? [`${file}: ${source} (${verdict.complexity.summary})`]
        : [];
    });
    expect(slow).toEqual([]);
  }, 60_000);
});
