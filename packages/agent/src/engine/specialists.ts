import type { AgentStep, WorkflowType } from '@aa/domain';

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
  workflowType: WorkflowType;
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

/**
 * Runs the work of specialists, reports each step as it starts and ends, and remembers who took part. The kind of
 * workflow changes who works when and what is reported; what comes out is the same.
 */
export class Crew {
  readonly used: Specialist[] = [];
  readonly workflowType: WorkflowType;
  readonly #options: CrewOptions;

  constructor(options: CrewOptions) {
    this.#options = options;
    this.workflowType = options.workflowType;
  }

  /** Throws what the work throws, after it was reported as failed; throws the signal's reason when it was aborted. */
  run<T>(agent: Specialist, task: Task<T>): T {
    this.#begin(agent, task.title);
    return this.#finish(agent, task);
  }

  /**
   * The same, for work that does not depend on what is started in the same breath: side by side in PARALLEL, where all
   * are reported as running before the first is at it; one after the other in every other workflow.
   */
  async start<T>(agent: Specialist, task: Task<T>): Promise<T> {
    this.#begin(agent, task.title);
    if (this.workflowType === 'PARALLEL') {
      await Promise.resolve();
      this.#options.signal?.throwIfAborted();
    }
    return this.#finish(agent, task);
  }

  #begin(agent: Specialist, title: string): void {
    this.#options.signal?.throwIfAborted();
    if (!this.used.includes(agent)) this.used.push(agent);
    this.#options.onStep?.({ agent, title, status: 'running' });
  }

  #finish<T>(agent: Specialist, { title, work, tell }: Task<T>): T {
    const startedAt = this.#options.now();
    const took = () => Math.round((this.#options.now() - startedAt) * 100) / 100;
    try {
      const result = work();
      const durationMs = took();
      this.#options.onStep?.({ agent, title, status: 'done', detail: tell(result), durationMs });
      return result;
    } catch (error) {
      this.#options.onStep?.({ agent, title, status: 'failed', durationMs: took() });
      throw error;
    }
  }
}
