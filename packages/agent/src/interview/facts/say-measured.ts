/** A number as people write it: thousands grouped, no more than two places. */
export const grouped = (value: number): string =>
  Math.abs(value) >= 1000
    ? String(Math.round(value)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
    : String(Math.round(value * 100) / 100);

interface Step {
  /** From this many of the base unit on, the step is used. */
  from: number;
  size: number;
  name: string;
}

const minute = 60;
const hour = 3600;
const day = 86_400;
const week = 604_800;
const month = 2_629_800;
const year = 31_557_600;
/** Lengths of time in seconds: the largest that gives a number above one and a half. */
const times: readonly Step[] = [
  { from: 3 * year, size: year, name: 'year' },
  { from: 10 * week, size: month, name: 'month' },
  { from: 2 * week, size: week, name: 'week' },
  { from: 2 * day, size: day, name: 'day' },
  { from: 2 * hour, size: hour, name: 'hour' },
  { from: 2 * minute, size: minute, name: 'minute' },
  { from: 1, size: 1, name: 'second' },
  { from: 0, size: 0.001, name: 'ms' },
];
const secondsOf: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  min: minute,
  h: hour,
  days: day,
  weeks: week,
  months: month,
};
const bytes: readonly Step[] = [
  { from: 1000, size: 1000, name: 'TB' },
  { from: 1, size: 1, name: 'GB' },
  { from: 0.001, size: 0.001, name: 'MB' },
  { from: 0, size: 0.000_001, name: 'kB' },
];
const gigabytesOf: Readonly<Record<string, number>> = {
  GB: 1,
  'GB/day': 1,
  'GB/month': 1,
  'GB/year': 1,
  MB: 0.001,
  kB: 0.000_001,
};
/** Units that are said after the number; all others are in the name of the measure. */
const suffixes: Readonly<Record<string, string>> = {
  percent: '%',
  'percent/month': '%',
  'percent/year': '%',
  factor: ' times',
  'factor/year': ' times',
  km: ' km',
  'Mbit/s': ' Mbit/s',
  'kbit/s': ' kbit/s',
  'degrees Celsius': ' °C',
  tonnes: ' tonnes',
};

/** One year and two years are said as such; eighteen months are not one and a half years. */
const isWholeYears = (seconds: number) =>
  seconds >= 0.99 * year && Math.abs(seconds / year - Math.round(seconds / year)) < 0.01;

function inStep(steps: readonly Step[], low: number, high: number | undefined): string {
  const step = steps.find(({ from }) => low >= from) ?? steps.at(-1);
  if (step === undefined) return grouped(low);
  const rounded = (value: number) => Math.round((value / step.size) * 10) / 10;
  const most = rounded(high ?? low);
  const isWord = step.name.length > 2;
  const range = high === undefined ? grouped(most) : `${grouped(rounded(low))} to ${grouped(most)}`;
  return `${range} ${step.name}${isWord && most !== 1 ? 's' : ''}`;
}

/** A value in its canonical unit, in the unit that reads best: 78.2 weeks → "18 months", 1000 ms → "1 second". */
export function sayMeasured(unit: string, low: number, high?: number): string {
  const seconds = secondsOf[unit];
  if (seconds !== undefined && high === undefined && isWholeYears(low * seconds))
    return `${Math.round((low * seconds) / year)} year${low * seconds < 1.5 * year ? '' : 's'}`;
  if (seconds !== undefined && low > 0)
    return inStep(times, low * seconds, high === undefined ? undefined : high * seconds);
  const gigabytes = gigabytesOf[unit];
  if (gigabytes !== undefined && low > 0)
    return inStep(bytes, low * gigabytes, high === undefined ? undefined : high * gigabytes);
  const suffix = suffixes[unit] ?? '';
  if (seconds !== undefined) return 'none';
  // Availability is told to its last nine.
  const exact = (value: number) => (suffix === '%' ? String(value) : grouped(value));
  return high === undefined ? `${exact(low)}${suffix}` : `${exact(low)} to ${exact(high)}${suffix}`;
}
