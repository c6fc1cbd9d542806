import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { invariant } from '@aa/domain';
import { bareEnvironment, type DataFolderSetup, openFolder } from './data-folder.ts';

/** A PostgreSQL that takes connections. */
export interface RunningPostgres {
  port: number;
  /** Resolves when it is gone, however that came. */
  ended: Promise<void>;
  /** Fast shutdown; resolves when it is gone. */
  stop(): Promise<void>;
}

export interface LaunchSetup extends DataFolderSetup {
  /** Absent: any that is free. */
  port?: number;
  /** How long to wait for another PostgreSQL to let go of the folder or the port. */
  patienceMs: number;
}

/**
 * Starts PostgreSQL as a child and waits for it in the background. Its stdin, at 3, is a pipe that
 * we hold: when we are gone, however that came, it reads the end and shuts PostgreSQL down.
 */
const watchdog =
  '"$@" </dev/null 3<&- & p=$!; (read _ <&3; kill -INT $p) 2>/dev/null & w=$!; wait $p; c=$?; kill $w 2>/dev/null; exit $c';

const throwawayFlags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const portTaken = /Address already in use|could not (?:bind|create any TCP)/;
const folderTaken = /lock file ".*" already exists|pre-existing shared memory block/;

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  invariant(typeof address === 'object' && address !== null, 'a TCP server has a port');
  server.close();
  await once(server, 'close');
  return address.port;
}

/** Resolves when PostgreSQL accepts connections; with its words when it gave up. */
function waitUntilReady(child: ChildProcess): Promise<{ failure?: string }> {
  return new Promise((resolveReady, reject) => {
    let log = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-20_000);
      if (log.includes('ready to accept connections')) resolveReady({});
    });
    child.once('error', reject);
    child.once('close', () => resolveReady({ failure: log }));
  });
}

function launch(folder: string, port: number, setup: DataFolderSetup): ChildProcess {
  const handle = openFolder(folder, setup.runAs);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=128MB',
    'max_connections=100',
    'log_timezone=UTC',
    ...(setup.isThrowaway ? throwawayFlags : []),
  ];
  const flags = [
    '-D',
    handle.path,
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  try {
    return spawn('sh', ['-c', watchdog, 'postgres', setup.binaries.postgres, ...flags], {
      ...setup.runAs,
      cwd: '/',
      // A session of its own: Ctrl-C must reach us alone, who still have requests to finish.
      detached: true,
      env: bareEnvironment,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', handle.stdio],
    });
  } finally {
    handle.close();
  }
}

/** Neither the child nor its pipes keep our process alive: who forgets to stop it may still end. */
function hold(child: ChildProcess, port: number): RunningPostgres {
  const lifeline = child.stdio[3];
  invariant(lifeline && 'end' in lifeline, 'the watchdog has its pipe');
  child.unref();
  for (const stream of [child.stderr, lifeline]) {
    if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref();
  }
  const ended = new Promise<void>((resolveEnded) => {
    child.once('exit', () => resolveEnded());
  });
  return {
    port,
    ended,
    async stop() {
      child.ref();
      lifeline.end();
      await ended;
    },
  };
}

/** Launches PostgreSQL on the given port, else on a free one, and waits until it takes connections. */
export async function launchPostgres(folder: string, setup: LaunchSetup): Promise<RunningPostgres> {
  const deadline = Date.now() + setup.patienceMs;
  for (;;) {
    const port = setup.port ?? (await findFreePort());
    const child = launch(folder, port, setup);
    const { failure } = await waitUntilReady(child);
    if (failure === undefined) return hold(child, port);
    const isWorthWaiting = portTaken.test(failure) || folderTaken.test(failure);
    if (!isWorthWaiting || Date.now() > deadline) {
      const advice = folderTaken.test(failure)
        ? ` Another server uses ${folder}: stop it, or set DATA_DIR or DATABASE_URL.`
        : '';
      throw new Error(`PostgreSQL did not start.${advice}\n${failure}`);
    }
    await pause(200);
  }
}
