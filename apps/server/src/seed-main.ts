import { demoAccount } from '@aa/api';
import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { createConfiguredLogger } from './logger.ts';
import { readAppSettings } from './server.ts';
import { startServices } from './services.ts';

/** Puts the demo account with its conversation into an empty database, and ends. Never in production. */
const config = readConfig();
if (config.NODE_ENV === 'production') {
  throw new ConfigError('The demo account is not made in production.');
}
const logger = createConfiguredLogger(config);
const running = await startServices(config, logger);
const app = await buildApp({
  services: running.services,
  logger,
  settings: readAppSettings(config),
});
const seeded = await seedDemo(app, running.services);
await seeded?.conversation;
await app.close();
await running.stop();
process.stdout.write(
  seeded
    ? `The demo account is ${demoAccount.email} with ${demoAccount.password}.\n`
    : 'There are accounts already: nothing was added.\n',
);
process.exit(0);
