import { chmodSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Binaries, findInstalled, makeRunnable } from './binaries.ts';
import { findRunAs } from './run-as.ts';

const runAs = findRunAs();
let home: string;
let hidden: Binaries;

beforeAll(async () => {
  const { postgres } = await findInstalled();
  home = mkdtempSync(join(tmpdir(), 'aa-binaries-'));
  chmodSync(home, 0o700);
  const native = dirname(dirname(postgres));
  cpSync(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  cpSync(join(native, '..', 'package.json'), join(home, 'package.json'));
  hidden = {
    postgres: join(home, 'native', 'bin', 'postgres'),
    initdb: join(home, 'native', 'bin', 'initdb'),
  };
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the binaries of PostgreSQL', () => {
  // Only root hands PostgreSQL to another user, from whom a folder can be hidden.
  it.runIf(runAs.uid !== undefined)(
    'are copied to where the other user can run them when npm put them under a private folder',
    () => {
      const runnable = makeRunnable(hidden, runAs);
      expect(runnable.postgres.startsWith(home)).toBe(false);
      const { status, stdout } = spawnSync(runnable.postgres, ['--version'], {
        ...runAs,
        cwd: '/',
      });
      expect(status).toBe(0);
      expect(stdout.toString()).toContain('PostgreSQL');
      // Nobody else can put another program there.
      expect(statSync(dirname(dirname(runnable.postgres))).mode & 0o022).toBe(0);
      expect(makeRunnable(hidden, runAs)).toEqual(runnable);
    },
  );

  it('are found again as the same ones', async () => {
    const found = makeRunnable(await findInstalled(), runAs);
    expect(makeRunnable(await findInstalled(), runAs)).toEqual(found);
  });
});
