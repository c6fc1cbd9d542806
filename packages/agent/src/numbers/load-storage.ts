import type { Understanding } from '../model/understanding.ts';
import type { CapacityLedger } from './capacity-ledger.ts';
import { isMachineStream } from './demand-actions.ts';
import type { DeviceLoad } from './load-devices.ts';
import { estimateFiles, isAboutFiles, type StorageContext } from './load-files.ts';
import { findNumber, wantsCapability } from './read-numbers.ts';

/** Terms of the sum of gigabytes after a year; each is a formula in GB. */
type Term = string;

const perTenant =
  /\b(each|per|every)\b[^.]{0,25}\b(customer|tenant|client|studio|school|company|shop|user|project|account)?/i;

function stock(u: Understanding, ledger: CapacityLedger): Term[] {
  const terms: Term[] = [];
  const stored = findNumber(u, 'storage_gb', 'database_size_gb', 'data_gb');
  if (stored) {
    const name = ledger.state('storage_gb', stored, 'GB');
    const each =
      /tenant|customer|per/.test(stored.fact.unit ?? '') ||
      perTenant.test(`${stored.fact.statement} ${stored.fact.evidence.quote ?? ''}`);
    const tenants = findNumber(u, 'tenants', 'customers');
    terms.push(each && tenants ? `${name} * ${ledger.state('tenants', tenants, 'tenants')}` : name);
  }
  const eachBase = findNumber(u, 'file_size_mb');
  if (!stored && eachBase && /database/i.test(eachBase.fact.evidence.quote ?? '')) {
    const owners = findNumber(u, 'tenants', 'customers');
    const name = ledger.state('database_size_mb', eachBase, 'MB each');
    if (owners)
      terms.push(`${name} / 1000 * ${ledger.state(owners.fact.metric, owners, 'of them')}`);
  }
  const perEach = findNumber(u, 'storage_gb_per_tenant', 'storage_gb_per_user', 'gb_per_user');
  if (perEach) {
    const people = findNumber(u, 'tenants', 'registered_users', 'customers', 'internal_users');
    const name = ledger.state(perEach.fact.metric, perEach, 'GB each');
    if (people) terms.push(`${name} * ${ledger.state(people.fact.metric, people, 'of them')}`);
  }
  const growth: [string, number][] = [
    ['day', 365],
    ['week', 52],
    ['month', 12],
    ['year', 1],
  ];
  for (const [period, times] of growth) {
    const grown = findNumber(
      u,
      `storage_growth_gb_${period}`,
      `data_gb_per_${period}`,
      `storage_gb_per_${period}`,
      `gb_per_${period}`,
    );
    if (grown)
      terms.push(
        `${ledger.state(`storage_growth_gb_${period}`, grown, `GB/${period}`)} * ${times}`,
      );
  }
  return terms;
}

/** Bytes that one record takes: stated, else by what it is. */
function recordBytes(u: Understanding, ledger: CapacityLedger, figureId: string): string {
  const stated = findNumber(u, 'record_size_kb', 'message_size_kb', 'item_size_kb', 'payload_kb');
  if (stated) return `${ledger.state('record_size_kb', stated, 'kB')} * 1000`;
  return ledger.assumeFigure(figureId.replaceAll('-', '_'), figureId, {
    topic: 'data_volume',
    statement: 'Bytes that one record takes',
    impactIfWrong: 'Storage moves in proportion.',
  });
}

