import type { AgentStep } from '@aa/domain';

/** Who is at work, as named in `metadata.agentsUsed`. */
export const specialists = [
  'requirements-analyst',
  'architect',
  'cost-analyst',
  'reviewer',
  'business-analyst',
  'educator',
] as const;
export type Specialist = (typeof specialists)[number];

interface CrewOptions {
  onStep?: ((step: AgentStep) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Milliseconds; only the steps' durations are read from it, never the answer. */
  now: () => number;
}

/** One piece of work: what it is called, what it does, and one line of what came out. */
export interface Task<T> {
  title: string;
  work: () => T;
  tell: (result: T) => string;
}

/** Runs the work of specialists, reports each step as it starts and ends, and remembers who took part. */
export class Crew {
  readonly used: Specialist[] = [];
  readonly #options: CrewOptions;

  constructor(options: CrewOptions) {
    this.#options = options;
  }

  /** Throws what the work throws, after it was reported as failed; throws the signal's reason when it was aborted. */
  run<T>(agent: Specialist, task: Task<T>): T {
    this.#options.signal?.throwIfAborted();
    if (!this.used.includes(agent)) this.used.push(agent);
    this.#options.onStep?.({ agent, title: task.title, status: 'running' });
    const startedAt = this.#options.now();
    try {
      const result = task.work();
      this.#options.onStep?.({
        agent,
        title: task.title,
        status: 'done',
        detail: task.tell(result),
        durationMs: this.#options.now() - startedAt,
      });
      return result;
    } catch (error) {
      this.#options.onStep?.({
        agent,
        title: task.title,
        status: 'failed',
        durationMs: this.#options.now() - startedAt,
      });
      throw error;
    }
  }

  /** The same work, started with others that do not depend on it. */
  async start<T>(agent: Specialist, task: Task<T>): Promise<T> {
    await Promise.resolve();
    return this.run(agent, task);
  }
}
