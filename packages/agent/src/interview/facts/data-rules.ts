import { after, anywhere, before, near, type FactContext } from './context.ts';
import type { Reading } from './time-rules.ts';

const gb = 1e-9;
const mb = 1e-6;
const kb = 1e-3;
const oneFile =
  'each file files photo photos image images picture pictures attachment attachments scan scans pdf video videos recording upload uploads document documents survey lecture lectures clip clips x-ray x-rays per drawing model models mp3 produces tour page pages paste episode';

/** What a size in bytes speaks of: the whole, its growth, one file, one record, memory. */
export function readDataSize(context: FactContext, bytes: number): Reading | undefined {
  const { quantity } = context;
  if (near(context, 'ram memory core cores box', 6) || anywhere(context, 'cores'))
    return { metric: 'existing_server_ram_gb', factor: gb };
  if (
    before(context, 'grow grows growth growing', 4) ||
    (quantity.per !== undefined && quantity.per !== 'unit')
  ) {
    const per = quantity.per ?? 'year';
    if (per === 'month') return { metric: 'storage_growth_gb_month', factor: gb };
    if (per === 'day') return { metric: 'storage_growth_gb_day', factor: gb };
    if (per === 'year') return { metric: 'storage_growth_gb_year', factor: gb };
  }
  if (after(context, 'hot', 1)) return { metric: 'hot_storage_gb', factor: gb };
  if (
    bytes < 1e6 &&
    (quantity.each ||
      near(
        context,
        'record records row rows message messages doc docs json reading readings up down paste event events',
        5,
      ))
  )
    return { metric: 'record_size_kb', factor: kb };
  const isOne =
    quantity.each ||
    (near(context, oneFile, 5) &&
      !near(context, 'alone total all archive comes together db database', 3));
  if (isOne && bytes < 1e11 && !(anywhere(context, 'archive') && bytes > 1e11))
    return { metric: 'file_size_mb', factor: mb };
  if (bytes < 1e6) return { metric: 'record_size_kb', factor: kb };
  if (context.topic === 'traffic' && bytes < 1e8) return { metric: 'record_size_kb', factor: kb };
  if (
    before(context, 'to', 2) &&
    before(context, 'up', 3) &&
    bytes < 1e11 &&
    !near(context, 'database db', 8)
  )
    return { metric: 'file_size_mb', factor: mb, hedge: 'at_most' };
  return { metric: 'storage_gb', factor: gb };
}

/** A percentage: of time, of growth, of reads and writes, of a sale. */
export function readPercent(context: FactContext): Reading | undefined {
  const { quantity } = context;
  const value = quantity.low;
  const isUptime =
    near(context, 'available availability uptime sla up nines target', 6) ||
    context.topic === 'availability';
  if (near(context, 'rule give know learned', 3) || value > 100) return undefined;
  if (isUptime && value >= 90 && value < 100) return { metric: 'availability_percent', factor: 1 };
  if (
    near(context, 'grow grows growing growth increase mom yoy plus annual projected', 4) &&
    !near(context, 'commission', 4)
  ) {
    const isMonthly = near(context, 'mom monthly', 3) || quantity.per === 'month';
    return { metric: isMonthly ? 'growth_percent_month' : 'growth_percent_year', factor: 1 };
  }
  if (
    (near(context, 'commission sale sales cut', 4) || before(context, 'keep', 2)) &&
    near(context, 'take commission keep charge', 4)
  )
    return { metric: 'commission_percent', factor: 1 };
  if (near(context, 'deposit', 4)) return { metric: 'deposit_percent', factor: 1 };
  if (before(context, 'read reads', 1) || after(context, 'read reads reading', 1))
    return { metric: 'read_percent', factor: 1 };
  if (before(context, 'write writes', 1) || after(context, 'write writes', 1))
    return { metric: 'write_percent', factor: 1 };
  if (value > 95 && value < 100 && !Number.isInteger(value))
    return { metric: 'availability_percent', factor: 1 };
  return undefined;
}
