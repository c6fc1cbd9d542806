import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs every test: unit and integration (vitest), then the browser (Playwright), and ends with one
 * summary over both. With arguments, vitest alone runs with them.
 */
const root = join(import.meta.dirname, '..');
const web = join(root, 'apps', 'web');
const reports = mkdtempSync(join(tmpdir(), 'aa-test-'));
const requiresBrowser = process.env['REQUIRE_BROWSER'] === '1';

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

async function run(script: string, args: readonly string[], cwd: string, extra: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...process.env, ...extra },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => child.kill(signal));
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

function readReport(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>; // written by the runner
}
const count = (value: unknown) => (typeof value === 'number' ? value : 0);

async function runVitest(args: readonly string[]): Promise<Totals> {
  const report = join(reports, 'vitest.json');
  const script = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(script, ['run', ...args, ...reporters], root, {});
  const result = readReport(report);
  const failed = count(result['numFailedTests']) + count(result['numFailedTestSuites']);
  const totals = {
    passed: count(result['numPassedTests']),
    failed,
    skipped: count(result['numPendingTests']) + count(result['numTodoTests']),
  };
  // A crash, or an error outside any test, fails no test and is a failure all the same.
  return code !== 0 && failed === 0 ? { ...totals, failed: 1 } : totals;
}

async function runPlaywright(): Promise<Totals> {
  const e2e = join(web, 'e2e');
  if (!existsSync(e2e) || !readdirSync(e2e).some((name) => name.endsWith('.spec.ts'))) {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  if (!process.env['CHROMIUM_PATH'] && !browsers.some((path) => existsSync(path))) {
    process.stdout.write(
      '\nBROWSER TESTS DID NOT RUN: no Chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.\n',
    );
    return { passed: 0, failed: requiresBrowser ? 1 : 0, skipped: 1 };
  }
  const report = join(reports, 'playwright.json');
  const script = join(web, 'node_modules', '@playwright', 'test', 'cli.js');
  const code = await run(script, ['test', '--reporter=list,json'], web, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const stats = (readReport(report)['stats'] ?? {}) as Record<string, unknown>; // Playwright's form
  const failed = count(stats['unexpected']);
  const totals = {
    passed: count(stats['expected']) + count(stats['flaky']),
    failed,
    skipped: count(stats['skipped']),
  };
  return code !== 0 && failed === 0 ? { ...totals, failed: 1 } : totals;
}

const args = process.argv.slice(2);
const results = [await runVitest(args)];
if (args.length === 0) results.push(await runPlaywright());
const totals = results.reduce((sum, part) => ({
  passed: sum.passed + part.passed,
  failed: sum.failed + part.failed,
  skipped: sum.skipped + part.skipped,
}));
rmSync(reports, { recursive: true, force: true });
if (args.length === 0) {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  writeFileSync(join(root, 'test-results', 'summary.json'), `${JSON.stringify(totals)}\n`);
}
const skipped = totals.skipped > 0 ? `${totals.skipped} skipped\n` : '';
process.stdout.write(`\n${skipped}${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
