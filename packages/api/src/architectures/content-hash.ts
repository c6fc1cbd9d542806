import { createHash } from 'node:crypto';
import type { ArchitectureData, BusinessImpact, WhyReasoning } from '@aa/domain';

/** JSON with the keys of every object in order, so that equal content gives equal text; for JSON values. */
export function toCanonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${toCanonicalJson(inner)}`);
  return `{${fields.join(',')}}`;
}

/** SHA-256, hexadecimal, of an architecture without what differs from run to run (time, version). */
export function computeContentHash(content: {
  data: ArchitectureData;
  whyReasoning?: WhyReasoning | null | undefined;
  businessImpact?: BusinessImpact | null | undefined;
}): string {
  const { generatedAt: _time, version: _version, ...metadata } = content.data.metadata;
  const { schemaVersion: _schema, ...data } = content.data;
  const text = toCanonicalJson({
    data: { ...data, metadata },
    whyReasoning: content.whyReasoning ?? null,
    businessImpact: content.businessImpact ?? null,
  });
  return createHash('sha256').update(text).digest('hex');
}
