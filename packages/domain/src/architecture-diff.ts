import { z } from 'zod';
import type { ArchitectureData } from './agent-protocol/architecture.ts';

/** The parts of an architecture that a comparison speaks of. */
export const comparedParts = ['components', 'connections', 'technologies', 'decisions'] as const;
export type ComparedPart = (typeof comparedParts)[number];

const diffEntrySchema = z.object({ id: z.string(), name: z.string() });
const changedEntrySchema = diffEntrySchema.extend({
  /** The fields that differ, each with both values. */
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
const entriesByPart = z.object({
  components: z.array(diffEntrySchema),
  connections: z.array(diffEntrySchema),
  technologies: z.array(diffEntrySchema),
  decisions: z.array(diffEntrySchema),
});
export const architectureDiffSchema = z.object({
  added: entriesByPart,
  removed: entriesByPart,
  changed: z.object({
    components: z.array(changedEntrySchema),
    connections: z.array(changedEntrySchema),
    technologies: z.array(changedEntrySchema),
    decisions: z.array(changedEntrySchema),
  }),
});

export type DiffEntry = z.infer<typeof diffEntrySchema>;
export type ChangedEntry = z.infer<typeof changedEntrySchema>;
export type ArchitectureDiff = z.infer<typeof architectureDiffSchema>;

interface Entry extends Record<string, unknown> {
  id: string;
}

/** Equal as JSON, whatever the order of keys; a field that is undefined counts as absent. */
function isSame(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length && before.every((item, index) => isSame(item, after[index]))
    );
  }
  if (!isRecord(before) || !isRecord(after)) return false;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].every((key) => isSame(before[key], after[key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a reader calls the entry: a connection by its ends. */
function nameEntry(part: ComparedPart, entry: Entry, names: ReadonlyMap<string, string>): string {
  if (part === 'connections') {
    const [from, to] = [String(entry['from']), String(entry['to'])];
    return `${names.get(from) ?? from} → ${names.get(to) ?? to}`;
  }
  return String(entry[part === 'decisions' ? 'title' : 'name']);
}

function compareEntries(before: Entry, after: Entry): ChangedEntry['changes'] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return fields
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

/**
 * What is new, gone and different in `after`, in the order of the lists. Entries are the same when their
 * ids are: ids are stable over the versions of a conversation.
 */
export function computeArchitectureDiff(
  before: ArchitectureData,
  after: ArchitectureData,
): ArchitectureDiff {
  const diff: ArchitectureDiff = {
    added: { components: [], connections: [], technologies: [], decisions: [] },
    removed: { components: [], connections: [], technologies: [], decisions: [] },
    changed: { components: [], connections: [], technologies: [], decisions: [] },
  };
  const namesBefore = new Map(before.components.map(({ id, name }) => [id, name]));
  const namesAfter = new Map(after.components.map(({ id, name }) => [id, name]));
  for (const part of comparedParts) {
    const old = new Map<string, Entry>(before[part].map((entry) => [entry.id, entry]));
    const kept = new Set<string>();
    for (const entry of after[part]) {
      const earlier = old.get(entry.id);
      const name = nameEntry(part, entry, namesAfter);
      kept.add(entry.id);
      if (earlier === undefined) {
        diff.added[part].push({ id: entry.id, name });
        continue;
      }
      const changes = compareEntries(earlier, entry);
      if (changes.length > 0) diff.changed[part].push({ id: entry.id, name, changes });
    }
    diff.removed[part] = before[part]
      .filter((entry) => !kept.has(entry.id))
      .map((entry) => ({ id: entry.id, name: nameEntry(part, entry, namesBefore) }));
  }
  return diff;
}
