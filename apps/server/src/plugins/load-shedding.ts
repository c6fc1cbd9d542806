import { monitorEventLoopDelay } from 'node:perf_hooks';
import { AppError } from '@aa/domain';
import type { FastifyInstance } from 'fastify';
import { isBounded } from './rate-limit.ts';

/** Queries that may wait for each connection: at a few ms each, the last is answered within a second or two. */
const waitingPerConnection = 50;
const sampleEveryMs = 500;
/** Twice in a row on average: one long computation is no overload. */
const longestDelayMs = 500;
const comeBackAfterSeconds = 2;

/** Tells whether a process has more to do than it can. */
export interface LoadWatch {
  isOverloaded(): boolean;
  stop(): void;
}

/** Watches the queue in front of the database, and how late the event loop is. */
export function watchLoad(database: { waiting(): number }, poolSize: number): LoadWatch {
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  let lateSamples = 0;
  const sampling = setInterval(() => {
    lateSamples = delays.mean / 1e6 > longestDelayMs ? lateSamples + 1 : 0;
    delays.reset();
  }, sampleEveryMs).unref();
  return {
    isOverloaded: () => lateSamples >= 2 || database.waiting() > waitingPerConnection * poolSize,
    stop() {
      clearInterval(sampling);
      delays.disable();
    },
  };
}

/**
 * Refuses calls before any work is done for them, so that those which are at work end in time. Streams that
 * are open and turns that were accepted go on.
 */
export function addLoadShedding(app: FastifyInstance, isOverloaded: () => boolean): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (!isBounded(request.url) || !isOverloaded()) return done();
    done(
      new AppError(
        'UNAVAILABLE',
        'There is more to do than can be done now. Try again in a moment.',
        {
          retryAfterSeconds: comeBackAfterSeconds,
        },
      ),
    );
  });
}
