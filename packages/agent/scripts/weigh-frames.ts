/**
 * Weighs the frames of `capability-frames.json` by how often each is right on `sentences.jsonl`, and writes
 * `frame-strengths.json`. Deterministic; run it after every change of the frames.
 *   node packages/agent/scripts/weigh-frames.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { isNegated } from '../src/interview/language/negation.ts';
import { PhraseIndex } from '../src/interview/language/phrases.ts';
import { readText } from '../src/interview/language/read-text.ts';

const folder = new URL('../data/reading/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const sentence = z.object({
  text: z.string(),
  asked: z.array(z.string()),
  implied: z.array(z.string()),
});
const frames = z
  .object({ frames: z.record(z.string(), z.array(z.string())) })
  .parse(JSON.parse(read('capability-frames.json'))).frames;

/** What a frame is worth that no sentence has shown yet, and how many sentences it takes to outweigh that. */
const prior = 0.7;
const priorWeight = 14;
/** Sentences of the list look for false friends on purpose, so one that only implies the thing counts in part. */
const impliedShare = 0.6;

interface Count {
  id: string;
  source: string;
  right: number;
  all: number;
}
const counts: Count[] = Object.entries(frames).flatMap(([id, sources]) =>
  sources.map((source) => ({ id, source, right: 0, all: 0 })),
);
const index = new PhraseIndex<Count>(
  counts.map((rule) => ({ phrases: [rule.source], rule })),
  { keepsForms: true },
);

for (const line of read('sentences.jsonl').trim().split('\n')) {
  const entry = sentence.parse(JSON.parse(line));
  const heard = new Set<Count>();
  for (const { tokens } of readText(0, entry.text).sentences)
    for (const hit of index.find(tokens))
      if (!isNegated(tokens, hit.from, hit.to)) heard.add(hit.rule);
  for (const count of heard) {
    count.all += 1;
    if (entry.asked.includes(count.id)) count.right += 1;
    else if (entry.implied.includes(count.id)) count.right += impliedShare;
  }
}

const strengths: Record<string, Record<string, number>> = {};
for (const { id, source, right, all } of counts) {
  if (all === 0) continue;
  const strength = (prior * priorWeight + right) / (priorWeight + all);
  strengths[id] = { ...strengths[id], [source]: Math.round(strength * 100) / 100 };
}
writeFileSync(new URL('frame-strengths.json', folder), `${JSON.stringify(strengths, null, 1)}\n`);
