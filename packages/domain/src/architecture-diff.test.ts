import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArchitectureData } from './agent-protocol/architecture.ts';
import { comparedParts, computeArchitectureDiff } from './architecture-diff.ts';

/** Only what a comparison reads. */
function aModel(fields: Partial<Pick<ArchitectureData, (typeof comparedParts)[number]>>) {
  const model = { components: [], connections: [], technologies: [], decisions: [], ...fields };
  // The other parts are not compared.
  return model as unknown as ArchitectureData;
}
function aComponent(id: string, fields: object = {}) {
  return { id, name: id.toUpperCase(), technologies: ['Node.js'], ...fields };
}
function aModelOf(components: object[], connections: object[] = []) {
  return aModel({
    components: components as ArchitectureData['components'],
    connections: connections as ArchitectureData['connections'],
  });
}

test('tells what is new, gone and different, with both values', () => {
  const before = aModelOf(
    [aComponent('web'), aComponent('db', { instances: { min: 1, max: 1 } })],
    [{ id: 'c1', from: 'web', to: 'db', protocol: 'SQL' }],
  );
  const after = aModelOf([
    aComponent('cache'),
    aComponent('db', { instances: { max: 2, min: 1 } }),
  ]);
  expect(computeArchitectureDiff(before, after)).toEqual({
    added: {
      components: [{ id: 'cache', name: 'CACHE' }],
      connections: [],
      technologies: [],
      decisions: [],
    },
    removed: {
      components: [{ id: 'web', name: 'WEB' }],
      connections: [{ id: 'c1', name: 'WEB → DB' }],
      technologies: [],
      decisions: [],
    },
    changed: {
      components: [
        {
          id: 'db',
          name: 'DB',
          changes: [{ field: 'instances', before: { min: 1, max: 1 }, after: { max: 2, min: 1 } }],
        },
      ],
      connections: [],
      technologies: [],
      decisions: [],
    },
  });
});

const componentsArbitrary = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), size: fc.integer({ min: 1, max: 3 }) }),
  { selector: (entry) => entry.id },
);

test('an architecture does not differ from itself', () => {
  fc.assert(
    fc.property(componentsArbitrary, (entries) => {
      const model = aModelOf(entries.map(({ id, size }) => aComponent(id, { size })));
      const { added, removed, changed } = computeArchitectureDiff(model, structuredClone(model));
      for (const part of comparedParts) {
        expect([added[part], removed[part], changed[part]]).toEqual([[], [], []]);
      }
    }),
  );
});

test('turned round, what was added is removed and what changed has its values swapped', () => {
  fc.assert(
    fc.property(componentsArbitrary, componentsArbitrary, (left, right) => {
      const toModel = (entries: typeof left) =>
        aModelOf(entries.map(({ id, size }) => aComponent(id, { size })));
      const there = computeArchitectureDiff(toModel(left), toModel(right));
      const back = computeArchitectureDiff(toModel(right), toModel(left));
      const sorted = (list: { id: string }[]) => list.map(({ id }) => id).toSorted();
      expect(sorted(there.added.components)).toEqual(sorted(back.removed.components));
      expect(sorted(there.changed.components)).toEqual(sorted(back.changed.components));
      expect(there.changed.components.every(({ changes }) => changes[0]?.field === 'size')).toBe(
        true,
      );
    }),
  );
});
