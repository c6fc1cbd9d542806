import type { ArchitectureData } from '../agent-protocol/architecture.ts';
import type { CapacityLine } from '../agent-protocol/estimates.ts';
import type { Fact } from '../agent-protocol/interview.ts';
import { evaluateFormula } from '../numbers/evaluate-formula.ts';
import { says } from './says.ts';

const hoursIn: Readonly<Record<string, number>> = {
  s: 1 / 3600,
  seconds: 1 / 3600,
  min: 1 / 60,
  minutes: 1 / 60,
  h: 1,
  hours: 1,
  d: 24,
  days: 24,
};

/** Goals and sizes as numbers, null where the model does not say. */
export function readFigures(data: ArchitectureData, facts: readonly Fact[]) {
  const measures = data.requirements.flatMap((r) =>
    r.measure ? [{ requirement: r, ...r.measure }] : [],
  );
  return {
    /** The strictest availability goal, in percent. */
    availGoal: largest(
      measures
        .filter((m) => m.unit === '%' || m.unit === 'percent')
        .filter(
          (m) => m.requirement.category === 'availability' || says(m.metric, 'availability|uptime'),
        )
        .map((m) => m.value),
    ),
    /** The shortest goal whose metric says one of the words, in hours. */
    goalHours: (words: string) =>
      smallest(
        measures
          .filter((m) => says(m.metric, words))
          .flatMap((m) => {
            const factor = hoursIn[m.unit];
            return factor === undefined ? [] : [m.value * factor];
          }),
      ),
    /** The strictest response time, in milliseconds. */
    latencyMs: smallest(
      measures
        .filter((m) => says(m.metric, 'latency|response time|p95|p99'))
        .flatMap((m) => (m.unit === 'ms' ? [m.value] : m.unit === 's' ? [m.value * 1000] : [])),
    ),
    /** The largest capacity line among the metrics a|b. */
    cap: (metrics: string) => {
      const wanted = metrics.split('|');
      return largest(
        data.capacity.lines.filter((l) => wanted.includes(l.metric)).map((l) => l.value),
      );
    },
    /** People who build and run it. */
    teamSize:
      measures.find((m) => m.requirement.category === 'team')?.value ??
      facts.find((f) => f.topic === 'team' && f.value !== undefined)?.value ??
      null,
    /** Value of a line's formula over the inputs and the lines before it; NaN when it can't be computed. */
    evaluate: (line: CapacityLine): number => {
      const names: Record<string, number> = {};
      for (const input of data.capacity.inputs) names[input.name] = input.value;
      for (const earlier of data.capacity.lines) {
        if (earlier.id === line.id) break;
        names[earlier.id] = earlier.value;
      }
      return evaluateFormula(line.formula, names);
    },
  };
}

function largest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}

function smallest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}
