import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import type { AppSettings } from './app.ts';
import type { Config } from './config.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { watchLoad } from './plugins/load-shedding.ts';
import { readOrCreateSecret } from './secrets.ts';
import { startServices } from './services.ts';
import type { RunningServices } from './services.ts';
import { startTelemetry } from './telemetry.ts';

export interface RunningServer {
  app: FastifyInstance;
  running: RunningServices;
  /** `http://127.0.0.1:3001`. */
  address: string;
  /** Answers what is in flight, then ends everything in reverse. */
  stop(): Promise<void>;
}

const builtPage = join(import.meta.dirname, '..', '..', 'web', 'dist');

/** What the app needs of the configuration. */
export function readAppSettings(config: Config): AppSettings {
  return {
    jwtSecret: config.JWT_SECRET ?? readOrCreateSecret(config.DATA_DIR),
    corsOrigins: config.CORS_ORIGIN,
    rateLimitMax: config.RATE_LIMIT_MAX,
    rateLimitWindowMs: config.RATE_LIMIT_WINDOW.ms,
    trustProxy: config.TRUST_PROXY,
    webFolder: builtPage,
    isProduction: config.NODE_ENV === 'production',
  };
}

/** Starts everything in one process: database → services → app → listen. */
export async function startServer(
  config: Config,
  logger: FastifyBaseLogger,
): Promise<RunningServer> {
  const telemetry = await startTelemetry(config, logger);
  const running = await startServices(config, logger);
  const load = watchLoad(running.database, config.DB_POOL_SIZE);
  try {
    const app = await buildApp({
      services: running.services,
      logger,
      settings: readAppSettings(config),
      telemetry,
      isOverloaded: () => load.isOverloaded(),
    });
    if (config.NODE_ENV === 'development') await seedDemo(app, running.services);
    const address = await app.listen({ host: config.HOST, port: config.PORT });
    return {
      app,
      running,
      address,
      async stop() {
        running.drain();
        await app.close();
        await running.stop();
        load.stop();
        await telemetry?.stop();
      },
    };
  } catch (error) {
    await running.stop();
    throw error;
  }
}
