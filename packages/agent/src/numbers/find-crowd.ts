import type { ReadFact, Understanding } from '../model/understanding.ts';
import { parseAmount } from './find-joint-counts.ts';
import { type FoundNumber, findNumber } from './read-numbers.ts';

const who = String.raw`(?:people|users|buyers|customers|fans|visitors|viewers|players|students|listeners|participants|callers|applicants|connections|clients)`;
const together = String.raw`(?:(?:are |is |will |may |be |who )*(?:wait|waiting|queue|queueing|connected|online)\b|at (?:once|the same (?:time|moment))|simultaneously|concurrently|at \d{1,2}[:.]\d{2}|in the (?:first|same) (?:second|minute|few minutes))`;
const crowd = new RegExp(
  String.raw`(?<![\d.,])(\d[\d.,]{0,20})\s{0,3}(k|thousand|m|million)?\s{1,3}(?:\w{1,30}\s{1,3})?${who}\s{1,3}(?:\w{1,30}\s{1,3}){0,3}?${together}`,
  'i',
);

/** People who are said to be there together ("40,000 people wait at 10:00"), from the person's own words. */
function readCrowd(u: Understanding): FoundNumber | undefined {
  for (const [index, message] of u.messages.entries()) {
    const match = crowd.exec(message);
    if (!match) continue;
    const [quote, digits = '', scale] = match;
    const value = parseAmount(digits, scale);
    if (!Number.isFinite(value) || value < 3) continue;
    const span = { message: index, start: match.index, end: match.index + quote.length };
    const fact: ReadFact = {
      id: `crowd-${index}-${match.index}`,
      topic: 'traffic',
      metric: 'concurrent_users',
      statement: quote,
      value,
      unit: 'people',
      negated: false,
      hedge: 'about',
      when: 'peak',
      source: 'message',
      evidence: { quote, span, confidence: 0.75 },
    };
    return { value, fact, stated: true };
  }
  return undefined;
}

/** People or connections there at once: read by the interview, or the crowd of the person's words where that is far more. */
export function findConcurrent(u: Understanding): FoundNumber | undefined {
  const found = findNumber(
    u,
    'concurrent_connections',
    'peak_concurrent_users',
    'concurrent_users',
    'peak_concurrent_viewers',
    'concurrent_viewers',
    'concurrent_calls',
  );
  const spoken = readCrowd(u);
  if (spoken && (!found?.stated || spoken.value > found.value * 3)) return spoken;
  // A number that nobody said would stay as it is when everything else grows.
  return found?.stated && found.value > 2 ? found : undefined;
}
