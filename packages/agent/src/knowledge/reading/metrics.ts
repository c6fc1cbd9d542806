import { topics, type Topic } from '@aa/domain';
import data from '../../../data/reading/metrics.json' with { type: 'json' };

export interface Metric {
  topic: Topic;
  unit: string;
}

const known = new Map<string, Metric>();
const topicNames: readonly string[] = topics;
for (const [name, metric] of Object.entries(data.metrics)) {
  // The test of this file holds every topic to the vocabulary.
  if (topicNames.includes(metric.topic))
    known.set(name, { topic: metric.topic as Topic, unit: metric.unit });
}

const rate = /^[a-z_]+_per_(second|minute|hour|day|night|week|month|year)$/;
const short: Readonly<Record<string, string>> = { second: 's' };

/** Topic and canonical unit of a metric; rates of any counted thing belong to traffic. */
export function metricOf(name: string): Metric {
  const metric = known.get(name);
  if (metric !== undefined) return metric;
  const period = rate.exec(name)?.[1];
  return period === undefined
    ? { topic: 'other', unit: 'count' }
    : { topic: 'traffic', unit: `1/${short[period] ?? period}` };
}

/** Every metric with a name of its own. */
export const metricNames: readonly string[] = [...known.keys()];
