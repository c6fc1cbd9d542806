import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '@aa/db';
import { cutStream } from './cut-stream.ts';
import { runChaos } from './run-chaos.ts';

/** `pnpm test:chaos`: the large figures, on a PostgreSQL that is killed too and that writes through to the disk. */
const { values } = parseArgs({
  options: {
    sends: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '200' },
    'database-kills': { type: 'string', default: '20' },
    cuts: { type: 'string', default: '1000' },
    servers: { type: 'string', default: '4' },
    conversations: { type: 'string', default: '40' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'aa-chaos-'));
const postgres = await startEmbeddedPostgres(join(folder, 'pg'));

let lastKilled: string | undefined;

/** Its children go with it, and what it had not written is gone: as when the machine loses it. */
function killDatabase(): boolean {
  const file = join(folder, 'pg', 'postmaster.pid');
  const [pid, , , , , , , state] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  if (pid === lastKilled || state?.trim() !== 'ready') return false;
  lastKilled = pid;
  process.kill(Number(pid), 'SIGKILL');
  return true;
}

try {
  const report = await runChaos({
    databaseUrl: postgres.url(),
    sends: Number(values.sends),
    kills: Number(values.kills),
    servers: Number(values.servers),
    conversations: Number(values.conversations),
    databaseKills: Number(values['database-kills']),
    killDatabase,
    tell: (line) => process.stdout.write(`${line}\n`),
  });
  const { faults, ...figures } = report;
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  const streamed = await cutStream(postgres.url(), Number(values.cuts));
  process.stdout.write(`${values.cuts} cuts of a stream: ${streamed.events} events\n`);
  faults.push(...streamed.faults);
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  process.stdout.write(`${faults.length} faults\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
