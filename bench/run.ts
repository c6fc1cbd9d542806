import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runEngineBenchmark } from './engine.ts';
import { runMicroBenchmarks } from './micro.ts';

/**
 * The benchmark: our server beside the peer and the limit (../shared/bench, when it is there), as ratios
 * of alternating runs, then our own small ones and the engine. Arguments go to the comparison; without any it is
 * the quick one with its goals. `--micro` leaves the comparison out, `--engine` everything but the engine.
 */
const root = join(import.meta.dirname, '..');
const given = join(root, '..', 'shared', 'bench');
// The folder beside us may be read-only, and it keeps its database where it stands.
const copy = join(root, '.state', 'bench');

function compare(args: readonly string[]): number {
  const isCurrent =
    existsSync(join(copy, 'compare.sh')) &&
    readFileSync(join(copy, 'driver', 'compare.mjs'), 'utf8') ===
      readFileSync(join(given, 'driver', 'compare.mjs'), 'utf8');
  if (!isCurrent) {
    cpSync(given, copy, { recursive: true, force: true });
    spawnSync('chmod', ['-R', 'u+w', copy]);
  }
  const { status } = spawnSync('bash', [join(copy, 'compare.sh'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROJECT: root },
  });
  return status ?? 1;
}

const args = process.argv.slice(2);
const isEngineOnly = args.includes('--engine');
const isMicroOnly = isEngineOnly || args.includes('--micro');
if (existsSync(given) && !isMicroOnly) {
  const quick = ['--quick', '--targets', 'seed-idx,ours,limit'];
  const goals = ['--goals', join(copy, 'goals-quick.json')];
  process.exitCode = compare(args.length > 0 ? args : [...quick, ...goals]);
} else if (!isMicroOnly) {
  process.stdout.write('There is no comparison (../shared/bench) beside this folder.\n');
}
if (!isEngineOnly) await runMicroBenchmarks();
if (!(await runEngineBenchmark())) process.exitCode ??= 1;
