import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../decisions/decide.ts';
import { capabilityDesigns } from '../knowledge/design/capability-designs.ts';
import { regimes } from '../knowledge/design/regimes.ts';
import type { Structure } from '../model/design.ts';
import type { RegimeReading, Understanding } from '../model/understanding.ts';
import { computeLoad } from '../numbers/compute-load.ts';
import { computeProportion } from '../numbers/compute-proportion.ts';
import { synthesize } from './synthesize.ts';
import { aFact, aNeed, anUnderstanding, aRequirement } from './understanding-builder.ts';

function design(u: Understanding): Structure {
  const load = computeLoad(u);
  const proportion = computeProportion(u, load);
  return synthesize(u, load, proportion, decide(u, load, proportion));
}

const applies = (id: string): RegimeReading => ({
  id,
  name: id,
  standing: 'applies',
  evidence: { confidence: 1 },
  requirementIds: [],
});

const arbitraryUnderstanding: fc.Arbitrary<Understanding> = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom(...capabilityDesigns.map((entry) => entry.id)), {
      maxLength: 14,
    }),
    users: fc.integer({ min: 1, max: 30_000_000 }),
    developers: fc.integer({ min: 1, max: 60 }),
    laws: fc.uniqueArray(fc.constantFrom(...regimes.map((regime) => regime.id)), { maxLength: 3 }),
    implied: fc.boolean(),
    homeless: fc.boolean(),
  })
  .map(({ ids, users, developers, laws, implied, homeless }) =>
    anUnderstanding({
      capabilities: ids.map((id, at) =>
        aNeed(id, [`R${at + 1}`], { standing: implied && at % 3 === 2 ? 'implied' : 'said' }),
      ),
      requirements: [
        ...ids.map((id, at) =>
          aRequirement(
            `R${at + 1}`,
            `People need ${id.replaceAll('-', ' ')} in the daily work of the house.`,
          ),
        ),
        ...(homeless
          ? [aRequirement('R90', 'The zeppelin is moored and vented by the evening crew.')]
          : []),
      ],
      facts: [aFact('users', 'registered_users', users), aFact('team', 'developers', developers)],
      regimes: laws.map(applies),
    }),
  );

function findIslands(structure: Structure): number {
  const left = new Set(structure.components.map((component) => component.id));
  let islands = 0;
  while (left.size > 0) {
    islands += 1;
    const open = [...left].slice(0, 1);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (!left.delete(id)) continue;
      for (const line of structure.connections) {
        if (line.from === id) open.push(line.to);
        if (line.to === id) open.push(line.from);
      }
    }
  }
  return islands;
}

describe('a design of any needs', { timeout: 60_000 }, () => {
  it('is one connected graph, layered once, traced, with every reference resolved', () => {
    fc.assert(
      fc.property(arbitraryUnderstanding, (u) => {
        const structure = design(u);
        const ids = new Set(structure.components.map((component) => component.id));
        const requirementIds = new Set(structure.requirements.map((requirement) => requirement.id));
        expect(ids.size).toBe(structure.components.length);
        expect(structure.components.length).toBeLessThanOrEqual(60);
        expect(findIslands(structure)).toBe(1);
        expect(structure.layers.flatMap((layer) => layer.componentIds).toSorted()).toEqual(
          [...ids].toSorted(),
        );
        expect(new Set(structure.connections.map((line) => line.id)).size).toBe(
          structure.connections.length,
        );
        for (const line of structure.connections)
          expect(ids.has(line.from) && ids.has(line.to) && line.from !== line.to).toBe(true);
        for (const component of structure.components) {
          expect(component.requirementIds.length).toBeGreaterThan(0);
          expect(component.requirementIds.every((id) => requirementIds.has(id))).toBe(true);
          expect(component.responsibilities.length).toBeLessThanOrEqual(8);
          expect(component.technologies.length).toBeGreaterThan(0);
        }
        for (const control of structure.controls) {
          expect(
            control.componentIds.every((id) => ids.has(id)) && control.componentIds.length > 0,
          ).toBe(true);
          expect(
            control.requirementIds.every((id) => requirementIds.has(id)) &&
              control.requirementIds.length > 0,
          ).toBe(true);
        }
        for (const choice of structure.technologies)
          expect(choice.componentIds.every((id) => ids.has(id))).toBe(true);
        for (const pattern of structure.patterns)
          expect([...pattern.componentIds].every((id) => ids.has(id))).toBe(true);
        for (const scenario of structure.qualityScenarios)
          expect(requirementIds.has(scenario.requirementId)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it('lets a component do every function that was asked for', () => {
    fc.assert(
      fc.property(arbitraryUnderstanding, (u) => {
        const structure = design(u);
        const done = new Set(structure.components.flatMap((component) => component.requirementIds));
        const undone = u.requirements.filter(
          (requirement) => requirement.kind === 'functional' && !done.has(requirement.id),
        );
        expect(undone).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('never lets a screen reach a database of the server', () => {
    fc.assert(
      fc.property(arbitraryUnderstanding, (u) => {
        const structure = design(u);
        const byId = new Map(structure.components.map((component) => [component.id, component]));
        const wrong = structure.connections.filter((line) => {
          const from = byId.get(line.from);
          const to = byId.get(line.to);
          return (
            from?.type === 'ui' &&
            from.kind !== 'bi_dashboard' &&
            (to?.type === 'database' || to?.type === 'cache') &&
            to.kind !== 'local_store' &&
            to.kind !== 'object_storage'
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same byte for byte when made again', () => {
    fc.assert(
      fc.property(arbitraryUnderstanding, (u) => {
        expect(JSON.stringify(design(structuredClone(u)))).toBe(JSON.stringify(design(u)));
      }),
      { numRuns: 40 },
    );
  });

  it('carries more with more users, never less', () => {
    fc.assert(
      fc.property(arbitraryUnderstanding, fc.integer({ min: 2, max: 50 }), (u, factor) => {
        const more = {
          ...u,
          facts: u.facts.map((fact) =>
            fact.metric === 'registered_users'
              ? { ...fact, value: (fact.value ?? 1) * factor }
              : fact,
          ),
        };
        expect(computeLoad(more).peakRps).toBeGreaterThanOrEqual(computeLoad(u).peakRps);
        const copies = (structure: Structure) =>
          structure.components.find((component) => component.id.startsWith('mod-'))?.instances
            ?.max ?? 0;
        if (design(u).style === design(more).style)
          expect(copies(design(more))).toBeGreaterThanOrEqual(copies(design(u)));
      }),
      { numRuns: 30 },
    );
  });

  it('never has fewer controls under one regulation more', () => {
    fc.assert(
      fc.property(
        arbitraryUnderstanding,
        fc.constantFrom(...regimes.map((regime) => regime.id)),
        (u, id) => {
          fc.pre(!u.regimes.some((regime) => regime.id === id));
          const stricter = { ...u, regimes: [...u.regimes, applies(id)] };
          expect(design(stricter).controls.length).toBeGreaterThanOrEqual(
            design(u).controls.length,
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
