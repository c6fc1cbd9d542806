import { AppError } from '@aa/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGate } from './gate.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that ends when it is told to. */
function aTask() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

describe('the gate in front of the pool', () => {
  it('lets in no more than its size, then in the order of arrival', async () => {
    const gate = createGate({ size: 2, acquireTimeoutMs: 1_000 });
    const started: number[] = [];
    const tasks = [0, 1, 2, 3].map(() => aTask());
    const runs = tasks.map((task, index) =>
      gate.run(() => {
        started.push(index);
        return task.work();
      }),
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toEqual([0, 1]);
    tasks[1]?.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toEqual([0, 1, 2]);
    for (const task of tasks) task.end();
    await Promise.all(runs);
    expect(started).toEqual([0, 1, 2, 3]);
  });

  it('refuses who waited until the deadline, and gives the place to the next', async () => {
    const gate = createGate({ size: 1, acquireTimeoutMs: 100 });
    const task = aTask();
    const first = gate.run(task.work);
    const late = gate.run(() => Promise.resolve('late')).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(99);
    const next = gate.run(() => Promise.resolve('next'));
    await vi.advanceTimersByTimeAsync(1);
    expect(await late).toBeInstanceOf(AppError);
    task.end();
    await first;
    expect(await next).toBe('next');
  });

  it('frees the place of work that failed', async () => {
    const gate = createGate({ size: 1, acquireTimeoutMs: 100 });
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.run(() => Promise.resolve('yes'))).toBe('yes');
  });
});
