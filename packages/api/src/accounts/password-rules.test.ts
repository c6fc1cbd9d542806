import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emailSchema, newPasswordSchema, registerInput } from '@aa/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPasswordHasher } from './password-hasher.ts';
import { findPasswordFault, requireGoodPassword } from './password-rules.ts';

const owner = { email: 'grace.hopper+work@navy.example', firstName: 'Grace', lastName: 'Hopper' };
const list = readFileSync(join(import.meta.dirname, 'data', 'common-passwords.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('the rules for passwords', () => {
  it('refuse every entry of a list of more than 3,000 that are long enough to be chosen', () => {
    const choosable = list.filter((word) => word.length >= 8);
    expect(choosable.length).toBeGreaterThan(3_000);
    expect(choosable.filter((word) => findPasswordFault(word, owner) === undefined)).toEqual([]);
    expect(
      choosable.filter((word) => findPasswordFault(word.toUpperCase(), owner) === undefined),
    ).toEqual([]);
  });

  it('refuse common words that are padded with digits and signs', () => {
    const padding = fc.constantFrom('1', '123', '!', '2026', '!!', '#1', '_99');
    const words = list.filter((word) => /^[a-z]{6,}$/.test(word));
    fc.assert(
      fc.property(fc.constantFrom(...words), padding, padding, (word, before, after) => {
        expect(findPasswordFault(before + word + after, owner)).toBeDefined();
      }),
    );
  });

  it.each([
    ['Gracehopper', 'name'],
    ['hopper1906', 'name with digits'],
    ['grace.hopper', 'address'],
    ['grace.hopper+work@navy.example', 'whole address'],
    ['AgenticArchitect1', 'product'],
    ['@rchitect2026', 'product in disguise'],
    ['aaaaaaaaaa', 'one letter'],
    ['abcabcabcabc', 'a group over and over'],
    ['23456789', 'run of digits'],
    ['hgfedcba', 'run backwards'],
    ['P4ssw0rd!', 'common in disguise'],
  ])('refuse %s: %s', (password) => {
    expect(findPasswordFault(password, owner)).toBeDefined();
  });

  it.each([
    'Bench-pass-1',
    'correct horse battery staple',
    'Lantern-orbit-47',
    'ünïcödé wörds sind gut',
    '鍵は長いほど良い。本当',
    '🦊🦉🦡🐝🦔🐢🐙🦑',
    'kY7#pQ2v',
  ])('take %s', (password) => {
    expect(findPasswordFault(password, owner)).toBeUndefined();
  });

  it('demand no composition: long random text of any kind is taken', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{20,40}$/), (text) => {
        fc.pre(new Set(text).size > 6);
        expect(findPasswordFault(text, owner)).toBeUndefined();
      }),
    );
  });

  it('tell the field and the reason', () => {
    expect(() => requireGoodPassword('password1', owner, 'newPassword')).toThrow(
      expect.objectContaining({
        code: 'VALIDATION_ERROR',
        details: [{ path: 'newPassword', message: expect.stringContaining('common') }],
      }),
    );
  });

  it.each([7, 129])('want 8 to 128 characters: not %i', (length) => {
    expect(newPasswordSchema.safeParse('x'.repeat(length)).success).toBe(false);
  });
});

describe('hashing', () => {
  it('uses the whole password: no byte of it can be changed, not even past the 72nd', async () => {
    const hasher = createPasswordHasher();
    const passwords = fc.string({ unit: 'grapheme', minLength: 60, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(passwords, fc.nat(), async (password, place) => {
        const signs = Array.from(password);
        const at = place % signs.length;
        const changed = signs.with(at, signs[at] === 'x' ? 'y' : 'x').join('');
        fc.pre(changed.normalize('NFC') !== password.normalize('NFC'));
        const stored = await hasher.hash(password);
        expect(await hasher.verify(stored, password)).toBe(true);
        expect(await hasher.verify(stored, changed)).toBe(false);
      }),
      { numRuns: 15 },
    );
  });

  it('takes both Unicode forms of the same characters for the same password', async () => {
    const hasher = createPasswordHasher();
    const stored = await hasher.hash('se\u0301same-ouvre-toi');
    expect(await hasher.verify(stored, 's\u00e9same-ouvre-toi')).toBe(true);
  });

  it('gives two users with one password two hashes', async () => {
    const hasher = createPasswordHasher();
    expect(await hasher.hash('same')).not.toBe(await hasher.hash('same'));
  });
});

describe('e-mail addresses', () => {
  it('mean the same in any case and with white space around them', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const parsed = emailSchema.safeParse(address);
        fc.pre(parsed.success);
        expect(emailSchema.parse(`  ${address.toUpperCase()} `)).toBe(parsed.data);
        // Storing and reading again changes nothing more.
        expect(emailSchema.parse(parsed.data)).toBe(parsed.data);
      }),
    );
  });

  it.each([
    'a@b',
    'two@@example.com',
    'a@example.com\r\nBcc: b@example.com',
    'Ana <a@example.com>',
    '',
    'x'.repeat(250) + '@example.com',
  ])('are refused when they are none: %j', (email) => {
    expect(registerInput.safeParse({ email, password: 'Lantern-orbit-47' }).success).toBe(false);
  });
});
