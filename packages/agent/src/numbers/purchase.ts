import { getPrice, type PriceMeter } from '../knowledge/numbers/price-book.ts';

/** Something bought in a month: quantities of the meters of one price. */
export interface Purchase {
  priceId: string;
  /** Quantity by meter: [low, high]. */
  quantities: Readonly<Record<string, readonly [number, number]>>;
  /**
   * Where an entry spans sizes: the position in its span, 0 the small and 1 the big size.
   * Left out, the span is one of regions and counts from end to end.
   */
  size?: number;
  /** What is counted, for the reader: "2 copies in two zones". */
  note?: string;
}

function unitPrice(meter: PriceMeter, size: number | undefined): readonly [number, number] {
  if (size === undefined) return [meter.low, meter.high];
  const at =
    meter.low > 0
      ? meter.low * (meter.high / meter.low) ** size
      : meter.low + (meter.high - meter.low) * size;
  return [at, at * 1.2];
}

function findMeter(priceId: string, key: string): PriceMeter {
  const meter = getPrice(priceId).meters.find((m) => m.key === key);
  if (!meter) throw new Error(`Price "${priceId}" has no meter "${key}".`);
  return meter;
}

/** What it costs in a month, in US dollars. */
export function computePurchase(purchase: Purchase): { low: number; high: number } {
  let [low, high] = [0, 0];
  Object.entries(purchase.quantities).forEach(([key, [few, many]], position) => {
    const meter = findMeter(purchase.priceId, key);
    // Only the first meter is the one that sizes span; disks and transfers have one price.
    const [cheap, dear] = unitPrice(meter, position === 0 ? purchase.size : undefined);
    low += Math.max(0, few - meter.includedFree) * cheap;
    high += Math.max(0, many - meter.includedFree) * dear;
  });
  return { low, high };
}

function formatQuantity(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 3 });
}

function formatUnitPrice(value: number): string {
  return value >= 1 ? value.toFixed(2) : String(Number(value.toPrecision(3)));
}

/** "730 to 1,460 instance-hour × $0.016 to 0.019 (AWS RDS, list price of 2026-05)". */
export function explainPurchase(purchase: Purchase): string {
  const price = getPrice(purchase.priceId);
  const terms = Object.entries(purchase.quantities).flatMap(([key, [few, many]], position) => {
    if (many === 0) return [];
    const meter = findMeter(purchase.priceId, key);
    const [cheap, dear] = unitPrice(meter, position === 0 ? purchase.size : undefined);
    const count =
      few === many ? formatQuantity(many) : `${formatQuantity(few)} to ${formatQuantity(many)}`;
    const each =
      cheap === dear
        ? formatUnitPrice(cheap)
        : `${formatUnitPrice(cheap)} to ${formatUnitPrice(dear)}`;
    const free = meter.includedFree > 0 ? ` after ${formatQuantity(meter.includedFree)} free` : '';
    return [`${count} × $${each} per ${meter.unit}${free}`];
  });
  const checked = price.verified ? '' : ', not verified';
  const counted = terms.join(' + ') || 'nothing to pay';
  return `${purchase.note ? `${purchase.note}: ` : ''}${counted} (${price.provider} ${price.service}, list price of ${price.asOf}${checked})`;
}
