import type { Logger } from '@aa/api';
import { ConfigError } from './config.ts';
import { onShutdown, watchParent } from './shutdown.ts';

/** A main program that runs until it is told to stop. */
export interface Running {
  logger: Logger;
  /** Ends itself when its parent is gone, as started by scripts/run.mjs. */
  hasParentToWatch: boolean;
  stop(): Promise<void>;
}

function describe(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'The port is taken. Set PORT to another one.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Starts a program; a fault at the start ends it with code 1, a signal later ends it in order. */
export async function runProcess(start: () => Promise<Running>): Promise<void> {
  let stopWhenStarted: (() => Promise<void>) | undefined;
  let hasStarted: () => void = () => {};
  const started = new Promise<void>((resolve) => {
    hasStarted = resolve;
  });
  // A signal that comes while the program starts is heeded as soon as there is something to stop.
  const end = onShutdown(async () => {
    await started;
    await stopWhenStarted?.();
  });
  try {
    const running = await start();
    const { logger, hasParentToWatch } = running;
    stopWhenStarted = () => running.stop();
    const fail = (error: unknown) => {
      logger.error({ err: error }, 'An error that nobody handled: the process ends in order.');
      end('an unhandled error', 1);
    };
    if (hasParentToWatch) watchParent(end);
    process.on('uncaughtException', fail);
    process.on('unhandledRejection', fail);
    hasStarted();
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    process.exit(1);
  }
}
