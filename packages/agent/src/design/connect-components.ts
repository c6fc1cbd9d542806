import type { ArchitectureConnection } from '@aa/domain';
import {
  type CapabilityFlow,
  findCapabilityDesign,
} from '../knowledge/design/capability-designs.ts';
import type { DesignComponent } from '../model/design.ts';
import type { DesignContext } from './design-context.ts';
import { clip } from './word-duty.ts';

type Sensitivity = NonNullable<ArchitectureConnection['dataFlow']>['sensitivity'];
const sensitivityOrder: Sensitivity[] = [
  'public',
  'internal',
  'confidential',
  'personal',
  'payment',
  'health',
];

/** One line between two parts, before lines between the same two are joined. */
export interface Line {
  from: string;
  to: string;
  type: ArchitectureConnection['type'];
  protocol: string;
  description: string;
  data: string[];
  sensitivity: Sensitivity;
  onFailure: string;
  direction?: 'one_way' | 'two_way';
  peakPerSecond?: number;
}

/** Doors in front of the modules; a screen that has one calls nothing behind it by itself. */
const entryIds = ['waiting-room', 'cdn', 'waf', 'api-gateway', 'load-balancer'];

/** Lines of a design: joined by their ends, refused where they would lead to nowhere or from a screen into a database. */
export class Lines {
  readonly #byEnds = new Map<string, Line>();
  readonly #components: ReadonlyMap<string, DesignComponent>;
  /** The door that every screen goes through, where there is one. */
  readonly #entry: string | undefined;

  constructor(components: readonly DesignComponent[]) {
    this.#components = new Map(components.map((component) => [component.id, component]));
    this.#entry = entryIds.find((id) => this.#components.has(id));
  }

  add(line: Line): void {
    const from = this.#components.get(line.from);
    const to = this.#components.get(line.to);
    if (!from || !to || from.id === to.id || isForbidden(from, to)) return;
    const back = this.#byEnds.get(`${line.to}>${line.from}`);
    if (back?.type === 'synchronous' && line.type === 'synchronous' && from.type !== 'ui') {
      // Two parts that call each other would only start together: one asks, the other answers.
      for (const kind of line.data) if (!back.data.includes(kind)) back.data.push(kind);
      return;
    }
    const entry = this.#entry;
    if (entry !== undefined && from.type === 'ui' && to.id.startsWith('mod-')) return;
    const key = `${line.from}>${line.to}`;
    const known = this.#byEnds.get(key);
    if (!known) {
      const type = to.kind === 'local_store' ? 'data-flow' : line.type;
      this.#byEnds.set(key, { ...line, type, data: [...line.data] });
      return;
    }
    for (const kind of line.data) if (!known.data.includes(kind)) known.data.push(kind);
    if (sensitivityOrder.indexOf(line.sensitivity) > sensitivityOrder.indexOf(known.sensitivity))
      known.sensitivity = line.sensitivity;
  }

  has(from: string, to: string): boolean {
    return this.#byEnds.has(`${from}>${to}`);
  }

  touches(id: string): boolean {
    return [...this.#byEnds.values()].some((line) => line.from === id || line.to === id);
  }

  list(): Line[] {
    return [...this.#byEnds.values()];
  }
}

/** Providers that are called with a secret key, which has no place in a browser. */
const keyKinds = new Set(['notification_provider', 'llm_provider', 'third_party_api']);
const localKinds = new Set(['local_store', 'object_storage']);

/** A screen never speaks with a server's database; storage by signed link and stores on the device are fine. */
function isForbidden(from: DesignComponent, to: DesignComponent): boolean {
  if (from.type === 'external' && to.type === 'ui') return true;
  if (from.type !== 'ui' || from.kind === 'bi_dashboard') return false;
  if (to.type === 'ui' || keyKinds.has(to.kind)) return true;
  return (to.type === 'database' || to.type === 'cache') && !localKinds.has(to.kind);
}

const verbs: Partial<Record<DesignComponent['kind'], string>> = {
  payment_provider: 'Authorises and reports',
  notification_provider: 'Hands over for delivery',
  map_provider: 'Asks for',
  identity_provider: 'Verifies',
  object_storage: 'Stores and fetches',
  cache: 'Reads and refreshes',
  search_index: 'Indexes and searches',
  message_queue: 'Puts',
  event_stream: 'Publishes',
};

/** What a flow of the knowledge says, in words for a line. */
function describe(flow: CapabilityFlow, to: DesignComponent): string {
  const verb =
    verbs[to.kind] ??
    (to.type === 'database'
      ? 'Reads and writes'
      : flow.type === 'synchronous'
        ? 'Asks with'
        : 'Sends');
  return clip(`${verb} ${flow.data}`, 400);
}

/** Lines that the capabilities themselves ask for, with what happens when a call fails. */
export function addCapabilityFlows(
  lines: Lines,
  ctx: DesignContext,
  resolve: (capabilityId: string, role: string) => string | undefined,
  components: ReadonlyMap<string, DesignComponent>,
): void {
  for (const need of ctx.needs)
    for (const flow of findCapabilityDesign(need.id)?.flows ?? []) {
      const from = resolve(need.id, flow.from);
      const to = resolve(need.id, flow.to);
      const target = to === undefined ? undefined : components.get(to);
      if (from === undefined || to === undefined || !target) continue;
      lines.add({
        from,
        to,
        type: flow.type,
        protocol: clip(flow.protocol, 80),
        description: describe(flow, target),
        data: flow.data.split(/,\s+(?![^(]*\))/).map((kind) => clip(kind, 120)),
        sensitivity: flow.sensitivity,
        onFailure: flow.onFailure,
      });
    }
}

/** Lines as the protocol has them, with ids that hold as long as their ends do. */
export function toConnections(lines: Lines): ArchitectureConnection[] {
  return lines.list().map((line) => ({
    id: connectionId(line.from, line.to),
    from: line.from,
    to: line.to,
    type: line.type,
    protocol: line.protocol,
    description: line.description,
    dataFlow: {
      dataKinds: line.data.slice(0, 8),
      sensitivity: line.sensitivity,
      direction: line.direction ?? (line.type === 'synchronous' ? 'two_way' : 'one_way'),
      ...(line.peakPerSecond === undefined ? {} : { peakPerSecond: line.peakPerSecond }),
      encrypted: true,
    },
    onFailure: line.onFailure,
  }));
}

/** `c-from-to`; long names are cut and told apart by a checksum. */
function connectionId(from: string, to: string): string {
  const id = `c-${from}-${to}`;
  if (id.length <= 64) return id;
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003;
  return `${id.slice(0, 56)}-${sum.toString(36)}`;
}
