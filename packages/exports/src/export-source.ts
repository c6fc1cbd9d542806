import type {
  ArchitectureData,
  ArchitectureStatus,
  BusinessImpact,
  WhyReasoning,
} from '@aa/domain';

/** One architecture version with everything that a document says of it. */
export interface ExportSource {
  title: string;
  version: number;
  status: ArchitectureStatus;
  /** ISO 8601, UTC: when the version was made. */
  createdAt: string;
  /** SHA-256 of the content, hexadecimal. */
  contentHash: string;
  data: ArchitectureData;
  why: WhyReasoning | null;
  business: BusinessImpact | null;
}

/** A format: what it is called and how its file is made. */
export interface ExportFormat {
  label: string;
  mediaType: string;
  extension: string;
  /** Deterministic: the same source gives the same bytes. */
  generate(source: ExportSource): Promise<Uint8Array>;
}

/** "version 3, draft, 2026-11-23, 9f2c41e8": stands on every artefact. */
export function stampOf(source: ExportSource): string {
  return [
    `version ${source.version}`,
    source.status.toLowerCase(),
    source.createdAt.slice(0, 10),
    source.contentHash.slice(0, 8),
  ].join(', ');
}
