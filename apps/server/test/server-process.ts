import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A server in a process of its own, to be killed. */
export interface ServerProcess {
  address: string;
  /** Resolves with how it ended. */
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Ends it as a crash would: nothing is released or told. */
  kill(): void;
  /** Makes it stand still, as a machine that is suspended, and go on. */
  freeze(): void;
  thaw(): void;
  /** Asks it to end in order. */
  stop(): Promise<void>;
  /** What it wrote to its log and to standard error. */
  log(): string;
}

const sources = join(import.meta.dirname, '..', 'src');
/** Starting is most of what these tests cost: what was compiled once is kept. */
const compiled = join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled');

/** Starts a main program of this package and waits until it is ready; undefined when it ended before. */
export async function startServerProcess(
  environment: NodeJS.ProcessEnv,
  program: 'main.ts' | 'worker-main.ts' | 'agent-main.ts' = 'main.ts',
): Promise<ServerProcess | undefined> {
  const child = spawn(process.execPath, [join(sources, program)], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: compiled,
      PORT: '0',
      LOG_LEVEL: 'warn',
      // Who ends these tests by force leaves no server behind.
      WATCH_PARENT: 'on',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit').then(([code, signal]) => ({
    code: code as number | null, // as Node has it
    signal: signal as NodeJS.Signals | null,
  }));
  const lines: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const address = await new Promise<string | undefined>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const found = /(?:ready|answers) at (http:\/\/[^/\s]+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
      else if (line.startsWith('The worker takes turns')) resolve('');
    });
    void exited.then(() => resolve(undefined));
  });
  if (address === undefined) return undefined;
  return {
    address,
    exited,
    kill: () => void child.kill('SIGKILL'),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
    log: () => lines.join('\n'),
  };
}
