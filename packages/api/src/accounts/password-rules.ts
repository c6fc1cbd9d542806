import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@aa/domain';

const listFile = join(import.meta.dirname, 'data', 'common-passwords.txt');
const common = new Set(
  readFileSync(listFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);
const productWords = [
  'agenticarchitect',
  'agentic-architect',
  'agentic',
  'architect',
  'architecture',
];

const shortestPaddedWord = 6;
const shortestContextWord = 4;

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Takes off what people add to a word to make it look strong: digits and signs around it. */
function withoutPadding(text: string): string {
  return withoutTail(text.replace(/^[^\p{L}]+/u, ''));
}

function withoutTail(text: string): string {
  return text.replace(/[^\p{L}]+$/u, '');
}

function plainForms(password: string): string[] {
  const lower = password.normalize('NFC').toLowerCase();
  const unmasked = (text: string) =>
    text.replace(/[013457@$!]/g, (sign) => lookAlikes[sign] ?? sign);
  const bare = withoutPadding(lower);
  return [
    lower,
    bare,
    unmasked(lower),
    unmasked(bare),
    withoutPadding(unmasked(bare)),
    unmasked(withoutTail(lower)),
  ];
}

/** One character, or one short group, over and over; or a run along the alphabet or the digits. */
function isPattern(password: string): boolean {
  if (/^(.{1,3})\1+.?$/su.test(password)) return true;
  const codes = Array.from(password, (sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** Who the password is for: what others know of them is no secret. */
export interface PasswordOwner {
  email: string;
  firstName?: string | null;
  lastName?: string | null;
}

function contextWords({ email, firstName, lastName }: PasswordOwner): string[] {
  const [local = '', domain = ''] = email.split('@');
  const parts = [
    email,
    local,
    local.split('+')[0],
    domain,
    domain.split('.')[0],
    firstName,
    lastName,
  ];
  const full = `${firstName ?? ''}${lastName ?? ''}`;
  return [...productWords, ...parts, full]
    .map((word) => (word ?? '').normalize('NFC').toLowerCase().trim())
    .filter((word) => word.length >= shortestContextWord);
}

/** Why the password is refused; undefined when it is good. Length is the schema's. */
export function findPasswordFault(password: string, owner: PasswordOwner): string | undefined {
  const forms = plainForms(password);
  const [lower = ''] = forms;
  if (isPattern(lower)) return 'This password is a simple pattern. Choose another one.';
  const context = new Set(contextWords(owner).flatMap((word) => [word, withoutPadding(word)]));
  if (forms.some((form) => form !== '' && context.has(form))) {
    return 'This password is made of your name, address or this product. Choose another one.';
  }
  const isCommon =
    common.has(lower) ||
    forms.some((form) => form.length >= shortestPaddedWord && common.has(form));
  return isCommon ? 'This password is one of the most common ones. Choose another one.' : undefined;
}

/** Throws VALIDATION_ERROR on the given field when the password would be easy to guess. */
export function requireGoodPassword(password: string, owner: PasswordOwner, field: string): void {
  const message = findPasswordFault(password, owner);
  if (message !== undefined) {
    throw new AppError('VALIDATION_ERROR', message, { details: [{ path: field, message }] });
  }
}
