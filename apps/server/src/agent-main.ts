import { createEngine } from '@aa/agent';
import { buildAgentApp } from './agent/agent-app.ts';
import { readAgentConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { runProcess } from './run-process.ts';

/** The built-in agent alone, over the agent protocol. */
await runProcess(async () => {
  const config = readAgentConfig();
  const logger = createLogger(config.LOG_LEVEL);
  const app = buildAgentApp(createEngine(), logger);
  const address = await app.listen({ host: config.HOST, port: config.AGENT_PORT });
  process.stdout.write(`The agent answers at ${address}/api/agent/process\n`);
  return { logger, hasParentToWatch: config.WATCH_PARENT === 'on', stop: () => app.close() };
});
