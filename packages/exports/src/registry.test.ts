import { aComponent, anArchitecture, loadCorpus } from '@aa/testkit';
import { lint } from 'markdownlint/sync';
import { describe, expect, it } from 'vitest';
import type { ExportSource } from './export-source.ts';
import { exportFormats } from './registry.ts';

const decoder = new TextDecoder();

function aSource(fields: Partial<ExportSource> = {}): ExportSource {
  return {
    title: 'Sandwich orders',
    version: 2,
    status: 'DRAFT',
    createdAt: '2026-11-23T10:00:00.000Z',
    contentHash: '9f2c41e8aa',
    data: anArchitecture(),
    why: null,
    business: null,
    ...fields,
  };
}

async function fileOf(type: keyof typeof exportFormats, source: ExportSource): Promise<string> {
  const format = exportFormats[type];
  if (!format) throw new Error(`no format ${type}`);
  return decoder.decode(await format.generate(source));
}

describe('exports', () => {
  it.each(['MARKDOWN', 'JSON', 'MERMAID'] as const)(
    '%s names version, date and hash, and is the same each time',
    async (type) => {
      const first = await fileOf(type, aSource());
      expect(first).toContain('9f2c41e8');
      expect(first).toContain('2026-11-23');
      expect(await fileOf(type, aSource())).toBe(first);
    },
  );

  it('JSON gives the model back', async () => {
    expect(JSON.parse(await fileOf('JSON', aSource())).architectureData).toEqual(anArchitecture());
  });

  it('Markdown has the twelve sections of arc42 and every part', async () => {
    const markdown = await fileOf('MARKDOWN', aSource());
    for (let section = 1; section <= 12; section++)
      expect(markdown).toMatch(new RegExp(`^## ${section}\\\\?\\. `, 'm'));
    for (const component of anArchitecture().components) expect(markdown).toContain(component.name);
  });

  it('Markdown passes an outside linter', async () => {
    const markdown = await fileOf('MARKDOWN', aSource());
    const problems = lint({
      strings: { file: markdown },
      config: { default: true, MD013: false, MD024: false },
    }).file;
    expect(problems).toEqual([]);
  });

  it('Markdown shows hostile names as the letters they are', async () => {
    for (const bad of loadCorpus().filter((entry) => entry.class === 'markup')) {
      const name = bad.value.slice(0, 80);
      const source = aSource({
        title: name,
        data: anArchitecture({ components: [aComponent({ id: 'a', name, description: name })] }),
      });
      const outsideFences = (await fileOf('MARKDOWN', source)).replaceAll(
        /```mermaid[\s\S]*?```/g,
        '',
      );
      expect(outsideFences).not.toMatch(/(?<!\\)<[a-z!/]/i);
      expect(outsideFences).not.toMatch(/(?<!\\)\]\(/);
    }
  });
});
