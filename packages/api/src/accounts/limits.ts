import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { RateLimit } from '../rate-limits/service.ts';

const windowMs = 15 * 60_000;

function hashKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Whoever has one IPv6 address has the other 2^64 of its network too. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Wrong guesses at one account, from wherever they come. Known and unknown accounts alike. */
export function accountLimit(email: string): RateLimit {
  return { bucket: 'login-account', key: hashKey(email), limit: 10, windowMs };
}

/** Wrong guesses from one address, at whatever account. */
export function addressLimit(address: string): RateLimit {
  return { bucket: 'login-address', key: hashKey(networkOf(address)), limit: 100, windowMs };
}

/** Guesses by one who holds a live session: its own count, so that nobody outside can use it up. */
export function sessionLimit(sessionId: string): RateLimit {
  return { bucket: 'login-session', key: sessionId, limit: 10, windowMs };
}

/** Refused registrations from one address: each tells that an account exists. */
export function registrationLimit(address: string): RateLimit {
  return { bucket: 'registration', key: hashKey(networkOf(address)), limit: 100, windowMs };
}
