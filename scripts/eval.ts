import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..');
const runner = join(root, '..', 'shared', 'eval', 'run.ts');
const caseFolders = [
  join(root, '..', 'shared', 'eval', 'cases'),
  join(root, 'packages', 'agent', 'eval', 'cases'),
].filter((folder) => existsSync(folder));

/** Starts the agent on a free port and gives its base URL once it listens. */
async function startAgent() {
  const child = spawn(process.execPath, [join(root, 'apps', 'server', 'src', 'agent-main.ts')], {
    cwd: root,
    env: { ...process.env, AGENT_PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => undefined);
  const listening = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const base = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
      if (base !== undefined) return base;
    }
    return undefined;
  })();
  const base = await Promise.race([listening, ended]);
  if (base === undefined) throw new Error('The agent did not start.');
  child.stdout.resume();
  return {
    base,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function scoreFolder(base: string, folder: string, extra: readonly string[]) {
  process.stdout.write(`\nScoring ${folder}\n`);
  const child = spawn(process.execPath, [runner, '--base', base, '--cases', folder, ...extra], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

if (!existsSync(runner) || caseFolders.length === 0) {
  process.stdout.write('There is no evaluation runner (../shared/eval) beside this folder.\n');
  process.exit(0);
}
const agent = await startAgent();
try {
  for (const folder of caseFolders) {
    const code = await scoreFolder(agent.base, folder, process.argv.slice(2));
    if (code !== 0) process.exitCode = code;
  }
} finally {
  await agent.stop();
}
