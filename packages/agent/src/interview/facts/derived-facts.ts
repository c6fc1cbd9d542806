import { tidy } from './from-quantities.ts';
import type { HeardFact } from './read-facts.ts';

const findMetric = (facts: readonly HeardFact[], metric: string) =>
  facts.find((fact) => fact.metric === metric && fact.value !== undefined && !fact.negated);

function derive(from: HeardFact, metric: string, value: number, high?: number): HeardFact {
  const fact: HeardFact = { ...from, metric, value: tidy(value), hedge: 'about', confidence: 0.75 };
  delete fact.label;
  delete fact.counted;
  delete fact.said;
  delete fact.high;
  delete fact.topic;
  if (high !== undefined && high > value) fact.high = tidy(high);
  return fact;
}

/** Figures that the numbers of one sentence give together: interval × devices, files × size. */
export function deriveFacts(facts: readonly HeardFact[]): HeardFact[] {
  const derived: HeardFact[] = [];
  const interval = findMetric(facts, 'sensor_interval_seconds');
  const devices = findMetric(facts, 'devices');
  const perDevice = findMetric(facts, 'values_per_device_second');
  const has = (metric: string) => findMetric(facts, metric) !== undefined;
  if (devices?.value !== undefined && !has('events_per_second')) {
    if (interval?.value !== undefined && interval.value > 0)
      derived.push(derive(devices, 'events_per_second', devices.value / interval.value));
    else if (perDevice?.value !== undefined)
      derived.push(derive(devices, 'events_per_second', devices.value * perDevice.value));
  }
  const files = findMetric(facts, 'files');
  const size = findMetric(facts, 'file_size_mb');
  if (files?.value !== undefined && size?.value !== undefined && !has('storage_gb')) {
    derived.push(
      derive(
        files,
        'storage_gb',
        (files.value * size.value) / 1000,
        ((files.high ?? files.value) * (size.high ?? size.value)) / 1000,
      ),
    );
  }
  const records = findMetric(facts, 'records');
  const recordSize = findMetric(facts, 'record_size_kb');
  if (records?.value !== undefined && recordSize?.value !== undefined && !has('storage_gb')) {
    derived.push(derive(records, 'storage_gb', (records.value * recordSize.value) / 1e6));
  }
  const staff = ['developers', 'designers', 'ops_staff'].flatMap((metric) =>
    facts.filter((fact) => fact.metric === metric && fact.value !== undefined),
  );
  const first = staff[0];
  if (first !== undefined && staff.length >= 2 && !has('team_size')) {
    derived.push(
      derive(
        first,
        'team_size',
        staff.reduce((sum, fact) => sum + (fact.value ?? 0), 0),
      ),
    );
  }
  return derived;
}
