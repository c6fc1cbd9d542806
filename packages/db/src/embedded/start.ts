import { resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import { prepareDataFolder } from './data-folder.ts';
import { launchPostgres, type LaunchSetup, type RunningPostgres } from './launch.ts';
import { findRunAs } from './run-as.ts';

export interface EmbeddedPostgres {
  /** Connection URL of a database of this server, with its password. */
  url(database?: string): string;
  /** Fast shutdown; resolves when every process of it is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Trades safety for speed: for tests only. */
  isThrowaway?: boolean;
  /** How long to wait for another PostgreSQL to let go of the folder. */
  patienceMs?: number;
}

/** After a crash: its processes need a moment to go, and the port must be the same. */
const revivalPatienceMs = 30_000;

/** Keeps PostgreSQL up until it is told to stop: one that was killed comes back on its port. */
function keepUp(first: RunningPostgres, relaunch: () => Promise<RunningPostgres>) {
  let isStopping = false;
  let current = first;
  async function watch(): Promise<void> {
    for (;;) {
      await current.ended;
      if (isStopping) return;
      current = await relaunch();
      // It was told to stop while it came back.
      if (isStopping) await current.stop();
    }
  }
  const watching = watch().catch((error: unknown) => {
    process.emitWarning(`The embedded PostgreSQL ended and does not come back: ${String(error)}`);
  });
  return async () => {
    isStopping = true;
    await current.stop();
    await watching;
  };
}

/** Starts the PostgreSQL of the package on a free port of the loopback, creating the cluster in `folder` at first. */
export async function startEmbeddedPostgres(
  folder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new Error('On Windows, set DATABASE_URL to a PostgreSQL 15 or newer.');
  }
  const runAs = findRunAs();
  const setup: LaunchSetup = {
    binaries: await findBinaries(runAs),
    runAs,
    isThrowaway: options.isThrowaway ?? false,
    patienceMs: options.patienceMs ?? 10_000,
  };
  const dataFolder = resolve(folder);
  const password = prepareDataFolder(dataFolder, setup);
  const first = await launchPostgres(dataFolder, setup);
  const { port } = first;
  const stop = keepUp(first, () =>
    launchPostgres(dataFolder, { ...setup, port, patienceMs: revivalPatienceMs }),
  );
  return {
    url: (database = 'postgres') =>
      `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    stop,
  };
}
