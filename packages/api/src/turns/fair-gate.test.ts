import { expect, test } from 'vitest';
import { createFairGate } from './fair-gate.ts';

function createWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, run: () => ended };
}

test('an owner with many works does not keep another one out', async () => {
  const gate = createFairGate({ concurrency: 2, perUser: 1 });
  const began: string[] = [];
  const works = { a1: createWork(), a2: createWork(), b1: createWork() };
  const start = (owner: string, name: keyof typeof works) =>
    gate.run(owner, () => {
      began.push(name);
      return works[name].run();
    });
  const a1 = start('a', 'a1');
  const a2 = start('a', 'a2');
  const b1 = start('b', 'b1');
  expect(began).toEqual(['a1', 'b1']);
  works.b1.end();
  await b1;
  expect(began).toEqual(['a1', 'b1']);
  works.a1.end();
  await a1;
  works.a2.end();
  await a2;
  expect(began).toEqual(['a1', 'b1', 'a2']);
});

test('a work that fails makes room', async () => {
  const gate = createFairGate({ concurrency: 1, perUser: 1 });
  await expect(gate.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate.run('a', () => Promise.resolve('yes'))).toBe('yes');
});
