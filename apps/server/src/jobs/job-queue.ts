import type { JobQueue, Logger } from '@aa/api';
import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';

const turnQueue = 'turns';

/** What a turn's job names. */
export interface TurnJob {
  userId: string;
  conversationId: string;
  turnId: string;
}

export interface OpenJobQueue extends JobQueue {
  /** Begins to take turns, `concurrency` at once. The signal aborts when the job's lease is over. */
  startWorker(
    run: (job: TurnJob, signal: AbortSignal) => Promise<void>,
    concurrency: number,
  ): Promise<void>;
  /** Lets running jobs end for `timeoutMs`, then gives them back to the queue. */
  close(timeoutMs: number): Promise<void>;
}

export interface JobQueueOptions {
  url: string;
  logger: Logger;
  /** How long one attempt may take before another worker may have the job. */
  attemptMs: number;
}

/** pg-boss with a pool of its own: a job is sent in the caller's transaction and taken by any worker. */
export async function openJobQueue(options: JobQueueOptions): Promise<OpenJobQueue> {
  const { logger } = options;
  const boss = new PgBoss({
    connectionString: options.url,
    application_name: 'agentic-architect-jobs',
    max: 4,
    useListenNotify: true,
    schedule: false,
  });
  boss.on('error', (error) => logger.error({ err: error }, 'The job queue reports an error.'));
  boss.on('warning', (warning) => logger.warn({ warning }, 'The job queue warns.'));
  await boss.start();
  await boss.createQueue(turnQueue, {
    notify: true,
    retryLimit: 10,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
    expireInSeconds: Math.ceil(options.attemptMs / 1000) + 30,
    deleteAfterSeconds: 3600,
  });

  return {
    async sendTurn(tx, job, { startAfterMs } = {}) {
      await boss.send(turnQueue, job, {
        db: fromDrizzle(tx, sql),
        ...(startAfterMs ? { startAfter: new Date(Date.now() + startAfterMs) } : {}),
      });
    },
    async startWorker(run, concurrency) {
      await boss.work<TurnJob>(
        turnQueue,
        { localConcurrency: concurrency, pollingIntervalSeconds: 1 },
        async ([job]) => {
          if (job) await run(job.data, job.signal);
        },
      );
    },
    close: (timeoutMs) => boss.stop({ graceful: true, timeout: timeoutMs }),
  };
}
