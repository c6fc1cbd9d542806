import { demoAccount } from '@aa/api';
import { readConfig } from './config.ts';
import { createConfiguredLogger } from './logger.ts';
import { runProcess } from './run-process.ts';
import { startServer } from './server.ts';

/** The server: API and page on one port, with a worker for turns unless WORKER is off. */
await runProcess(async () => {
  const config = readConfig();
  const logger = createConfiguredLogger(config);
  const server = await startServer(config, logger);
  const { email, password } = demoAccount;
  const logIn =
    config.NODE_ENV === 'development' ? `Log in with ${email} and ${password}, or register.\n` : '';
  process.stdout.write(`\nAgentic Architect is ready at ${server.address}\n${logIn}\n`);
  return { logger, hasParentToWatch: config.WATCH_PARENT === 'on', stop: () => server.stop() };
});
