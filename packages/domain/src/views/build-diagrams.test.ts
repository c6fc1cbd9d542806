import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagramSchema } from '../agent-protocol/diagrams.ts';
import type { Diagram } from '../agent-protocol/diagrams.ts';
import type { ArchitectureComponent } from '../agent-protocol/structure.ts';
import { diagramTypes } from '../enums.ts';
import { diagramSourceArbitrary } from './arbitrary-source.ts';
import { buildDiagrams } from './build-diagrams.ts';
import type { DiagramSource } from './diagram-source.ts';

function pictureOf(source: DiagramSource, type: Diagram['type']): Diagram {
  const found = buildDiagrams(source).find((diagram) => diagram.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
}

function aComponent(
  id: string,
  more: Partial<ArchitectureComponent> & Pick<ArchitectureComponent, 'type' | 'kind'>,
): ArchitectureComponent {
  return {
    id,
    name: id,
    description: 'A part.',
    responsibilities: ['Does its part'],
    technologies: ['PostgreSQL'],
    scalingFactors: [],
    businessValue: 'Sells.',
    requirementIds: ['R1'],
    ...more,
  };
}

const shop: DiagramSource = {
  title: 'Shop',
  regions: ['Frankfurt'],
  cloudProvider: 'AWS',
  components: [
    aComponent('web', { type: 'ui', kind: 'web_app', name: 'Storefront' }),
    aComponent('cdn', { type: 'gateway', kind: 'cdn' }),
    aComponent('catalogue', { type: 'service', kind: 'api', deploymentUnit: 'app' }),
    aComponent('orders', {
      type: 'service',
      kind: 'api',
      deploymentUnit: 'app',
      instances: { min: 2, max: 4 },
    }),
    aComponent('db', { type: 'database', kind: 'relational_db' }),
    aComponent('mail', { type: 'external', kind: 'notification_provider' }),
  ],
  layers: [
    { id: 'l1', name: 'People', description: 'x', order: 0, componentIds: ['web', 'cdn'] },
    { id: 'l2', name: 'App', description: 'x', order: 1, componentIds: ['catalogue', 'orders'] },
    { id: 'l3', name: 'Data', description: 'x', order: 2, componentIds: ['db', 'mail'] },
  ],
  connections: [
    ['c1', 'web', 'cdn', 'Loads pages', 'HTTPS, HTTP/2'],
    ['c2', 'cdn', 'orders', 'Forwards misses; keeps the rest', 'HTTPS'],
    ['c3', 'orders', 'catalogue', 'Asks for prices', 'call in the process'],
    ['c4', 'orders', 'db', 'Reads and writes orders', 'SQL over TLS'],
    ['c5', 'catalogue', 'db', 'Reads and writes articles', 'SQL over TLS'],
    ['c6', 'orders', 'mail', 'Sends order mails', 'HTTPS'],
  ].map(([id = '', from = '', to = '', description = '', protocol = '']) => ({
    id,
    from,
    to,
    description,
    protocol,
    type: 'synchronous' as const,
    ...(id === 'c4'
      ? {
          dataFlow: {
            dataKinds: ['addresses', 'orders', 'notes'],
            sensitivity: 'personal' as const,
            direction: 'two_way' as const,
            encrypted: false,
          },
        }
      : {}),
  })),
};

describe('the six pictures of any model', () => {
  test('are valid, complete and refer only to what exists', () => {
    fc.assert(
      fc.property(diagramSourceArbitrary, (source) => {
        const componentIds = new Set(source.components.map(({ id }) => id));
        const connectionIds = new Set(source.connections.map(({ id }) => id));
        const diagrams = buildDiagrams(source);
        expect(diagrams.map(({ type }) => type)).toEqual([...diagramTypes]);
        for (const diagram of diagrams) {
          expect(diagramSchema.safeParse(diagram).error).toBeUndefined();
          const groups = new Set(diagram.groups.map(({ id }) => id));
          const nodes = new Set(diagram.nodes.map(({ id }) => id));
          expect(groups.size).toBe(diagram.groups.length);
          expect(nodes.size).toBe(diagram.nodes.length);
          for (const { parentId } of diagram.groups) {
            if (parentId !== undefined) expect(groups).toContain(parentId);
          }
          for (const node of diagram.nodes) {
            expect(componentIds).toContain(node.componentId);
            if (node.groupId !== undefined) expect(groups).toContain(node.groupId);
          }
          for (const edge of diagram.edges) {
            expect(nodes).toContain(edge.from);
            expect(nodes).toContain(edge.to);
            expect(connectionIds).toContain(edge.connectionId);
            expect(edge.label).toMatch(/\[.+\]/su);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('show every component in the overview and every unit, in a group, where it runs and who may reach it', () => {
    fc.assert(
      fc.property(diagramSourceArbitrary, (source) => {
        const everyId = source.components.map(({ id }) => id).sort();
        const overview = pictureOf(source, 'SYSTEM_OVERVIEW');
        expect(overview.nodes.flatMap(({ componentId }) => componentId ?? []).sort()).toEqual(
          everyId,
        );
        for (const type of ['DEPLOYMENT', 'SECURITY', 'NETWORK'] as const) {
          const { nodes, groups } = pictureOf(source, type);
          expect(groups.length).toBeGreaterThan(0);
          expect(nodes.every(({ groupId }) => groupId !== undefined)).toBe(true);
          const shown = nodes.flatMap((node) => node.componentIds ?? node.componentId ?? []);
          expect(shown.sort()).toEqual(everyId);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are the same for the same model', () => {
    fc.assert(
      fc.property(diagramSourceArbitrary, (source) => {
        expect(buildDiagrams(structuredClone(source))).toEqual(buildDiagrams(source));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the pictures of a small shop', () => {
  test('label a line with a short verb phrase and the protocol', () => {
    const labels = pictureOf(shop, 'SYSTEM_OVERVIEW').edges.map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual([
      'loads pages [HTTPS]',
      'forwards misses [HTTPS]',
      'asks for prices [call in the process]',
    ]);
  });

  test('put the database with the only unit that uses it', () => {
    const { nodes, groups } = pictureOf(shop, 'MICROSERVICES');
    expect(nodes.find(({ id }) => id === 'db')?.groupId).toBe('app');
    expect(groups.find(({ id }) => id === 'app')?.label).toBe('App · 2 modules · 2 to 4 instances');
  });

  test('deploy a monolith once, in its region, without the calls inside it', () => {
    const { nodes, groups, edges } = pictureOf(shop, 'DEPLOYMENT');
    const app = nodes.find(({ id }) => id === 'app');
    expect(app).toMatchObject({
      componentId: 'orders',
      componentIds: ['catalogue', 'orders'],
      detail: '2 to 4 instances',
    });
    const region = groups.find(({ kind }) => kind === 'region');
    expect(region?.label).toBe('Frankfurt · AWS');
    expect(groups.find(({ id }) => id === app?.groupId)?.parentId).toBe(region?.id);
    expect(edges.find(({ from, to }) => from === 'app' && to === 'db')).toMatchObject({
      label: '2 connections [SQL over TLS]',
      connectionIds: ['c4', 'c5'],
    });
    expect(edges.some(({ connectionId }) => connectionId === 'c3')).toBe(false);
  });

  test('show on the security picture only what crosses a boundary, with what it carries', () => {
    const { edges } = pictureOf(shop, 'SECURITY');
    expect(edges.map(({ connectionId }) => connectionId)).toEqual(['c1', 'c2', 'c4', 'c5', 'c6']);
    expect(edges[2]?.label).toBe(
      'reads and writes orders [SQL over TLS] · personal, not encrypted',
    );
  });

  test('tell on the data flow picture what flows and how sensitive it is', () => {
    expect(pictureOf(shop, 'DATA_FLOW').edges).toEqual([
      {
        from: 'orders',
        to: 'db',
        label: 'addresses, orders +1 · personal [SQL over TLS]',
        connectionId: 'c4',
      },
    ]);
  });

  test('keep all ids when a component is added', () => {
    const grown = {
      ...shop,
      components: [...shop.components, aComponent('cache', { type: 'cache', kind: 'cache' })],
    };
    for (const [index, before] of buildDiagrams(shop).entries()) {
      const after = new Set(buildDiagrams(grown)[index]?.nodes.map(({ id }) => id));
      expect(before.nodes.every(({ id }) => after.has(id))).toBe(true);
    }
  });
});