function rows(u: Understanding, ledger: CapacityLedger, context: StorageContext): Term[] {
  const terms: Term[] = [];
  const retention = findNumber(u, 'retention_days');
  const days =
    retention && retention.value < 365 && retention.value > 0
      ? `min(365, ${ledger.state('retention_days', retention, 'days')})`
      : '365';
  for (const action of context.actions.slice(0, 3)) {
    if (!action.class.bytesFigure || action.class.writes === 0 || isMachineStream(u, action))
      continue;
    const name = ledger.state(action.name, action.number, action.unit);
    const bytes = recordBytes(u, ledger, action.class.bytesFigure);
    terms.push(`${name} * 86400 / ${action.periodSeconds} * ${days} * ${bytes} / 1000000000`);
  }
  const records = findNumber(u, 'records', 'rows', 'catalogue_items', 'migrate_records');
  if (records) {
    const name = ledger.state(records.fact.metric, records, 'records');
    terms.push(`${name} * ${recordBytes(u, ledger, 'bytes-product')} / 1000000000`);
  }
  const profile = ledger.assumeFigure(
    'bytes_per_person',
    'bytes-user-row',
    {
      topic: 'data_volume',
      statement: 'Bytes of one person: account, settings, last actions',
      impactIfWrong: 'Small beside the rest.',
      confidence: 0.7,
    },
    5,
  );
  terms.push(`(${context.people.knownFormula}) * ${profile} / 1000000000`);
  if (terms.length === 1) {
    const bytes = recordBytes(u, ledger, 'bytes-order-row');
    terms.push(
      `average_rps * peak_write_rps / max(peak_rps, 0.000001) * 86400 * ${days} * ${bytes} / 1000000000`,
    );
  }
  return terms;
}

function readings(u: Understanding, ledger: CapacityLedger, devices: DeviceLoad): Term[] {
  if (!devices.averageLine) return [];
  const size = findNumber(u, 'message_size_kb', 'record_size_kb', 'payload_kb');
  const bytes = size
    ? `${ledger.state(size.fact.metric, size, 'kB')} * 1000`
    : ledger.assumeFigure(
        'bytes_per_reading',
        wantsCapability(u, 'tracking', 'fleet-management', 'ride-hailing')
          ? 'bytes-gps-ping'
          : 'bytes-sensor-reading',
        {
          topic: 'data_volume',
          statement: 'Bytes of one reading as stored',
          impactIfWrong: 'Storage of readings moves in proportion.',
        },
        2,
      );
  const kept = findNumber(u, 'raw_retention_days', 'retention_days');
  const days =
    kept && kept.value < 365 && kept.value > 0
      ? `min(365, ${ledger.state(kept.fact.metric, kept, 'days')})`
      : '365';
  return [`${devices.averageLine} * 86400 * ${days} * ${bytes} / 1000000000`];
}

/** Gigabytes after the first year: what is there, what comes, and indexes on the rows. */
export function computeStorage(
  u: Understanding,
  ledger: CapacityLedger,
  context: StorageContext,
): number {
  const inRows = [...rows(u, ledger, context), ...readings(u, ledger, context.devices)].slice(0, 5);
  const overhead = ledger.assumeFigure('index_percent', 'index-overhead-relational', {
    topic: 'data_volume',
    statement: 'Indexes and free space on top of the rows, in percent',
    impactIfWrong: 'Database storage moves by as much.',
    confidence: 0.7,
  });
  const there = stock(u, ledger);
  const inDatabase = /database|oracle|postgres|mysql|sql server|mongo/i.test(
    findNumber(u, 'storage_gb')?.fact.evidence.quote ?? '',
  );
  const asFiles = isAboutFiles(u) && !inDatabase;
  const inFiles = [...estimateFiles(u, ledger, context), ...(asFiles ? there : [])];
  const rowTerms = [`(${inRows.join(' + ')}) * (1 + ${overhead} / 100)`, ...(asFiles ? [] : there)];
  ledger.line(
    'row_gb_year1',
    'storage_gb_year1',
    rowTerms.join(' + '),
    'GB',
    'Rows and readings of the first year with their indexes.',
  );
  if (inFiles.length > 0) {
    ledger.line(
      'file_gb_year1',
      'storage_gb_year1',
      inFiles.join(' + '),
      'GB',
      'Files after the first year.',
    );
  }
  return ledger.line(
    'storage_gb_year1',
    'storage_gb_year1',
    inFiles.length > 0 ? 'row_gb_year1 + file_gb_year1' : 'row_gb_year1',
    'GB',
    'Everything stored after the first year.',
  );
}
