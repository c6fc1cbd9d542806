import { readConfig } from './config.ts';
import { createConfiguredLogger } from './logger.ts';
import { runProcess } from './run-process.ts';
import { startServices } from './services.ts';

/** A worker alone: takes turns from the queue of the configured database and serves nothing. */
await runProcess(async () => {
  const config = { ...readConfig(), WORKER: 'on' as const };
  const logger = createConfiguredLogger(config);
  const running = await startServices(config, logger);
  process.stdout.write('The worker takes turns from the queue.\n');
  return { logger, hasParentToWatch: config.WATCH_PARENT === 'on', stop: () => running.stop() };
});
