import { describe, expect, it } from 'vitest';
import type { ArchitectureData } from '../agent-protocol/architecture.ts';
import examples from './data/check-examples.json' with { type: 'json' };
import { readModel } from './model-reader.ts';
import { checks } from './registry.ts';
import { fill, runChecks } from './run-checks.ts';

const empty = {
  components: [],
  connections: [],
  layers: [],
  patterns: [],
  technologies: [],
  requirements: [],
  decisions: [],
  controls: [],
  risks: [],
  assumptions: [],
  findings: [],
  diagrams: [],
  qualityScenarios: [],
};

/** A fragment of a model as the examples have it, made whole with empty lists. */
function asModel(fragment: Record<string, unknown>) {
  const model = {
    ...empty,
    metadata: { title: '', summary: '', style: 'modular_monolith', confidence: 1 },
    capacity: { inputs: [], lines: [] },
    cost: {
      currency: 'USD',
      lines: [],
      totalLowUsd: 0,
      totalHighUsd: 0,
      assumptions: [],
      exclusions: [],
      budget: { monthlyUsd: null, source: 'unknown', verdict: 'unknown', explanation: '' },
    },
    ...fragment,
  };
  model.capacity = { inputs: [], lines: [], ...(fragment.capacity as object | undefined) };
  for (const list of ['components', 'requirements', 'controls', 'patterns', 'decisions'] as const)
    model[list] = (model[list] as object[]).map((entry) => ({ ...blanks, ...entry })) as never;
  const business = {
    timeToMarket: (fragment.timeToMarket ?? null) as never,
    implementationCost: (fragment.implementationCost ?? null) as never,
  };
  return { data: model as unknown as ArchitectureData, context: { ...fragment, business } };
}

const blanks = {
  responsibilities: [],
  technologies: [],
  scalingFactors: [],
  requirementIds: [],
  componentIds: [],
};

const exampleOf = new Map(examples.entries.map((entry) => [entry.id, entry]));

describe('architecture checks', () => {
  it('has at least 100 rules, each with an id of its own', () => {
    expect(checks.length).toBeGreaterThanOrEqual(100);
    expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
  });

  it.each(checks.map((check) => [check.id, check] as const))(
    '%s fires on its bad model and stays silent on its good one',
    (id, check) => {
      const example = exampleOf.get(id);
      expect(example).toBeDefined();
      const bad = asModel(example?.bad as Record<string, unknown>);
      const violations = check.find(readModel(bad.data, bad.context), check.parameters);
      expect(violations.length).toBeGreaterThan(0);
      expect(fill(check.message, violations[0] ?? {})).toBe(example?.badMessage);
      const good = asModel(example?.good as Record<string, unknown>);
      expect(check.find(readModel(good.data, good.context), check.parameters)).toEqual([]);
    },
  );

  it('never throws on an empty model', () => {
    expect(() => runChecks(asModel({}).data)).not.toThrow();
  });
});
