export type { ExportFormat, ExportSource } from './export-source.ts';
export { exportFormats } from './registry.ts';
