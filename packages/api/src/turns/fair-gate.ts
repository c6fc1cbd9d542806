/** Lets a bounded number of works run at once, and a bounded number of them for one owner. */
export interface FairGate {
  run<T>(owner: string, work: () => Promise<T>): Promise<T>;
  /** True when a work of the owner's would begin at once. */
  hasRoomFor(owner: string): boolean;
}

interface Waiter {
  owner: string;
  admit: () => void;
}

/** First come first served, but an owner with many works does not keep the others out. */
export function createFairGate(limits: { concurrency: number; perUser: number }): FairGate {
  const runningOf = new Map<string, number>();
  const waiting: Waiter[] = [];
  let running = 0;

  const mayRun = (owner: string) =>
    running < limits.concurrency && (runningOf.get(owner) ?? 0) < limits.perUser;

  function begin(owner: string): void {
    running += 1;
    runningOf.set(owner, (runningOf.get(owner) ?? 0) + 1);
  }

  function end(owner: string): void {
    running -= 1;
    const left = (runningOf.get(owner) ?? 1) - 1;
    if (left === 0) runningOf.delete(owner);
    else runningOf.set(owner, left);
    const index = waiting.findIndex((waiter) => mayRun(waiter.owner));
    const [next] = index === -1 ? [] : waiting.splice(index, 1);
    if (next === undefined) return;
    begin(next.owner);
    next.admit();
  }

  return {
    hasRoomFor: mayRun,
    async run(owner, work) {
      if (mayRun(owner)) begin(owner);
      else await new Promise<void>((admit) => waiting.push({ owner, admit }));
      try {
        return await work();
      } finally {
        end(owner);
      }
    },
  };
}
