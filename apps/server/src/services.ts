import { createFailPoint, createPasswordHasher, createTurnRunner, startMaintenance } from '@aa/api';
import type { ApiSettings, Logger, Services } from '@aa/api';
import { createAgent } from './agent/create-agent.ts';
import type { Config } from './config.ts';
import { startDatabase } from './database.ts';
import type { RunningDatabase } from './database.ts';
import { openJobQueue } from './jobs/job-queue.ts';
import { openWakeUps } from './jobs/wake-ups.ts';
import { readVersion } from './version.ts';

/** What a process of ours stands on, server or worker; `stop` ends it in reverse. */
export interface RunningServices {
  services: Services;
  database: RunningDatabase;
  /** Takes no further turn, gives running ones a moment, then closes everything. */
  stop(): Promise<void>;
  /** From now on not ready for new work. */
  drain(): void;
}

/** Of the 10 s that an end may take: what running turns get before they go back to the queue. */
const turnGraceMs = 4000;
const queueGraceMs = 2000;
const turnsAtOnce = 16;

/** The door that takes log-ins signs with its own key; nothing else does. */
const noTokens: Services['tokens'] = {
  sign() {
    throw new Error('Tokens are signed by the server that took the log-in.');
  },
};

function readSettings(config: Config): ApiSettings {
  return {
    version: readVersion(),
    sessionLifeMs: config.JWT_EXPIRY.ms,
    sessionLifeText: config.JWT_EXPIRY.text,
    agentTimeoutMs: config.AGENT_TIMEOUT_MS,
    agentMaxAttempts: config.AGENT_MAX_ATTEMPTS,
    ...(config.TURN_LEASE_MS !== undefined && { turnLeaseMs: config.TURN_LEASE_MS }),
  };
}

/** Opens what things last in and what they are done by: database, queue, wake-ups, agent, turns. */
export async function startServices(config: Config, logger: Logger): Promise<RunningServices> {
  const stops: (() => Promise<void>)[] = [];
  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const database = await startDatabase(config);
    stops.push(() => database.stop());
    const jobs = await openJobQueue({
      url: database.url,
      logger,
      attemptMs: config.AGENT_TIMEOUT_MS,
    });
    stops.push(() => jobs.close(queueGraceMs));
    const wakeUps = await openWakeUps(database.sql, logger);
    stops.push(() => wakeUps.close());
    const agent = createAgent(config);
    stops.push(() => agent.close());

    const services: Services = {
      db: database.db,
      clock: () => new Date(),
      logger,
      agent,
      jobs,
      wakeUps,
      passwords: createPasswordHasher(),
      tokens: noTokens,
      isDraining: () => isStopping,
      settings: readSettings(config),
      ...(config.FAILPOINT !== undefined &&
        config.NODE_ENV !== 'production' && {
          failPoint: createFailPoint(config.FAILPOINT, () => process.kill(process.pid, 'SIGKILL')),
        }),
    };
    if (config.WORKER === 'on') {
      const runner = createTurnRunner(services, { concurrency: turnsAtOnce });
      services.turnRunner = runner;
      stops.push(() => runner.stop(turnGraceMs));
      await jobs.startWorker(async (job) => void (await runner.accept(job)), turnsAtOnce);
      const maintenance = startMaintenance(services);
      stops.push(() => maintenance.stop());
    }
    const drain = () => {
      isStopping = true;
    };
    return { services, database, stop, drain };
  } catch (error) {
    await stop();
    throw error;
  }
}
