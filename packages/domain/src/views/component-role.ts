import type { ArchitectureComponent } from '../agent-protocol/structure.ts';
import type { ComponentKind } from '../agent-protocol/vocabulary.ts';

/** The seven looks of a component: each has one colour, one shape and one word. */
export const componentLooks = [
  'ui',
  'gateway',
  'service',
  'queue',
  'database',
  'cache',
  'external',
] as const;
export type ComponentLook = (typeof componentLooks)[number];

export const componentLookLabels: Readonly<Record<ComponentLook, string>> = {
  ui: 'Interface',
  gateway: 'Gateway',
  service: 'Service',
  queue: 'Queue or stream',
  database: 'Database or storage',
  cache: 'Cache',
  external: 'External',
};

const queueKinds: ReadonlySet<ComponentKind> = new Set([
  'message_queue',
  'event_stream',
  'iot_broker',
]);
const storeKinds: ReadonlySet<ComponentKind> = new Set([
  'relational_db',
  'document_db',
  'key_value_db',
  'wide_column_db',
  'graph_db',
  'time_series_db',
  'vector_db',
  'search_index',
  'object_storage',
  'data_warehouse',
  'data_lake',
  'ledger_db',
  'local_store',
  'audit_store',
]);
const gatewayKinds: ReadonlySet<ComponentKind> = new Set([
  'cdn',
  'load_balancer',
  'api_gateway',
  'waf',
]);
const clientKinds: ReadonlySet<ComponentKind> = new Set([
  'web_app',
  'mobile_app',
  'desktop_app',
  'static_site',
  'device',
]);

/** What a component looks like: the finer kind decides where it is clear (a managed queue is a queue). */
export function computeLook(
  component: Pick<ArchitectureComponent, 'type' | 'kind'>,
): ComponentLook {
  if (queueKinds.has(component.kind)) return 'queue';
  if (component.kind === 'cache') return 'cache';
  if (storeKinds.has(component.kind)) return 'database';
  if (gatewayKinds.has(component.kind)) return 'gateway';
  return component.type;
}

/** True for what keeps data between requests. */
export function isStore(component: Pick<ArchitectureComponent, 'type' | 'kind'>): boolean {
  const look = computeLook(component);
  return look === 'database' || look === 'cache';
}

export const trustZones = [
  'internet',
  'site',
  'edge',
  'application',
  'data',
  'own',
  'third',
] as const;
export type TrustZone = (typeof trustZones)[number];

/** The zone of trust that a component stands in. */
export function computeTrustZone(
  component: Pick<ArchitectureComponent, 'type' | 'kind'>,
): TrustZone {
  if (component.kind === 'legacy_system') return 'own';
  if (component.kind === 'edge_node') return 'site';
  if (component.kind === 'local_store' || clientKinds.has(component.kind)) return 'internet';
  const look = computeLook(component);
  if (look === 'gateway') return 'edge';
  if (look === 'database' || look === 'cache' || look === 'queue') return 'data';
  if (component.kind === 'secrets') return 'data';
  if (look === 'external') return 'third';
  return look === 'ui' ? 'internet' : 'application';
}
