import type { Understanding } from '../model/understanding.ts';

const unitSeconds: Record<string, number> = {
  second: 1,
  sec: 1,
  s: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
};
const wordNumbers: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  fifteen: 15,
  thirty: 30,
};

const once = /\b(once|twice) (?:a|an|per|every|each) (second|minute|hour|day|night|week)\b/i;
const each =
  /\b(?:each|every) (\d+|one|two|three|five|ten|fifteen|thirty)?\s*(second|sec|minute|min|hour|day|night|week)s?\b/i;
const oneEach =
  /\b(?:one|1|a single) \w+ (?:a|per|each) \w+ (?:a|per|each|every) (second|minute|hour|day|night|week)\b/i;

export interface Interval {
  seconds: number;
  quote: string;
}

/** How often a thing reports, by the person's own phrase ("once a day", "every 15 minutes"); the last phrase holds. */
export function findInterval(u: Understanding): Interval | undefined {
  for (const message of [...u.messages].reverse()) {
    const sentence = message
      .split(/(?<=[.;\n])/)
      .find(
        (text) =>
          /device|sensor|meter|unit|reader|tracker|vehicle|trailer|machine|gateway|probe|it (sends|reports|connects)|each (joins|sends|reports)|message|report|reading/i.test(
            text,
          ) &&
          (once.test(text) || each.test(text) || oneEach.test(text)),
      );
    if (!sentence) continue;
    const direct = oneEach.exec(sentence);
    if (direct)
      return {
        seconds: unitSeconds[(direct[1] ?? 'day').toLowerCase()] ?? 86_400,
        quote: direct[0],
      };
    const times = once.exec(sentence);
    if (times)
      return {
        seconds:
          (unitSeconds[(times[2] ?? 'day').toLowerCase()] ?? 86_400) /
          (times[1]?.toLowerCase() === 'twice' ? 2 : 1),
        quote: times[0],
      };
    const step = each.exec(sentence);
    if (step)
      return {
        seconds:
          (unitSeconds[(step[2] ?? 'minute').toLowerCase()] ?? 60) *
          (Number(step[1]) || (wordNumbers[(step[1] ?? 'one').toLowerCase()] ?? 1)),
        quote: step[0],
      };
  }
  return undefined;
}
