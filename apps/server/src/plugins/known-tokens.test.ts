import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKnownTokens } from './known-tokens.ts';

const lifeSeconds = 60;
const verify = vi.fn((token: string) =>
  token.startsWith('bad')
    ? undefined
    : { sub: `user of ${token}`, sid: 'session', exp: Math.ceil(Date.now() / 1000) + lifeSeconds },
);

beforeEach(() => {
  vi.useFakeTimers();
  verify.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('known tokens', () => {
  it('are verified once, and each names its own user', () => {
    const tokens = createKnownTokens(verify);
    expect(tokens.find('a')?.sub).toBe('user of a');
    expect(tokens.find('b')?.sub).toBe('user of b');
    expect(tokens.find('a')?.sub).toBe('user of a');
    expect(verify).toHaveBeenCalledTimes(2);
  });

  it('are verified again when they expired', () => {
    const tokens = createKnownTokens(verify);
    tokens.find('a');
    vi.advanceTimersByTime((lifeSeconds + 2) * 1000);
    verify.mockReturnValueOnce(undefined);
    expect(tokens.find('a')).toBeUndefined();
  });

  it('never hold one that is no good', () => {
    const tokens = createKnownTokens(verify);
    expect(tokens.find('bad')).toBeUndefined();
    expect(tokens.find('bad')).toBeUndefined();
    expect(verify).toHaveBeenCalledTimes(2);
  });

  it('stay few: the oldest goes', () => {
    const tokens = createKnownTokens(verify, 2);
    for (const token of ['a', 'b', 'c', 'b', 'c']) tokens.find(token);
    expect(verify).toHaveBeenCalledTimes(3);
    tokens.find('a');
    expect(verify).toHaveBeenCalledTimes(4);
  });
});
