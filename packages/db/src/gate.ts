import { AppError } from '@aa/domain';

/** At most `size` at once; who waits longer than the deadline is refused. */
export interface Gate {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** How many wait for their turn now. */
  waiting(): number;
}

/** postgres.js queues without end: this stands in front of it, first come first served. */
export function createGate(options: { size: number; acquireTimeoutMs: number }): Gate {
  let free = options.size;
  const waiting = new Set<() => void>();

  function acquire(): Promise<void> | undefined {
    if (free > 0) {
      free -= 1;
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const admit = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(admit);
        reject(
          new AppError('UNAVAILABLE', 'The database is busy. Try again in a moment.', {
            retryAfterSeconds: 2,
          }),
        );
      }, options.acquireTimeoutMs);
      waiting.add(admit);
    });
  }

  function release(): void {
    const [next] = waiting;
    if (next === undefined) {
      free += 1;
      return;
    }
    waiting.delete(next);
    next();
  }

  return {
    waiting: () => waiting.size,
    async run(work) {
      await acquire();
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
