import { Worker } from 'node:worker_threads';
import { AgentError } from '@aa/domain';
import type { Agent, AgentServiceResponse } from '@aa/domain';
import type { AgentProcessOptions, AgentServiceRequest } from '@aa/domain';
import type { ThreadReply, ThreadRequest } from './thread-protocol.ts';

interface Call {
  id: number;
  request: AgentServiceRequest;
  options: AgentProcessOptions;
  /** Nobody waits for it any more; the thread may still be at it. */
  isAbandoned: boolean;
  resolve(answer: AgentServiceResponse): void;
  reject(error: Error): void;
}

/** An agent that lives in a thread; `close` ends the thread. */
export interface WorkerAgent extends Agent {
  close(): Promise<void>;
}

export interface WorkerAgentOptions {
  /** A call that computes for longer costs the thread, which is then started anew. */
  timeoutMs: number;
  /** The thread's module; tests give others. */
  threadUrl?: URL;
}

const engineThread = new URL('./engine-thread.ts', import.meta.url);

/** Runs the built-in engine off the event loop, one call after the other. The thread starts with the first call. */
export function createWorkerAgent(options: WorkerAgentOptions): WorkerAgent {
  /** What the thread was given, in order: it is at the first. */
  const line: Call[] = [];
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let nextId = 1;

  function watchFirst(): void {
    clearTimeout(timer);
    if (line.length === 0) return;
    timer = setTimeout(() => {
      loseThread(
        new AgentError('timeout', 'The engine did not answer in time.', { retryable: true }),
      );
    }, options.timeoutMs);
  }

  /** The first call of the line brought the thread down; the others get a new one. */
  function loseThread(error: Error): void {
    const lost = worker;
    worker = undefined;
    void lost?.terminate();
    line.shift()?.reject(error);
    if (line.length > 0) {
      worker = startThread();
      for (const { id, request } of line)
        worker.postMessage({ id, request } satisfies ThreadRequest);
    }
    watchFirst();
  }

  function receive(reply: ThreadReply): void {
    const [call] = line;
    if (call?.id !== reply.id) return;
    switch (reply.kind) {
      case 'step':
        if (!call.isAbandoned) call.options.onStep?.(reply.step);
        return;
      case 'text':
        if (!call.isAbandoned) call.options.onText?.(reply.text);
        return;
      case 'answer':
        line.shift();
        watchFirst();
        call.resolve(reply.answer);
        return;
      case 'failure': {
        line.shift();
        watchFirst();
        const cause = new Error(reply.message);
        if (reply.stack !== undefined) cause.stack = reply.stack;
        call.reject(new Error(`The engine failed: ${reply.message}`, { cause }));
        return;
      }
    }
  }

  function startThread(): Worker {
    const started = new Worker(options.threadUrl ?? engineThread, {
      // A thread sees only what it needs: no secret of the environment.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const lose = (cause: unknown) => {
      const message = `The engine broke down: ${String(cause)}`;
      if (worker === started) loseThread(new Error(message, { cause }));
    };
    started.on('message', receive);
    started.on('error', lose);
    started.on('exit', lose);
    started.unref();
    return started;
  }

  return {
    // The engine's own: what it remembers is enough, so no document need cross to its thread.
    context: 'memory',
    process(request, processOptions = {}) {
      const { signal } = processOptions;
      return new Promise((resolve, reject) => {
        const abort = () => {
          call.isAbandoned = true;
          reject(new AgentError('cancelled', 'The call was stopped.', { retryable: true }));
        };
        const forget = () => signal?.removeEventListener('abort', abort);
        const call: Call = {
          id: nextId++,
          request,
          options: processOptions,
          isAbandoned: false,
          resolve: (answer) => {
            forget();
            resolve(answer);
          },
          reject: (error) => {
            forget();
            reject(error);
          },
        };
        if (signal?.aborted) return abort();
        signal?.addEventListener('abort', abort, { once: true });
        worker ??= startThread();
        line.push(call);
        if (line.length === 1) watchFirst();
        worker.postMessage({ id: call.id, request } satisfies ThreadRequest);
      });
    },
    health: () => Promise.resolve({ status: 'ok' }),
    async close() {
      clearTimeout(timer);
      const ended = worker;
      worker = undefined;
      const stopped = new AgentError('cancelled', 'The server is stopping.', { retryable: true });
      for (const call of line.splice(0)) call.reject(stopped);
      await ended?.terminate();
    },
  };
}
