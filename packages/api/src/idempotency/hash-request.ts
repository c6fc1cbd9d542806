import { createHash } from 'node:crypto';
import { AppError } from '@aa/domain';
import { toCanonicalJson } from '../architectures/content-hash.ts';

/** SHA-256, hexadecimal, of what is asked: the order of fields does not matter, every value does. */
export function hashRequest(procedure: string, input: unknown): string {
  return createHash('sha256')
    .update(`${procedure}\n${toCanonicalJson(input)}`)
    .digest('hex');
}

/** Throws VALIDATION_ERROR unless the key is 1 to 255 visible ASCII characters. */
export function checkKey(key: string): void {
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return;
  throw new AppError('VALIDATION_ERROR', 'Some fields are not as they should be.', {
    details: [{ path: 'Idempotency-Key', message: 'Use 1 to 255 visible ASCII characters.' }],
  });
}
