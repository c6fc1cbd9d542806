/** The streams that are open in this process, so that a shutdown need not wait for them. */
export interface OpenStreams {
  /** Keeps how to end one; returns what forgets it. */
  add(end: () => void): () => void;
  endAll(): void;
  count(): number;
}

export function createOpenStreams(): OpenStreams {
  const ends = new Set<() => void>();
  return {
    add(end) {
      ends.add(end);
      return () => void ends.delete(end);
    },
    endAll() {
      for (const end of ends) end();
    },
    count: () => ends.size,
  };
}
