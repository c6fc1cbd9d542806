import type { ArchitectureData, ArchitectureComponent } from '@aa/domain';

/** A component that is valid in itself. */
export function aComponent(
  fields: Partial<ArchitectureComponent> & { id: string },
): ArchitectureComponent {
  return {
    name: fields.id,
    type: 'service',
    kind: 'api',
    description: `What ${fields.id} is for.`,
    responsibilities: [`Do the work of ${fields.id}`],
    technologies: ['Node.js'],
    scalingFactors: [],
    businessValue: 'Keeps orders coming in.',
    requirementIds: ['R1'],
    ...fields,
  };
}

/** A small valid architecture: a page, an application, a database. Fields given replace those of the same name. */
export function anArchitecture(fields: Partial<ArchitectureData> = {}): ArchitectureData {
  const components = [
    aComponent({
      id: 'web',
      type: 'ui',
      kind: 'web_app',
      name: 'Order page',
      technologies: ['React'],
    }),
    aComponent({ id: 'app', name: 'Shop application' }),
    aComponent({
      id: 'db',
      type: 'database',
      kind: 'relational_db',
      name: 'Shop database',
      technologies: ['PostgreSQL'],
    }),
  ];
  const ids = components.map((component) => component.id);
  const diagramOf = (type: ArchitectureData['diagrams'][number]['type']) => ({
    type,
    title: type,
    groups: [{ id: 'g', label: 'All', kind: 'boundary' as const }],
    nodes: ids.map((id) => ({ id, label: id, componentId: id, groupId: 'g' })),
    edges: [],
  });
  return {
    components,
    connections: [
      {
        id: 'web-app',
        from: 'web',
        to: 'app',
        type: 'synchronous',
        protocol: 'HTTPS',
        description: 'places orders',
      },
      {
        id: 'app-db',
        from: 'app',
        to: 'db',
        type: 'synchronous',
        protocol: 'SQL',
        description: 'stores orders',
      },
    ],
    layers: [{ id: 'all', name: 'All', description: 'Everything', order: 0, componentIds: ids }],
    patterns: [],
    technologies: [],
    metadata: {
      title: 'Sandwich orders',
      summary: 'One application.',
      style: 'monolith',
      confidence: 0.8,
    },
    requirements: [
      {
        id: 'R1',
        kind: 'functional',
        statement: 'Customers order sandwiches.',
        source: 'stated',
        priority: 'must',
      },
    ],
    decisions: [],
    controls: [],
    capacity: { inputs: [], lines: [] },
    cost: {
      currency: 'USD',
      lines: [],
      totalLowUsd: 0,
      totalHighUsd: 0,
      assumptions: [],
      exclusions: [],
      budget: {
        monthlyUsd: null,
        source: 'unknown',
        verdict: 'unknown',
        explanation: 'No budget was named.',
      },
    },
    risks: [],
    assumptions: [],
    findings: [],
    diagrams: [
      diagramOf('SYSTEM_OVERVIEW'),
      diagramOf('MICROSERVICES'),
      diagramOf('DATA_FLOW'),
      diagramOf('DEPLOYMENT'),
      diagramOf('SECURITY'),
      diagramOf('NETWORK'),
    ],
    ...fields,
  };
}
