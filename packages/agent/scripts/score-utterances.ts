/** Scores the reading of single utterances against `eval/utterances.json`. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { emptyMemory } from '../src/interview/heard.ts';
import { heed } from '../src/interview/understand.ts';
import { metricOf } from '../src/knowledge/reading/metrics.ts';
import type { ReadFact } from '../src/model/understanding.ts';
import { sameLabel } from './same-label.ts';

const valueSchema = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.object({ low: z.number(), high: z.number() }),
]);
type Value = z.infer<typeof valueSchema>;
const factSchema = z.object({
  topic: z.string(),
  metric: z.string(),
  value: valueSchema,
  negated: z.boolean(),
  currency: z.string().nullish(),
});
export type ExpectedFact = z.infer<typeof factSchema>;
const fileSchema = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      group: z.string(),
      facts: z.array(factSchema),
      mustNotRead: z.array(z.object({ metric: z.string(), value: valueSchema })).optional(),
      contradictions: z.array(z.unknown()).optional(),
    }),
  ),
});

const close = (a: number, b: number) =>
  Math.abs(a - b) <= 0.06 * Math.max(Math.abs(a), Math.abs(b)) + 1e-9;

/** Metrics that name the same thing where a sentence alone cannot tell which. */
const families: readonly string[][] = [
  ['registered_users', 'customers', 'members', 'visitors', 'patients'],
  ['internal_users', 'registered_users'],
  ['concurrent_users', 'peak_concurrent_users', 'concurrent_connections'],
  ['average_rps', 'transactions_per_second'],
  ['peak_rps', 'peak_transactions_per_second'],
  ['latency_ms', 'latency_ms_p95'],
  ['team_size', 'developers'],
  ['records', 'files', 'catalogue_items'],
  ['deadline_weeks', 'mvp_weeks'],
];
const sameMetric = (a: string, b: string) =>
  a === b || families.some((family) => family.includes(a) && family.includes(b));

/** True when a reading says what was expected. */
export function says(fact: ReadFact, expected: ExpectedFact): boolean {
  if (!sameMetric(fact.metric, expected.metric)) return false;
  if (fact.negated !== expected.negated) return false;
  return sameValue(fact, expected.value);
}

function sameValue(fact: ReadFact, value: Value): boolean {
  if (typeof value === 'boolean') return true;
  if (typeof value === 'string') return fact.label !== undefined && sameLabel(fact.label, value);
  const low = fact.said?.amount ?? fact.value;
  if (low === undefined) return false;
  if (typeof value === 'number')
    return (
      close(low, value) ||
      (fact.high !== undefined &&
        fact.value !== undefined &&
        fact.value > 0 &&
        close((low * fact.high) / fact.value, value))
    );
  const high =
    fact.high !== undefined && fact.value !== undefined && fact.value > 0
      ? (low * fact.high) / fact.value
      : low;
  return close(low, value.low) && close(high, value.high);
}

export interface Score {
  hit: number;
  missed: number;
  wrong: number;
  forbidden: number;
}
export interface UtteranceReport {
  numeric: Score;
  label: Score;
  byTopic: Map<string, Score>;
  notes: string[];
}
const empty = (): Score => ({ hit: 0, missed: 0, wrong: 0, forbidden: 0 });

/** Capabilities, goals and the like are judged on briefs, not word by word here. */
const elsewhere = new Set([
  'capability',
  'goal',
  'scope_note',
  'nice_to_have',
  'analogy',
  'audience',
  'allocation_rule',
  'industry',
  'existing_process',
  'amount',
  'percent',
  'print_format',
  'video_codec',
  'retention_note',
  'role_permission',
  'peak_traffic_note',
  'peak_factor_note',
]);

/** Reads every utterance on its own, as a first message. */
export function scoreUtterances(): UtteranceReport {
  const file = fileSchema.parse(
    JSON.parse(readFileSync(new URL('../eval/utterances.json', import.meta.url), 'utf8')),
  );
  const report: UtteranceReport = {
    numeric: empty(),
    label: empty(),
    byTopic: new Map(),
    notes: [],
  };
  for (const entry of file.entries) {
    const memory = emptyMemory();
    memory.heard.push({ message: 0, text: entry.text, kind: 'brief', questionIds: [] });
    const facts = heed(memory, {
      expertise: 'INTERMEDIATE',
      businessContext: {},
    }).questionCase.facts.filter((fact) => fact.source === 'message');
    const open = new Set(facts);
    for (const expected of entry.facts) {
      if (elsewhere.has(expected.metric)) {
        for (const fact of open) if (fact.metric === expected.metric) open.delete(fact);
        continue;
      }
      const match = [...open].find((fact) => says(fact, expected));
      const kind = typeof expected.value === 'string' ? 'label' : 'numeric';
      const topic = report.byTopic.get(expected.topic) ?? empty();
      report.byTopic.set(expected.topic, topic);
      if (match === undefined) {
        report[kind].missed += 1;
        topic.missed += 1;
        report.notes.push(
          `missed ${kind} ${entry.id}: ${expected.metric}=${JSON.stringify(expected.value)}${expected.negated ? ' NEG' : ''} | ${entry.text}`,
        );
      } else {
        open.delete(match);
        report[kind].hit += 1;
        topic.hit += 1;
      }
    }
    for (const fact of open) {
      if (elsewhere.has(fact.metric)) continue;
      const isRepeat = entry.facts.some((expected) => says(fact, expected));
      if (isRepeat) continue;
      const kind = fact.value === undefined && fact.label !== undefined ? 'label' : 'numeric';
      const topicName = metricOf(fact.metric).topic;
      const topic = report.byTopic.get(topicName) ?? empty();
      report.byTopic.set(topicName, topic);
      report[kind].wrong += 1;
      topic.wrong += 1;
      report.notes.push(
        `wrong ${kind} ${entry.id}: ${fact.statement} [${fact.metric}] | ${entry.text}`,
      );
    }
    for (const forbidden of entry.mustNotRead ?? []) {
      const read = facts.find(
        (fact) =>
          !fact.negated &&
          fact.metric === forbidden.metric &&
          sameValue(fact, forbidden.value) &&
          !entry.facts.some((expected) => says(fact, expected)),
      );
      if (read === undefined) continue;
      report[read.value === undefined ? 'label' : 'numeric'].forbidden += 1;
      report.notes.push(
        `FORBIDDEN ${entry.id}: ${forbidden.metric}=${JSON.stringify(forbidden.value)} | ${entry.text}`,
      );
    }
  }
  return report;
}

export const precisionOf = (score: Score) => score.hit / Math.max(1, score.hit + score.wrong);
export const recallOf = (score: Score) => score.hit / Math.max(1, score.hit + score.missed);
