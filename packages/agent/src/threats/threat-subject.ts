import type { ArchitectureComponent, ArchitectureConnection, ArchitectureData } from '@aa/domain';
import { zoneOfKind } from '../knowledge/threats/catalogue.ts';

/** What the interview knows that the model does not show. */
export interface ThreatContext {
  capabilityIds: ReadonlySet<string>;
  domainIds: ReadonlySet<string>;
  facts: readonly { topic: string; statement: string }[];
  users: number;
  devices: number;
  tenants: number;
  hosting: 'public_cloud' | 'private_cloud' | 'on_premises' | 'hybrid' | 'saas';
}

/** The element that a signal is asked about, within its model. */
export interface ThreatSubject {
  data: ArchitectureData;
  context: ThreatContext;
  /** The component itself; both ends of a connection; the concerned ones of a system. */
  components: readonly ArchitectureComponent[];
  /** The connection itself; of a component all that touch it. */
  connections: readonly ArchitectureConnection[];
  isSystem: boolean;
}

const publicKinds: ReadonlySet<string> = new Set([
  'web_app',
  'mobile_app',
  'static_site',
  'cdn',
  'waf',
  'api_gateway',
  'load_balancer',
  'realtime_gateway',
  'identity_provider',
  'cms',
]);
const managedKinds =
  /_db$|^(cache|cdn|waf|object_storage|search_index|message_queue|event_stream|load_balancer|api_gateway|secrets|monitoring|data_warehouse|data_lake|audit_store|iot_broker)$/;

/** Partner: run by others and not a managed service in our own account. */
export function zoneOf(component: ArchitectureComponent): string {
  if (component.type === 'external' && !managedKinds.test(component.kind)) return 'partner';
  return zoneOfKind(component.kind);
}

export function isExposed(component: ArchitectureComponent, data: ArchitectureData): boolean {
  if (publicKinds.has(component.kind)) return true;
  return data.connections.some((connection) => {
    if (connection.to !== component.id) return false;
    const caller = data.components.find((c) => c.id === connection.from);
    return caller !== undefined && ['client', 'partner'].includes(zoneOf(caller));
  });
}
