import type { ExportSource } from '../export-source.ts';

/** The model as it is, for other programs: the agent protocol's own form with its stamp. */
export function generateJson(source: ExportSource): string {
  const { title, version, status, createdAt, contentHash, data, why, business } = source;
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      title,
      version,
      status,
      createdAt,
      contentHash,
      architectureData: data,
      whyReasoning: why,
      businessImpact: business,
    },
    null,
    2,
  )}\n`;
}
