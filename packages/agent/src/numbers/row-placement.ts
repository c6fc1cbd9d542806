import type { ComponentKind } from '@aa/domain';
import type { PricingContext } from './pricing-context.ts';

/** Value of a capacity line, 0 where there is none. */
export function lineValue(c: PricingContext, id: string): number {
  return c.load.capacity.lines.find((line) => line.id === id)?.value ?? 0;
}

/** Gigabytes of rows and readings after a year. */
export function rowGb(c: PricingContext): number {
  return lineValue(c, 'row_gb_year1');
}

/** Stores that take the bulk of the rows, the one made for most of it first. */
const bulkOrder: readonly ComponentKind[] = [
  'data_lake',
  'time_series_db',
  'wide_column_db',
  'key_value_db',
  'document_db',
  'relational_db',
  'ledger_db',
];

/** What a store beside the bulk one holds: current state and what is asked for often. */
const besideGb = 200;

/** Gigabytes of rows that a kind of store holds, shared among the components of that kind. */
export function rowsIn(kind: ComponentKind, c: PricingContext): number {
  const bulk = bulkOrder.find((candidate) => c.has(candidate)) ?? 'relational_db';
  const rows = rowGb(c);
  const held = bulk === kind ? keepHot(rows, kind, c) : Math.min(rows, besideGb);
  return held / c.countOf(kind);
}

/** Gigabytes beyond which old readings move to files. */
export const hotGb = 5000;

/** Of a stream of readings, what stays where it can be asked at once: all of some terabytes, beyond that the newest week. */
function keepHot(rows: number, kind: ComponentKind, c: PricingContext): number {
  const movesOut = kind !== 'data_lake' && c.load.eventsPerSecond > 0;
  return movesOut && rows > hotGb ? hotGb + ((rows - hotGb) * 7) / 365 : rows;
}

/** Gigabytes of one relational store: its rows, and files where nothing else keeps them. */
export function relationalGb(kind: ComponentKind, c: PricingContext): number {
  const files = c.has('object_storage', 'data_lake', 'local_store')
    ? 0
    : lineValue(c, 'file_gb_year1');
  return Math.max(10, rowsIn(kind, c) + files);
}

/** Nodes times size of a database: doubling with each fourfold of rows or doubling of writes. */
export function databaseSteps(gb: number, writes: number): number {
  return Math.max(1, Math.log2(Math.max(1, gb / 40)) * 0.6 + 1, writes / 250);
}

/** Old readings, packed to about a tenth, where no other part keeps them. */
export function coldGb(kind: ComponentKind, c: PricingContext): number {
  if (c.has('object_storage', 'data_lake')) return 0;
  const rows = rowGb(c);
  const bulk = bulkOrder.find((candidate) => c.has(candidate)) ?? 'relational_db';
  return bulk === kind ? (rows - keepHot(rows, kind, c)) * 0.1 : 0;
}
