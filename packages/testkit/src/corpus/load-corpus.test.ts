import { describe, expect, it } from 'vitest';
import { loadCorpus } from './load-corpus.ts';

describe('known-bad inputs', () => {
  const corpus = loadCorpus();

  it('holds at least 150, each with an id of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(150);
    expect(new Set(corpus.map((entry) => entry.class + entry.id)).size).toBe(corpus.length);
  });

  it('rejects every text that PostgreSQL could not give back', () => {
    for (const { value, expect: expectation } of corpus)
      if (!value.isWellFormed() || value.includes('\u0000')) expect(expectation).toBe('reject');
  });
});
