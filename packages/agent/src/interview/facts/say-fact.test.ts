import { describe, expect, it } from 'vitest';
import words from '../../../data/reading/metric-words.json' with { type: 'json' };
import { metricNames, metricOf } from '../../knowledge/reading/metrics.ts';
import { sayFact } from './say-fact.ts';

const fact = (metric: string, value?: number, rest = {}) => ({
  metric,
  value,
  high: undefined,
  label: undefined,
  said: undefined,
  negated: false,
  hedge: 'exact' as const,
  ...rest,
});

describe('sayFact', () => {
  it.each([
    [fact('deadline_weeks', 78.2143), 'Time until launch: 18 months'],
    [fact('deadline_weeks', 6), 'Time until launch: 6 weeks'],
    [
      fact('latency_ms_p95', 1000, { hedge: 'about' }),
      'Response time, 95 of 100 requests: about 1 second',
    ],
    [fact('latency_ms', 200), 'Response time: 200 ms'],
    [fact('retention_days', 1), 'Data is kept: 24 hours'],
    [fact('retention_days', 3650), 'Data is kept: 10 years'],
    [fact('rpo_minutes', 0), 'Data that may be lost (RPO): none'],
    [fact('availability_percent', 99.999), 'Availability: 99.999%'],
    [fact('storage_gb', 60_000), 'Data to store: 60 TB'],
    [fact('orders_per_day', 5000, { high: 10_000 }), 'Orders a day: 5,000 to 10,000'],
    [fact('api_calls_per_hour', 20), 'API calls an hour: 20'],
    [fact('peak_votes_per_second', 20), 'Votes per second at the peak: 20'],
    [fact('takes_payments'), 'People pay in it'],
    [fact('takes_payments', undefined, { negated: true }), 'No payments'],
    [fact('client_platform', undefined, { label: 'web' }), 'Used on: web'],
    [
      fact('monthly_budget', 2200, { said: { amount: 2000, currency: 'EUR', period: 'month' } }),
      'Budget to run it: 2,000 EUR a month',
    ],
  ])('tells %j in words for people', (heard, told) => {
    expect(sayFact(heard)).toBe(told);
  });

  it('has words for measures that exist, and two sentences for yes-or-no facts only', () => {
    for (const name of Object.keys(words.names)) expect(metricNames).toContain(name);
    for (const [name, both] of Object.entries(words.sentences)) {
      expect(metricOf(name).unit).toBe('boolean');
      expect(both).toHaveLength(2);
    }
  });
});
