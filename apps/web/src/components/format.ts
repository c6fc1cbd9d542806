const minute = 60_000;
const day = 24 * 60 * minute;

/** How long ago something was, as in "12 min ago", "yesterday", "Thu", "14 Oct". */
export function formatActivity(iso: string, now: Date, locale?: string): string {
  const then = new Date(iso);
  const passed = now.getTime() - then.getTime();
  if (passed < minute) return 'now';
  if (passed < 60 * minute) return `${Math.floor(passed / minute)} min ago`;
  const days = Math.round((startOfDay(now) - startOfDay(then)) / day);
  if (days === 0) return `${Math.floor(passed / (60 * minute))} h ago`;
  if (days === 1) return 'yesterday';
  if (days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(then);
  const isThisYear = then.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(then);
}

/** "09:12" today, "24 Nov, 09:10" on another day. */
export function formatMoment(iso: string, now: Date, locale?: string): string {
  const then = new Date(iso);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(then);
  if (startOfDay(then) === startOfDay(now)) return time;
  return `${new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(then)}, ${time}`;
}

/** "0.4 s", "12 s". */
export function formatDuration(durationMs: number): string {
  const seconds = durationMs / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/** "1 question", "3 questions". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat().format(count)} ${count === 1 ? one : many}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
