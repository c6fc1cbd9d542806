import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * Everything but the tests: types, format, lint with the package borders, dead code. Each step runs
 * even when one before it failed, and a step that looked at no file has failed.
 */
const root = join(import.meta.dirname, '..');

interface Step {
  title: string;
  package: string;
  args: string[];
  /** Finds the number of things looked at; absent where the tool does not tell. */
  counts?: RegExp;
}

const steps: Step[] = [
  {
    title: 'Types',
    package: 'turbo',
    args: ['run', 'typecheck', '--output-logs=errors-only', '--log-order=grouped'],
    counts: /Tasks:\s+(\d+) successful/,
  },
  { title: 'Format', package: '@biomejs/biome', args: ['format', '.'], counts: /Checked (\d+)/ },
  {
    title: 'Lint and package borders',
    package: 'oxlint',
    args: ['--type-aware', '--deny-warnings'],
    counts: /on (\d+) files/,
  },
  { title: 'Dead code', package: 'knip', args: [] },
];

function findScript(name: string): string {
  const manifestPath = join(root, 'node_modules', name, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const short = name.split('/').at(-1) ?? name;
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[short];
  if (bin === undefined) throw new Error(`${name} has no command.`);
  return join(dirname(manifestPath), bin);
}

function runStep(step: Step): boolean {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [findScript(step.package), ...step.args],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  // Colour codes stand between the words and their numbers.
  const output = stripVTControlCharacters(`${stdout}${stderr}`);
  const seen = step.counts ? Number(step.counts.exec(output)?.[1] ?? 0) : undefined;
  const isGood = status === 0 && seen !== 0;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const figure = seen === undefined ? '' : ` (${seen})`;
  process.stdout.write(`${isGood ? 'ok  ' : 'FAIL'} ${step.title}${figure} in ${seconds} s\n`);
  if (!isGood) process.stdout.write(`${output}\n`);
  if (status === 0 && seen === 0) process.stdout.write('It looked at nothing.\n');
  return isGood;
}

const failed = steps.filter((step) => !runStep(step));
if (failed.length > 0) {
  process.stdout.write(`\nFailed: ${failed.map((step) => step.title).join(', ')}\n`);
  process.exitCode = 1;
}
