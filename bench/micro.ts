import { createPasswordHasher } from '../packages/api/src/accounts/password-hasher.ts';
import { agentServiceResponseSchema } from '../packages/domain/src/index.ts';
import { checkUntrustedJson, parseUntrustedJson } from '../apps/server/src/plugins/parse-json.ts';
import { createBenchAnswer } from './answer.ts';

interface Micro {
  name: string;
  run: () => unknown;
}

const reply = { success: true, data: createBenchAnswer() };
const replyText = JSON.stringify(reply);
const message = JSON.stringify({ content: 'We need refunds within two days. '.repeat(30) });
const passwords = createPasswordHasher();

const micros: Micro[] = [
  { name: 'parse a message of 1 KB behind the guard', run: () => parseUntrustedJson(message) },
  { name: 'look through 20 KB for tRPC', run: () => checkUntrustedJson(replyText) },
  { name: 'check an answer of 20 KB', run: () => agentServiceResponseSchema.parse(reply) },
  { name: 'hash a password', run: () => passwords.hash('correct horse battery') },
];

const budgetMs = 700;

async function measure({ name, run }: Micro): Promise<void> {
  for (let warmUp = 0; warmUp < 5; warmUp += 1) await run();
  const times: number[] = [];
  const until = performance.now() + budgetMs;
  while (performance.now() < until) {
    const startedAt = performance.now();
    await run();
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  process.stdout.write(`${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (${times.length} times)\n`);
}

/** Prints the time of single steps that every request or turn goes through. */
export async function runMicroBenchmarks(): Promise<void> {
  process.stdout.write('\nSingle steps\n');
  for (const micro of micros) await measure(micro);
}
