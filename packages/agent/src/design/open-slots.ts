import { findSlot, type Slot } from '../knowledge/design/slots.ts';
import type { Structure } from '../model/design.ts';
import type { Demand } from './collect-parts.ts';
import { type DesignContext, isAtLeast } from './design-context.ts';
import { isSlotOpen, slotGates } from './gate-slots.ts';

/** A slot that is part of this design, with what asks for it. */
export interface OpenSlot {
  slot: Slot;
  demands: Demand[];
  /** True where somebody else runs it: an outside system in the count of parts. */
  isOutside: boolean;
  /** True for an entry that also filters: delivery network and firewall are bought as one. */
  hasFirewall?: boolean;
}

/** Where the work of a slot goes that is not worth a part of its own here. */
export const foldsInto: Readonly<Record<string, readonly string[]>> = {
  'job-queue': ['background-worker', 'main-database'],
  'event-stream': ['job-queue', 'background-worker'],
  'stream-processor': ['background-worker'],
  'etl-pipeline': ['background-worker'],
  'migration-pipeline': ['background-worker'],
  'workflow-engine': ['background-worker'],
  'compute-worker': ['background-worker'],
  'fetch-worker': ['background-worker'],
  'search-index': ['main-database'],
  'audit-store': ['main-database'],
  warehouse: ['main-database'],
  'data-lake': ['object-store', 'main-database'],
  'time-series-store': ['main-database'],
  'ledger-store': ['main-database'],
  'vector-store': ['main-database'],
  'key-value-store': ['cache', 'main-database'],
  'wide-column-store': ['main-database'],
  'graph-database': ['main-database'],
  'document-database': ['main-database'],
  'read-replica': ['main-database'],
  'staging-database': ['main-database'],
  'tenant-databases': ['main-database'],
  'backup-copies': ['object-store'],
  cache: ['main-database'],
  'public-site': ['web-app'],
  'kiosk-app': ['web-app'],
  'staff-console': ['web-app'],
  'desktop-app': ['web-app'],
};

/** Given up first when people or money cannot carry so many parts; what is left of it goes where it folds into. */
const givenUpFirst = [
  'read-replica',
  'staging-database',
  'api-gateway',
  'workflow-engine',
  'wide-column-store',
  'graph-database',
  'key-value-store',
  'vector-store',
  'compute-worker',
  'fetch-worker',
  'stream-processor',
  'ledger-store',
  'etl-pipeline',
  'migration-pipeline',
  'warehouse',
  'search-index',
  'load-balancer',
  'event-stream',
  'realtime-gateway',
  'time-series-store',
  'cache',
];

const owned = new Set(['service', 'database', 'cache', 'gateway']);

export function countsAsPart(open: OpenSlot): boolean {
  return !open.isOutside && owned.has(open.slot.type) && open.slot.kind !== 'local_store';
}

function runsOutside(slot: Slot, ctx: DesignContext): boolean {
  return slot.type === 'external' || (slot.outsideWhenManaged && ctx.place !== 'self');
}

/** Said in a few words: what the person holds in the hand. */
function namesMobile(ctx: DesignContext): boolean {
  return (
    ctx.choices.optionOf('mobile-approach') === 'cross-platform' ||
    ctx.choices.optionOf('mobile-approach') === 'native-twice' ||
    /mobile|phone app|\bios\b|android|iphone|native app|app store|(?:on|from|with|by) (?:a |an |the |their |his |her |any )?(?:smart)?phones?\b|tablets?\b/.test(
      ctx.said,
    )
  );
}

function addBasics(
  demands: Map<string, Demand[]>,
  ctx: DesignContext,
  style: Structure['style'],
): void {
  const want = (id: string): void => {
    if (!demands.has(id)) demands.set(id, []);
  };
  const isStatic = style === 'static_site';
  if (isStatic) want('static-site');
  else want('main-database');
  want('monitoring');
  if (style === 'edge_cloud') want('edge-node');
  if (style === 'local_first') want('local-store');
  if (namesMobile(ctx) && !isStatic) want('mobile-app');
  const isFlow = style === 'pipeline' && demands.has('bi-dashboard');
  if (!isStatic && (!isFlow || /portal|web ?(site|app|page)|browser/.test(ctx.said)))
    want('web-app');
  for (const id of Object.keys(slotGates)) want(id);
}

/** Where the main store is not relational, the choice names what it is. */
function renameMainStore(id: string, ctx: DesignContext): string {
  if (id !== 'main-database') return id;
  switch (ctx.choices.optionOf('primary-database')) {
    case 'document':
      return 'document-database';
    case 'key-value-or-wide-column':
      return 'key-value-store';
    default:
      return id;
  }
}

/** The slots that this design opens, within what people and money can carry. */
export function openSlots(
  ctx: DesignContext,
  all: readonly Demand[],
  style: Structure['style'],
): Map<string, OpenSlot> {
  const demands = new Map<string, Demand[]>();
  for (const demand of all) {
    if (demand.target.to !== 'slot') continue;
    const id = demand.target.slotId;
    demands.set(id, [...(demands.get(id) ?? []), demand]);
  }
  addBasics(demands, ctx, style);
  const open = new Map<string, OpenSlot>();
  for (const [id, own] of demands) {
    if (
      !isSlotOpen(id, own, ctx) &&
      id !== 'main-database' &&
      !(own.length === 0 && !slotGates[id])
    )
      continue;
    const slot = findSlot(renameMainStore(id, ctx));
    if (slot) open.set(id, { slot, demands: own, isOutside: runsOutside(slot, ctx) });
  }
  if (style === 'static_site') dropServers(open);
  if (open.has('api-gateway') || style === 'pipeline') open.delete('load-balancer');
  if (!isAtLeast(ctx, 'medium')) dropSmall(open, ctx);
  joinFirewall(open);
  return open;
}

/** Delivery network and firewall come from one vendor in one configuration. */
function joinFirewall(open: Map<string, OpenSlot>): void {
  const cdn = open.get('cdn');
  const waf = open.get('waf');
  if (!cdn || !waf) return;
  open.set('cdn', { ...cdn, demands: [...cdn.demands, ...waf.demands], hasFirewall: true });
  open.delete('waf');
}

/** A site of files needs no server of its own for what its editors and visitors do. */
function dropServers(open: Map<string, OpenSlot>): void {
  for (const id of [
    'main-database',
    'web-app',
    'public-site',
    'background-worker',
    'cache',
    'job-queue',
    'search-index',
    'load-balancer',
    'api-gateway',
    'staff-console',
    'waf',
  ])
    open.delete(id);
}

/** Small systems: the entry is the platform's, and copies for reading are not worth their keep. */
function dropSmall(open: Map<string, OpenSlot>, ctx: DesignContext): void {
  if (!isAtLeast(ctx, 'small'))
    for (const id of ['read-replica', 'staging-database']) open.delete(id);
}

/** Gives up shared parts, cheapest loss first, until no more than `bound` are left or nothing can be given up. */
export function fitSlots(open: Map<string, OpenSlot>, ownUnits: number, bound: number): string[] {
  const given: string[] = [];
  const count = (): number => ownUnits + [...open.values()].filter(countsAsPart).length;
  for (const id of givenUpFirst) {
    if (count() <= bound) break;
    const slot = open.get(id);
    if (!slot || !countsAsPart(slot)) continue;
    open.delete(id);
    given.push(id);
  }
  return given;
}
