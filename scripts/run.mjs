// The one door for every command. It needs only Node 20 or newer and npm: it installs the pinned
// dependency tree, which brings Node 24 and everything else, and runs the task under that Node.
// Plain JavaScript, because it must run before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const stampFile = join(root, 'node_modules', '.install-stamp.json');
const webStampFile = join(root, 'node_modules', '.web-built');
const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const tasks = {
  start: 'apps/server/src/main.ts',
  agent: 'apps/server/src/agent-main.ts',
  worker: 'apps/server/src/worker-main.ts',
  migrate: 'apps/server/src/migrate-main.ts',
  seed: 'apps/server/src/seed-main.ts',
  dev: 'scripts/dev.ts',
  test: 'scripts/test.ts',
  'test:chaos': 'apps/server/test/chaos/main.ts',
  'test:fuzz': 'scripts/fuzz.ts',
  check: 'scripts/check.ts',
  bench: 'bench/run.ts',
  eval: 'scripts/eval.ts',
};
const tasksWithPage = new Set(['start', 'test']);

/** npm dies of SIGTERM without a word: its shell goes, and we are given another parent. */
const isRunByNpm = 'npm_lifecycle_event' in process.env;

// What npm sets for its own scripts would steer the package manager inside; only where to fetch from stays.
const env = {
  ...process.env,
  WATCH_PARENT: 'on',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};
for (const key of Object.keys(env)) {
  const isNpmOwn = /^npm_(config|package|lifecycle)_/i.test(key);
  if (isNpmOwn && !/registry|cafile|cache|userconfig|proxy/i.test(key)) delete env[key];
}

function readStamp() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}

/** The folder of the pinned package manager, fetched by npx; turbo calls it by name. */
function findPackageManagerFolder() {
  const print = 'node -p "process.env.PATH"';
  const found = spawnSync('npx', ['-y', '-p', manifest.packageManager, '-c', print], {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: windows,
  });
  return found.stdout?.trim().split(delimiter)[0];
}

/** Installs what the lockfile names, unless it stands already. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(process.platform + process.arch)
    .digest('hex');
  const stamp = readStamp();
  if (stamp.lock === lock && existsSync(node) && existsSync(stamp.packageManagerFolder)) {
    return stamp.packageManagerFolder;
  }
  process.stdout.write('Installing what is missing …\n');
  const command = ['-y', manifest.packageManager, 'install', '--frozen-lockfile'];
  const { status } = spawnSync('npx', command, {
    cwd: root,
    env: { ...env, CI: 'true' },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (status !== 0) process.exit(status ?? 1);
  const packageManagerFolder = findPackageManagerFolder() ?? '';
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ lock, packageManagerFolder }));
  return packageManagerFolder;
}

function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path)
    .map((name) => newestChange(join(path, name)))
    .reduce((newest, time) => Math.max(newest, time), stats.mtimeMs);
}

/** Builds the web page when its sources are newer than the last build. */
function buildPage() {
  const sources = [
    'apps/web/src',
    'apps/web/public',
    'apps/web/index.html',
    'apps/web/vite.config.ts',
    'apps/web/package.json',
    'packages/domain/src',
    'packages/diagrams/src',
    'pnpm-lock.yaml',
  ];
  const newest = Math.max(...sources.map((path) => newestChange(join(root, path))));
  const isBuilt =
    existsSync(join(root, 'apps/web/dist/index.html')) && newestChange(webStampFile) >= newest;
  if (isBuilt) return;
  process.stdout.write('Building the web page …\n');
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const options = ['--output-logs=errors-only', '--log-order=grouped', '--no-update-notifier'];
  const { status } = spawnSync(node, [turbo, 'run', 'build', '--filter=@aa/web', ...options], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    process.stderr.write('The web page could not be built; `pnpm build` says why.\n');
    process.exit(1);
  }
  writeFileSync(webStampFile, '');
}

const [task, ...args] = process.argv.slice(2);
if (!(task in tasks)) {
  process.stderr.write(`Give one of: ${Object.keys(tasks).join(', ')}\n`);
  process.exit(2);
}
const packageManagerFolder = install();
env.PATH = [join(root, 'node_modules', '.bin'), packageManagerFolder, env.PATH].join(delimiter);
if (tasksWithPage.has(task)) buildPage();

const child = spawn(node, [join(root, tasks[task]), ...args], { cwd: root, env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // A terminal sends Ctrl-C to the whole group: the child has it already.
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
/** npm itself: it starts a shell that starts us, unless the shell made way for us. */
function findNpm() {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], {
    encoding: 'utf8',
  });
  const [, parent, command] = /^\s*(\d+)\s+(.*?)\s*$/s.exec(stdout ?? '') ?? [];
  return /(?:^|\/)-?(?:sh|dash|bash|zsh|ash)$/.test(command ?? '') ? Number(parent) : process.ppid;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (isRunByNpm && !windows) {
  const shell = process.ppid;
  const npm = findNpm();
  setInterval(() => {
    if (process.ppid !== shell || !isAlive(npm)) child.kill('SIGTERM');
  }, 500).unref();
}
