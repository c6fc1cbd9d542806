import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createWorkerAgent } from '../apps/server/src/agent/worker-agent.ts';
import type { AgentServiceRequest } from '../packages/domain/src/index.ts';

/** The built-in engine as the server runs it: in its thread, over the own cases and over long briefs. */

const root = join(import.meta.dirname, '..');
const rounds = 4;
const longest = 20_000;
/** What a turn may take, and how long the server may stand still meanwhile; milliseconds. */
const goals = { p50: 60, p99: 250, loop: 20 };

interface Case {
  requirement: string;
}

function readTexts(): string[] {
  const folder = join(root, 'packages', 'agent', 'eval', 'cases');
  const cases = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case, // our own file
  );
  const own = join(root, 'packages', 'agent', 'eval', 'briefs', 'own.json');
  // Our own file.
  const briefs = JSON.parse(readFileSync(own, 'utf8')) as { entries: { text: string }[] };
  return [...cases.map((one) => one.requirement), ...briefs.entries.map((entry) => entry.text)];
}

/** Briefs as long as they may be: several systems' words in one message, from a different one on each time. */
function lengthen(texts: readonly string[], length: number): string[] {
  return [0, 7, 14, 21].map((start) => {
    const turned = [...texts.slice(start), ...texts.slice(0, start)].join(' ');
    return turned
      .repeat(Math.ceil(length / turned.length))
      .slice(0, length)
      .trim();
  });
}

const toRequest = (
  userMessage: string,
  type: AgentServiceRequest['type'],
): AgentServiceRequest => ({
  type,
  data: {
    conversationId: 'bench',
    userMessage,
    conversationHistory: [],
    userProfile: { expertiseLevel: 'INTERMEDIATE' },
  },
});

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Prints p50, p95 and p99 of a turn and the longest stop of this event loop; gives whether the goals are met. */
export async function runEngineBenchmark(): Promise<boolean> {
  const texts = readTexts();
  const groups: Record<string, string[]> = { 'own cases and briefs': texts };
  for (const length of [5_000, longest]) groups[`${length} characters`] = lengthen(texts, length);
  const agent = createWorkerAgent({ timeoutMs: 60_000 });
  const all: number[] = [];
  process.stdout.write('\nThe built-in engine, a turn\n');
  try {
    for (const text of texts.slice(0, 10))
      await agent.process(toRequest(text, 'generate_architecture'));
    const idle = await measureIdle();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const before = process.threadCpuUsage();
    for (const [name, group] of Object.entries(groups)) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        for (const text of group)
          for (const type of ['process_conversation', 'generate_architecture'] as const) {
            const startedAt = performance.now();
            await agent.process(toRequest(text, type));
            times.push(performance.now() - startedAt);
          }
      all.push(...times);
      tell(name, times);
    }
    delay.disable();
    const { user, system } = process.threadCpuUsage(before);
    tell('all', all);
    const loop = toMs(delay.max);
    process.stdout.write(
      `event loop of the server meanwhile: p99 ${toMs(delay.percentile(99)).toFixed(1)} ms, longest ${loop.toFixed(1)} ms (with nothing to do: ${idle.toFixed(1)} ms); its own work ${((user + system) / 1000 / all.length).toFixed(1)} ms a turn\n`,
    );
    const sorted = all.toSorted((a, b) => a - b);
    const meets = at(sorted, 0.5) < goals.p50 && at(sorted, 0.99) < goals.p99 && loop <= goals.loop;
    process.stdout.write(
      `goals (p50 < ${goals.p50} ms, p99 < ${goals.p99} ms, loop ≤ ${goals.loop} ms): ${meets ? 'met' : 'MISSED'}\n`,
    );
    return meets;
  } finally {
    await agent.close();
  }
}

/** The monitor measures how late a timer of 1 ms is: that millisecond is no delay. */
const toMs = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - 1);

/** The longest stop of a loop that does nothing: what the rest of the machine costs us here. */
async function measureIdle(): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await setTimeout(5_000);
  delay.disable();
  return toMs(delay.max);
}

function tell(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => at(sorted, share).toFixed(1));
  process.stdout.write(
    `${name}: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms (${times.length} turns)\n`,
  );
}
