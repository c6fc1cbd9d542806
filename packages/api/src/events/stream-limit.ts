import { AppError } from '@aa/domain';

/** Live streams that one user may hold open in a process: tabs and devices, not a leak. */
export const maxStreamsPerUser = 5;

const openStreams = new WeakMap<object, Map<string, number>>();

/**
 * Counts a stream of the user's until the returned function is called. `scope` is the process's services,
 * so that two servers in one test do not share the count. Throws RATE_LIMITED above the bound.
 */
export function holdStream(scope: object, userId: string): () => void {
  const counts = openStreams.get(scope) ?? new Map<string, number>();
  openStreams.set(scope, counts);
  const open = counts.get(userId) ?? 0;
  if (open >= maxStreamsPerUser) {
    throw new AppError(
      'RATE_LIMITED',
      `At most ${maxStreamsPerUser} live streams may be open at once. Close one first.`,
      { retryAfterSeconds: 10 },
    );
  }
  counts.set(userId, open + 1);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    const left = (counts.get(userId) ?? 1) - 1;
    if (left === 0) counts.delete(userId);
    else counts.set(userId, left);
  };
}
