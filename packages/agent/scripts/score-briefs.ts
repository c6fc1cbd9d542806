/** Scores the reading of whole briefs against a folder of briefs with what must be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readConversation } from '../src/interview/read-conversation.ts';
import type { ReadFact } from '../src/model/understanding.ts';
import { says } from './score-utterances.ts';

const valueSchema = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.object({ low: z.number(), high: z.number() }),
]);
const briefSchema = z.object({
  id: z.string(),
  text: z.string(),
  language: z.string().default('en'),
  tags: z.array(z.string()).default([]),
  expected: z.object({
    facts: z
      .array(
        z.object({
          topic: z.string(),
          metric: z.string(),
          value: valueSchema,
          negated: z.boolean().default(false),
        }),
      )
      .default([]),
    capabilities: z.array(z.string()).default([]),
    complianceRegimes: z.array(z.object({ name: z.string() })).default([]),
    contradictions: z.array(z.string()).default([]),
    mustNotRead: z.array(z.string()).default([]),
  }),
});
const fileSchema = z.object({ entries: z.array(briefSchema) });
export type Brief = z.infer<typeof briefSchema>;

/** Every brief of `eval/briefs/`, by file. */
export function loadBriefs(file?: string): Brief[] {
  const folder = new URL('../eval/briefs/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && (file === undefined || name === file))
    .sort()
    .flatMap(
      (name) => fileSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).entries,
    );
}

/** The labels of the briefs use these ids only; others may be read but are not judged. */
const labelled = new Set(
  z
    .object({ entries: z.array(z.object({ id: z.string() })) })
    .parse(
      JSON.parse(
        readFileSync(new URL('../data/reading/capability-signals.json', import.meta.url), 'utf8'),
      ),
    )
    .entries.map((entry) => entry.id),
);

export interface BriefReport {
  capabilities: { hit: number; missed: number; wrong: number };
  facts: { hit: number; missed: number };
  regimes: { hit: number; missed: number };
  contradictions: { hit: number; missed: number };
  languages: { right: number; wrong: number };
  byCapability: Map<string, { hit: number; missed: number; wrong: number }>;
  notes: string[];
}

const normal = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
/** "PCI DSS SAQ A" is PCI DSS; "food traceability (EU 178/2002)" is Food traceability. */
function sameRegime(expected: string, read: string): boolean {
  const [a, b] = [normal(expected), normal(read)];
  if (a.includes(b) || b.includes(a)) return true;
  if (a.includes('wcag') && b.includes('wcag')) return true;
  const isPrivacy = /privacy law|data protection law|pupils data/.test(a);
  if (isPrivacy && /gdpr|privacy|data protection/.test(b)) return true;
  const words = b.split(' ').filter((word) => word.length > 2);
  return words.filter((word) => a.split(' ').includes(word)).length >= Math.min(2, words.length);
}

/** The same number of the same topic under a neighbouring name (tenants, locations) is found as well. */
const saysElsewhere = (
  fact: ReadFact,
  expected: { topic: string; metric: string; value: z.infer<typeof valueSchema>; negated: boolean },
) =>
  typeof expected.value !== 'string' &&
  typeof expected.value !== 'boolean' &&
  fact.topic === expected.topic &&
  says({ ...fact, metric: expected.metric }, expected);

/** Reads each brief as the first message of a conversation. */
export function scoreBriefs(briefs: readonly Brief[]): BriefReport {
  const report: BriefReport = {
    capabilities: { hit: 0, missed: 0, wrong: 0 },
    facts: { hit: 0, missed: 0 },
    regimes: { hit: 0, missed: 0 },
    contradictions: { hit: 0, missed: 0 },
    languages: { right: 0, wrong: 0 },
    byCapability: new Map(),
    notes: [],
  };
  const count = (id: string, key: 'hit' | 'missed' | 'wrong') => {
    const entry = report.byCapability.get(id) ?? { hit: 0, missed: 0, wrong: 0 };
    entry[key] += 1;
    report.byCapability.set(id, entry);
    report.capabilities[key] += 1;
  };
  for (const brief of briefs) {
    const { understanding: u } = readConversation({
      messages: [{ role: 'USER', content: brief.text }],
      profile: {},
    });
    const isRight = (u.language ?? 'en') === brief.language;
    report.languages[isRight ? 'right' : 'wrong'] += 1;
    if (!isRight) report.notes.push(`language ${brief.id}: ${u.language}`);
    for (const expected of brief.expected.complianceRegimes) {
      const isRead = u.regimes.some(
        (regime) => regime.standing !== 'excluded' && sameRegime(expected.name, regime.name),
      );
      report.regimes[isRead ? 'hit' : 'missed'] += 1;
      if (!isRead)
        report.notes.push(
          `regime ${brief.id}: ${expected.name} not in ${u.regimes.map((regime) => regime.name).join(', ')}`,
        );
    }
    for (const expected of brief.expected.contradictions) {
      const found = u.findings.some(
        (finding) => finding.kind === 'contradiction' || finding.kind === 'infeasible',
      );
      report.contradictions[found ? 'hit' : 'missed'] += 1;
      if (!found) report.notes.push(`contradiction ${brief.id}: ${expected}`);
    }
    for (const expected of brief.expected.facts) {
      const isRead = u.facts.some(
        (fact) =>
          fact.source === 'message' && (says(fact, expected) || saysElsewhere(fact, expected)),
      );
      report.facts[isRead ? 'hit' : 'missed'] += 1;
      if (!isRead)
        report.notes.push(`fact ${brief.id}: ${expected.metric}=${JSON.stringify(expected.value)}`);
    }
    if (brief.language !== 'en') continue;
    const read = new Set(
      u.capabilities
        .filter((need) => labelled.has(need.id))
        .filter((need) => need.standing === 'said' || need.standing === 'implied')
        .map((need) => need.id),
    );
    for (const id of brief.expected.capabilities) count(id, read.has(id) ? 'hit' : 'missed');
    for (const id of read) if (!brief.expected.capabilities.includes(id)) count(id, 'wrong');
    const missed = brief.expected.capabilities.filter((id) => !read.has(id));
    const wrong = [...read].filter((id) => !brief.expected.capabilities.includes(id));
    report.notes.push(
      `capabilities ${brief.id}: missed ${missed.join(' ')} | wrong ${wrong.join(' ')}`,
    );
  }
  return report;
}
