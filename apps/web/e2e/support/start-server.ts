import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RunningServer {
  url: string;
  /** What the server logged as an error since it was asked last. */
  takeErrors(): string[];
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));
const startMs = 60_000;

/** The real server on a free port with a database of its own, which goes with it. */
export async function startServer(environment: Record<string, string>): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'aa-e2e-'));
  // PostgreSQL runs as another user where we are root.
  await chmod(folder, 0o755);
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'], // oxlint-disable-line node/no-process-env -- the child needs it to find programs
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      LOG_LEVEL: 'warn',
      RATE_LIMIT_MAX: '1000000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The server did not start:\n${output}`)),
      startMs,
    );
    const read = (chunk: Buffer) => {
      const text = chunk.toString();
      output += text;
      errors.push(...text.split('\n').filter((line) => /"level":"(?:error|fatal)"/.test(line)));
      const found = /ready at (http:\S+)/.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The server ended:\n${output}`)));
  });
  return {
    url,
    takeErrors() {
      const taken = errors;
      errors = [];
      return taken;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
