import { AppError } from '@aa/domain';
import { hash, needsRehash, verify } from 'argon2';
import type { PasswordHasher } from '../context.ts';

/** @see OWASP Password Storage Cheat Sheet: argon2id with at least 19 MiB, 2 passes, 1 lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of nothing, with our parameters: an unknown account costs the time of a known one. */
const dummyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$YWdlbnRpYy1hcmNoaXRlY3Q$3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu8';

export interface PasswordHasherOptions {
  /** How many hashes at once; the rest of the thread pool stays free for others. */
  concurrency?: number;
  maxWaiting?: number;
}

/** argon2id on the thread pool behind a bounded queue. */
export function createPasswordHasher(options: PasswordHasherOptions = {}): PasswordHasher {
  const { concurrency = 2, maxWaiting = 32 } = options;
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < concurrency) {
      running += 1;
      return;
    }
    if (waiting.length >= maxWaiting) {
      throw new AppError('UNAVAILABLE', 'Many people are logging in right now. Try again.', {
        retryAfterSeconds: 2,
      });
    }
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  return {
    hash: (password) => inTurn(() => hash(password.normalize('NFC'), parameters)),
    verify: (storedHash, password, onTurn) =>
      inTurn(async () => {
        await onTurn?.();
        const isRight = await verify(storedHash ?? dummyHash, password.normalize('NFC'));
        return isRight && storedHash !== undefined;
      }),
    needsRehash: (storedHash) => needsRehash(storedHash, parameters),
  };
}
