import { AppError } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import { checkUntrustedJson, isDeeperThan, parseUntrustedJson } from './parse-json.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('JSON that nobody trusts', () => {
  it('takes 64 levels and refuses 65', () => {
    expect(parseUntrustedJson(nested(64))).toBeInstanceOf(Array);
    expect(() => parseUntrustedJson(nested(65))).toThrow(AppError);
  });

  it('does not count brackets inside of strings', () => {
    const text = JSON.stringify({ text: `\\"${'{['.repeat(200)}"` });
    expect(isDeeperThan(text, 2)).toBe(false);
    expect(parseUntrustedJson(text)).toEqual(JSON.parse(text));
  });

  it('refuses 100,000 levels without running out of stack', () => {
    expect(() => parseUntrustedJson(nested(100_000))).toThrow(/64 levels/);
  });

  it.each([
    ['{"__proto__":{"isAdmin":true}}'],
    ['{"a":[{"__proto__":1}]}'],
    ['{"\\u005f_proto__":{"isAdmin":true}}'],
    ['{"constructor":{"prototype":{"isAdmin":true}}}'],
  ])('refuses what would poison a prototype: %s', (text) => {
    expect(() => parseUntrustedJson(text)).toThrow(AppError);
    expect(() => checkUntrustedJson(text)).toThrow(AppError);
  });

  it('lets words pass that only speak of prototypes', () => {
    const text = JSON.stringify({ content: 'The "__proto__": of a constructor' });
    expect(parseUntrustedJson(text)).toEqual(JSON.parse(text));
    expect(() => checkUntrustedJson(text)).not.toThrow();
  });

  it.each(['{', '[1,]', '// x\n{}', "{'a':1}", 'NaN', '{}{}'])('refuses %s', (text) => {
    expect(() => parseUntrustedJson(text)).toThrow('not valid JSON');
  });
});
