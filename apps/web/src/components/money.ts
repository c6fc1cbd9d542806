const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const dollars = new Intl.NumberFormat(undefined, {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});

/** "$1,004"; small amounts keep their cents. */
export function formatUsd(amount: number): string {
  if (amount > 0 && amount < 10 && !Number.isInteger(amount)) {
    return new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' }).format(amount);
  }
  return dollars.format(amount);
}

/** "$677 to $1,595", or one amount when both are the same. */
export function formatUsdRange(range: { low: number; high: number }): string {
  if (range.low === range.high) return formatUsd(range.low);
  return `${formatUsd(range.low)} to ${formatUsd(range.high)}`;
}

/** A figure as short as it stays true: three significant digits below 100, whole above. */
export function formatFigure(value: number): string {
  if (Math.abs(value) >= 100) return whole.format(value);
  return new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 }).format(value);
}
