import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The engine on 10,000 generated requests (or as many as are named), each answered validly or refused with a type. */
const root = join(import.meta.dirname, '..');
const [count = '10000'] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'packages/agent/src/engine/generated-requests.test.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ_REQUESTS: count } },
);
process.exitCode = status ?? 1;
