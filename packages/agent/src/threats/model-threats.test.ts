import { threatSchema, type ArchitectureData } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import { threatEntries } from '../knowledge/threats/catalogue.ts';
import { modelThreats } from './model-threats.ts';
import { parseSignal } from './parse-signal.ts';
import type { ThreatContext } from './threat-subject.ts';

const context: ThreatContext = {
  capabilityIds: new Set(),
  domainIds: new Set(),
  facts: [],
  users: 1000,
  devices: 0,
  tenants: 1,
  hosting: 'public_cloud',
};

/** A web page that calls an API over a database, with the controls given. */
function aShop(controls: Partial<ArchitectureData['controls'][number]>[] = []): ArchitectureData {
  const part = (id: string, type: string, kind: string) => ({
    id,
    type,
    kind,
    name: id,
    description: id,
    responsibilities: ['Take orders'],
    technologies: ['X'],
    scalingFactors: [],
    businessValue: 'x',
    requirementIds: ['R1'],
  });
  const link = (from: string, to: string, sensitivity: string) => ({
    id: `${from}-${to}`,
    from,
    to,
    type: 'synchronous',
    protocol: 'HTTPS',
    description: 'orders',
    dataFlow: { dataKinds: ['orders'], sensitivity, direction: 'two_way', encrypted: true },
  });
  // Only what the threats read is given: the rest of the protocol's fields plays no part here.
  return {
    components: [
      part('web', 'ui', 'web_app'),
      part('api', 'service', 'api'),
      part('db', 'database', 'relational_db'),
    ],
    connections: [link('web', 'api', 'personal'), link('api', 'db', 'personal')],
    controls: controls.map((control, i) => ({
      id: `c${i}`,
      name: 'c',
      description: 'c',
      requirementIds: [],
      componentIds: ['web', 'api', 'db'],
      ...control,
    })),
    metadata: { style: 'modular_monolith', title: 't', summary: 's', confidence: 1 },
  } as unknown as ArchitectureData;
}

describe('threat model', () => {
  it('reads every signal of the catalogue', () => {
    expect(threatEntries.length).toBeGreaterThan(200);
    for (const entry of threatEntries)
      for (const signal of entry.signals) expect(() => parseSignal(signal)).not.toThrow();
  });

  it('names elements of the model and is valid', () => {
    const threats = modelThreats(aShop(), context);
    expect(threats.length).toBeGreaterThan(5);
    for (const threat of threats) {
      expect(threatSchema.safeParse(threat).error).toBeUndefined();
      expect(['web', 'api', 'db']).toEqual(expect.arrayContaining(threat.componentIds));
    }
  });

  it('puts the more specific of two threats that overlap in place of the general one', () => {
    const ids = modelThreats(aShop(), context).map((t) => t.id);
    const overlapped = threatEntries
      .filter((e) => ids.includes(e.id))
      .flatMap((e) => e.overlapsWith);
    expect(ids.filter((id) => overlapped.includes(id))).toEqual([]);
  });

  it('says which control answers a threat and lowers its likelihood', () => {
    const before = modelThreats(aShop(), context).find((t) =>
      t.mitigations.some((m) => m.controlKind === 'rate_limiting'),
    );
    expect(before).toBeDefined();
    const after = modelThreats(aShop([{ kind: 'rate_limiting' }]), context).find(
      (t) => t.id === before?.id,
    );
    if (after)
      expect(after.mitigations.find((m) => m.controlKind === 'rate_limiting')?.controlIds).toEqual([
        'c0',
      ]);
    expect(after?.state).not.toBe('open');
  });
});
