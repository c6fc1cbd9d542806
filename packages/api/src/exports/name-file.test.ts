import { loadCorpus } from '@aa/testkit';
import { describe, expect, it } from 'vitest';
import { nameFile } from './name-file.ts';

describe('the name of an exported file', () => {
  it('reads like the title', () => {
    expect(nameFile('Ärger & Söhne', 2, 'md')).toBe('arger-sohne-v2.md');
    expect(nameFile('日本', 1, 'json')).toBe('architecture-v1.json');
  });

  it('is safe in a path and in a header whatever the title is', () => {
    for (const { value } of loadCorpus())
      expect(nameFile(value, 1, 'md')).toMatch(/^[a-z0-9-]{1,80}\.md$/);
  });
});
