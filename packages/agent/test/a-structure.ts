import type { DesignComponent, Structure } from '../src/model/design.ts';

/** A part of a design with what a test wants otherwise. */
export function aComponent(
  more: Partial<DesignComponent> & Pick<DesignComponent, 'id'>,
): DesignComponent {
  return {
    name: more.id,
    type: 'service',
    kind: 'api',
    description: 'A part.',
    responsibilities: ['Take orders'],
    technologies: ['TypeScript'],
    scalingFactors: [],
    businessValue: 'Orders come in.',
    requirementIds: ['R1'],
    capabilityIds: [],
    roles: [],
    ...more,
  };
}

/** A design of one application and its database, with what a test wants otherwise. */
export function aStructure(more: Partial<Structure> = {}): Structure {
  return {
    style: 'modular_monolith',
    components: [
      aComponent({ id: 'app' }),
      aComponent({ id: 'db', name: 'Main database', type: 'database', kind: 'relational_db' }),
    ],
    connections: [],
    layers: [],
    patterns: [],
    technologies: [],
    controls: [],
    requirements: [
      {
        id: 'R1',
        kind: 'functional',
        statement: 'People order things.',
        source: 'stated',
        priority: 'must',
      },
    ],
    qualityScenarios: [],
    assumptions: [],
    findings: [],
    ...more,
  };
}
