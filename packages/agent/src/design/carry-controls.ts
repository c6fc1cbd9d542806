import type { ArchitectureConnection, ControlKind } from '@aa/domain';
import type { DesignComponent } from '../model/design.ts';

/** What a control must cover follows from the flows, not from the names of the parts. */
export interface Terrain {
  components: readonly DesignComponent[];
  connections: readonly ArchitectureConnection[];
}

const sensitive = new Set(['confidential', 'personal', 'payment', 'health']);
const keepers = new Set<DesignComponent['kind']>([
  'relational_db',
  'document_db',
  'key_value_db',
  'wide_column_db',
  'graph_db',
  'time_series_db',
  'vector_db',
  'ledger_db',
  'object_storage',
  'data_lake',
  'data_warehouse',
  'audit_store',
  'local_store',
  'search_index',
  'cache',
]);
const sources = new Set<DesignComponent['kind']>([
  'relational_db',
  'document_db',
  'key_value_db',
  'wide_column_db',
  'graph_db',
  'time_series_db',
  'ledger_db',
  'object_storage',
  'audit_store',
]);
const entries = ['waiting-room', 'cdn', 'waf', 'api-gateway', 'load-balancer'];

const ids = (components: readonly DesignComponent[]): string[] =>
  components.map((component) => component.id);

/** Own programs that a screen, a device or an outside system reaches directly. */
function exposed({ components, connections }: Terrain): DesignComponent[] {
  const outer = new Set(
    ids(components.filter((component) => component.type === 'ui' || component.type === 'external')),
  );
  return components.filter(
    (component) =>
      (component.type === 'service' || component.type === 'gateway') &&
      connections.some((line) => line.to === component.id && outer.has(line.from)),
  );
}

/** Parts that flows of the given sensitivities touch. */
function touching(
  { components, connections }: Terrain,
  wanted: ReadonlySet<string>,
): DesignComponent[] {
  const touched = new Set(
    connections
      .filter((line) => line.dataFlow && wanted.has(line.dataFlow.sensitivity))
      .flatMap((line) => [line.from, line.to]),
  );
  return components.filter((component) => touched.has(component.id));
}

/** Own programs that wait for an outside system. */
function callersOutside({ components, connections }: Terrain): DesignComponent[] {
  const outside = new Set(ids(components.filter((component) => component.type === 'external')));
  return components.filter(
    (component) =>
      component.type === 'service' &&
      connections.some(
        (line) => line.from === component.id && line.type === 'synchronous' && outside.has(line.to),
      ),
  );
}

/** Own parts that outside systems call of themselves. */
function calledFromOutside({ components, connections }: Terrain): DesignComponent[] {
  const outside = new Set(
    ids(
      components.filter(
        (component) => component.type === 'external' && component.kind !== 'device',
      ),
    ),
  );
  return components.filter(
    (component) =>
      component.type === 'service' &&
      connections.some((line) => line.to === component.id && outside.has(line.from)),
  );
}

function front(terrain: Terrain): string[] {
  const doors = terrain.components.filter((component) => entries.includes(component.id));
  return ids([...doors, ...exposed(terrain).filter((component) => component.type === 'service')]);
}

type Carry = (terrain: Terrain) => string[];

/** Controls whose reach is told by the flows. */
const carries: Partial<Record<ControlKind, Carry>> = {
  authentication: (terrain) => [
    ...ids(
      terrain.components.filter(
        (component) => component.kind === 'identity_provider' || component.id === 'mod-access',
      ),
    ),
    ...front(terrain),
    ...ids(exposed(terrain)),
  ],
  rate_limiting: front,
  encryption_at_rest: (terrain) =>
    ids(touching(terrain, sensitive).filter((component) => keepers.has(component.kind))),
  backup: (terrain) => ids(terrain.components.filter((component) => sources.has(component.kind))),
  audit_log: (terrain) => [
    ...ids(
      terrain.components.filter(
        (component) => component.kind === 'audit_store' || component.id === 'mod-audit',
      ),
    ),
    ...ids(
      touching(terrain, new Set(['payment', 'health'])).filter(
        (component) => component.type === 'service',
      ),
    ),
  ],
  graceful_degradation: (terrain) => ids(callersOutside(terrain)),
  idempotency: (terrain) => {
    const brokers = new Set(
      ids(
        terrain.components.filter(
          (component) => component.kind === 'message_queue' || component.kind === 'event_stream',
        ),
      ),
    );
    const fed = new Set(
      terrain.connections.filter((line) => brokers.has(line.from)).map((line) => line.to),
    );
    const paying = touching(terrain, new Set(['payment'])).filter(
      (component) => component.type === 'service',
    );
    return [
      ...ids(
        terrain.components.filter(
          (component) => fed.has(component.id) && component.type === 'service',
        ),
      ),
      ...ids(paying),
    ];
  },
  input_validation: (terrain) => ids(calledFromOutside(terrain)),
  network_isolation: (terrain) =>
    ids(
      touching(terrain, new Set(['payment', 'health'])).filter(
        (component) =>
          sources.has(component.kind) || component.kind === 'cache' || component.type === 'service',
      ),
    ),
  accessibility: (terrain) =>
    ids(
      terrain.components.filter(
        (component) => component.type === 'ui' && component.kind !== 'bi_dashboard',
      ),
    ),
  retention: (terrain) =>
    ids(
      touching(terrain, new Set(['personal', 'health', 'payment'])).filter((component) =>
        sources.has(component.kind),
      ),
    ),
  other: (terrain) =>
    ids(
      touching(terrain, new Set(['personal', 'health', 'payment'])).filter(
        (component) =>
          component.type === 'external' &&
          component.kind !== 'device' &&
          component.kind !== 'edge_node',
      ),
    ),
};

/** The parts that a control of a kind must cover here, told from the flows; empty where flows say nothing. */
export function carriersByFlow(kind: ControlKind, terrain: Terrain): string[] {
  return [...new Set(carries[kind]?.(terrain) ?? [])].slice(0, 40);
}
