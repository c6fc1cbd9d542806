import type { Requirement } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import { aNeed } from '../../test/an-understanding.ts';
import { capabilityDesigns } from '../knowledge/design/capability-designs.ts';
import type { Standing } from '../model/understanding.ts';
import { mergeModules } from './merge-modules.ts';
import type { Module } from './plan-modules.ts';

function aModule(id: string, standing: Standing): Module {
  return {
    id,
    name: id,
    group: 'operations',
    needs: [aNeed(id, { standing })],
    capabilities: [],
    demands: [],
    requirementIds: [],
    wantsOwnUnit: false,
  };
}

describe('mergeModules', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

  it('folds what nobody asked for into a neighbour, and loses none of its needs', () => {
    const modules = names.map((name, at) => aModule(name, at < 3 ? 'said' : 'implied'));
    const merged = mergeModules(modules, new Map(), 'tiny');
    expect(merged).toHaveLength(5);
    expect(merged.map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'b', 'c']));
    expect(merged.flatMap(({ needs }) => needs.map(({ id }) => id)).toSorted()).toEqual(names);
  });

  it('keeps what was asked for apart where the knowledge has nothing to join it by', () => {
    const modules = names.map((name) => aModule(name, 'said'));
    expect(mergeModules(modules, new Map(), 'tiny')).toEqual(modules);
  });

  it('names both where two small modules become one, and takes their requirements along', () => {
    const capability = capabilityDesigns[0];
    if (!capability) throw new Error('The knowledge has no capabilities.');
    const modules = names
      .slice(0, 6)
      .map((name) => ({ ...aModule(name, 'said'), capabilities: [capability] }));
    const requirement: Requirement = {
      id: 'R1',
      kind: 'functional',
      statement: 'People do a.',
      source: 'stated',
      priority: 'must',
    };
    const byModule = new Map([['a', [requirement]]]);
    const merged = mergeModules(modules, byModule, 'tiny');
    expect(merged).toHaveLength(5);
    expect(merged.map(({ name }) => name)).toContainEqual(expect.stringContaining(' and '));
    expect([...byModule.values()].flat()).toEqual([requirement]);
  });
});
