import { Worker } from 'node:worker_threads';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { LayoutEngine } from './layout-diagram.ts';

const timeLimitMs = 30_000;

interface Waiting {
  resolve(graph: ElkNode): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

type Reply = { id: number; graph: ElkNode } | { id: number; error: string };

/**
 * ELK in one thread of its own, started at the first use and never a reason for the process to stay. A layout over
 * the time limit ends the thread, with all that wait in it; the next one starts anew.
 */
export function createThreadEngine(): LayoutEngine {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const endAll = (error: Error) => {
    const ended = [...waiting.values()];
    waiting.clear();
    const thread = worker;
    worker = undefined;
    void thread?.terminate();
    for (const task of ended) {
      clearTimeout(task.timer);
      task.reject(error);
    }
  };

  const startWorker = () => {
    const thread = new Worker(new URL('./elk-thread.ts', import.meta.url));
    thread.unref();
    thread.on('message', (reply: Reply) => {
      const task = waiting.get(reply.id);
      if (task === undefined) return;
      waiting.delete(reply.id);
      clearTimeout(task.timer);
      if (waiting.size === 0) thread.unref();
      if ('error' in reply) task.reject(new Error(`Layout failed: ${reply.error}`));
      else task.resolve(reply.graph);
    });
    thread.on('error', (cause) => endAll(new Error('The layout thread ended.', { cause })));
    return thread;
  };

  return {
    layout: (graph) =>
      new Promise((resolve, reject) => {
        worker ??= startWorker();
        lastId += 1;
        const timer = setTimeout(
          () => endAll(new Error(`The layout took longer than ${timeLimitMs / 1000} s.`)),
          timeLimitMs,
        );
        waiting.set(lastId, { resolve, reject, timer });
        worker.ref();
        worker.postMessage({ id: lastId, graph });
      }),
  };
}
