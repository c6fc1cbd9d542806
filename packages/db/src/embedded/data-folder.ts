import { spawnSync, type StdioOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './run-as.ts';

const passwordFile = 'owner-password';
/** Nothing of our own environment: neither secrets nor a locale. */
export const bareEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
const clusterFlags = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--locale=C.UTF-8',
];

/** A folder as a process of another user is given it. */
export interface FolderHandle {
  /** What to pass as `-D`, when the handle stands at place 4 of its stdio. */
  path: string;
  stdio: number | 'ignore';
  close(): void;
}

/**
 * As root, PostgreSQL runs under `nobody`, who may not walk through a private parent folder. Linux
 * lets it in by an open handle instead; elsewhere it gets the path.
 */
export function openFolder(folder: string, runAs: RunAs): FolderHandle {
  if (runAs.uid === undefined || process.platform !== 'linux') {
    return { path: folder, stdio: 'ignore', close: () => {} };
  }
  const descriptor = openSync(folder, 'r');
  return { path: '/proc/self/fd/4', stdio: descriptor, close: () => closeSync(descriptor) };
}

function handOver(path: string, mode: number, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  chmodSync(path, mode);
}

function runInitdb(folder: string, password: string, setup: DataFolderSetup): void {
  const { binaries, runAs } = setup;
  const secrets = mkdtempSync(join(tmpdir(), 'aa-initdb-'));
  const handle = openFolder(folder, runAs);
  try {
    handOver(secrets, 0o700, runAs);
    const file = join(secrets, 'password');
    writeFileSync(file, password, { mode: 0o600 });
    handOver(file, 0o600, runAs);
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', 'ignore', handle.stdio];
    const result = spawnSync(
      binaries.initdb,
      [
        '-D',
        handle.path,
        `--pwfile=${file}`,
        ...clusterFlags,
        ...(setup.isThrowaway ? ['--no-sync'] : []),
      ],
      { ...runAs, cwd: '/', env: bareEnvironment, stdio },
    );
    if (result.status !== 0) {
      throw new Error(
        `PostgreSQL could not be set up: ${String(result.stderr)}${result.error?.message ?? ''}`,
      );
    }
  } finally {
    handle.close();
    rmSync(secrets, { recursive: true, force: true });
  }
}

export interface DataFolderSetup {
  binaries: Binaries;
  runAs: RunAs;
  /** For tests: nothing need survive a power cut. */
  isThrowaway: boolean;
}

/** Creates the cluster when the folder is not there yet, whole or not at all. Returns its password. */
export function prepareDataFolder(folder: string, setup: DataFolderSetup): string {
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    const parent = dirname(folder);
    mkdirSync(parent, { recursive: true });
    const fresh = mkdtempSync(join(parent, '.new-database-'));
    try {
      handOver(fresh, 0o700, setup.runAs);
      const password = randomBytes(24).toString('base64url');
      runInitdb(fresh, password, setup);
      writeFileSync(join(fresh, passwordFile), password, { mode: 0o600 });
      handOver(join(fresh, passwordFile), 0o600, setup.runAs);
      renameSync(fresh, folder);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      throw error;
    }
  }
  return readFileSync(join(folder, passwordFile), 'utf8').trim();
}
