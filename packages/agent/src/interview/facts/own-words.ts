import words from '../../../data/reading/metric-words.json' with { type: 'json' };
import { metricNames, metricOf } from '../../knowledge/reading/metrics.ts';
import type { Sentence } from '../language/sentences.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import type { FactDraft } from './context.ts';

const metricOfName = new Map(
  Object.entries(words.names).map(([metric, name]) => [name.toLowerCase(), metric]),
);
const rate = /^([a-z ]{2,40}) (?:an?|per) (second|minute|hour|day|week|month|year)( at the peak)?$/;
/** Units that are plain numbers; durations and sizes are read by their units like any others. */
const measured = new Set([
  'ms',
  's',
  'min',
  'h',
  'days',
  'weeks',
  'months',
  'GB',
  'MB',
  'kB',
  'money',
]);

function metricAt(head: string): string | undefined {
  const known = metricOfName.get(head);
  if (known !== undefined) return known;
  const [, things, period, peak] = rate.exec(head) ?? [];
  if (things === undefined || period === undefined) return undefined;
  const metric = `${peak === undefined ? '' : 'peak_'}${things.replaceAll(' ', '_')}_per_${period}`;
  return metricNames.includes(metric) || peak === undefined ? metric : undefined;
}

/** A fact in the words in which we tell facts ("People who build it: 5"), as it comes back corrected from the page. */
export function readOwnWords(sentence: Sentence): FactDraft | undefined {
  const colon = sentence.text.indexOf(':');
  if (colon < 2) return undefined;
  const metric = metricAt(sentence.text.slice(0, colon).trim().toLowerCase());
  if (metric === undefined) return undefined;
  const { topic, unit } = metricOf(metric);
  if (measured.has(unit) || unit === 'boolean') return undefined;
  const draft = {
    metric,
    topic,
    negated: false,
    when: 'unspecified' as const,
    start: sentence.start,
    end: sentence.end,
    confidence: 0.9,
  };
  if (unit === 'label') {
    const label = sentence.text
      .slice(colon + 1)
      .trim()
      .slice(0, 80);
    return label === '' ? undefined : { ...draft, label, hedge: 'exact' };
  }
  const quantity = readQuantities(sentence.tokens).at(-1);
  if (quantity === undefined || quantity.unit !== undefined) return undefined;
  const { low, high, hedge } = quantity;
  return { ...draft, value: low, hedge, ...(high > low ? { high } : {}) };
}
