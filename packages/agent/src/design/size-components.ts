import type { ScalingFactor } from './scaling.ts';
import { type DesignContext, isAtLeast } from './design-context.ts';

/** Requests per second that one small copy of an application answers with room to spare. */
const rpsPerCopy = 120;
const jobsPerCopy = 40;
const connectionsPerCopy = 10_000;
const eventsPerCopy = 5_000;

export interface Sizing {
  instances: { min: number; max: number };
  scalingFactors: ScalingFactor[];
}

/** Copies that survive the loss of one where the goal asks for it. */
function leastCopies(ctx: DesignContext): number {
  if (ctx.proportion.availabilityPercent >= 99.95) return isAtLeast(ctx, 'large') ? 3 : 2;
  return ctx.proportion.availabilityPercent >= 99.9 ? 2 : 1;
}

const round = (value: number): number =>
  value >= 100 ? Math.round(value) : Number(value.toPrecision(3));

function copies(ctx: DesignContext, load: number, perCopy: number): { min: number; max: number } {
  const needed = Math.ceil(load / perCopy);
  const min = Math.max(leastCopies(ctx), Math.ceil(needed / 2));
  return { min, max: Math.max(min, needed + (min > 1 ? 1 : 0)) };
}

/** How many copies a service needs, and the figure at which to add one. */
export function sizeService(ctx: DesignContext, share: number): Sizing {
  const load = ctx.load.peakRps * share;
  const instances = copies(ctx, load, rpsPerCopy);
  return {
    instances,
    scalingFactors: [
      {
        metric: 'Requests per second at peak',
        unit: '1/s',
        expectedValue: round(load),
        thresholdValue: round(Math.max(1, instances.max) * rpsPerCopy * 0.7),
        strategy: 'horizontal',
        action: `Add a copy; each answers about ${rpsPerCopy} requests per second, measured before launch`,
      },
    ],
  };
}

const stores = new Set([
  'main-database',
  'document-database',
  'key-value-store',
  'wide-column-store',
  'time-series-store',
  'ledger-store',
  'tenant-databases',
]);

/** Size and limits of a shared slot. */
export function sizeSlot(slotId: string, ctx: DesignContext): Sizing {
  const { load } = ctx;
  if (stores.has(slotId)) {
    const standby = leastCopies(ctx) > 1 ? 2 : 1;
    return {
      instances: {
        min: standby,
        max: Math.max(standby, Math.ceil(load.peakWriteRps / 3000), Math.ceil(load.peakRps / 8000)),
      },
      scalingFactors: [
        {
          metric: 'Data kept after a year',
          unit: 'GB',
          expectedValue: round(load.storageGbYear1),
          thresholdValue: round(Math.max(50, load.storageGbYear1 * 2)),
          strategy: isAtLeast(ctx, 'large') ? 'partition' : 'vertical',
          action:
            'Grow the disk first; partition the largest table by time or owner before it outgrows memory',
        },
        {
          metric: 'Writes per second at peak',
          unit: '1/s',
          expectedValue: round(load.peakWriteRps),
          thresholdValue: round(Math.max(200, load.peakWriteRps * 1.5)),
          strategy: isAtLeast(ctx, 'large') ? 'partition' : 'vertical',
          action: 'Take the next size; batch what need not be written one by one',
        },
      ],
    };
  }
  switch (slotId) {
    case 'background-worker':
    case 'compute-worker':
    case 'fetch-worker':
    case 'media-transcoder':
    case 'sandbox-runner':
    case 'ml-serving':
      return backlogSizing(ctx, Math.max(load.peakWriteRps, load.peakRps / 10));
    case 'realtime-gateway':
    case 'media-server': {
      const instances = copies(ctx, load.concurrentConnections, connectionsPerCopy);
      return {
        instances,
        scalingFactors: [
          {
            metric: 'Open connections at once',
            unit: 'connections',
            expectedValue: round(load.concurrentConnections),
            thresholdValue: round(instances.max * connectionsPerCopy * 0.8),
            strategy: 'horizontal',
            action: 'Add a copy and let new connections go there; raise before a known event',
          },
        ],
      };
    }
    case 'stream-processor':
    case 'event-stream':
    case 'iot-broker': {
      const instances = copies(ctx, load.eventsPerSecond, eventsPerCopy);
      return {
        instances,
        scalingFactors: [
          {
            metric: 'Events per second',
            unit: '1/s',
            expectedValue: round(load.eventsPerSecond),
            thresholdValue: round(instances.max * eventsPerCopy * 0.7),
            strategy: 'partition',
            action: 'Add partitions and a copy; keys keep the order of one source',
          },
        ],
      };
    }
    case 'object-store':
    case 'data-lake':
      return {
        instances: { min: 1, max: 1 },
        scalingFactors: [
          {
            metric: 'Files kept after a year',
            unit: 'GB',
            expectedValue: round(load.storageGbYear1),
            thresholdValue: round(Math.max(1000, load.storageGbYear1 * 3)),
            strategy: 'managed',
            action: 'Move what nobody opens to the colder class by rule',
          },
        ],
      };
    case 'cache':
      return {
        instances: {
          min: leastCopies(ctx) > 1 ? 2 : 1,
          max: Math.max(leastCopies(ctx) > 1 ? 2 : 1, Math.ceil(load.peakRps / 50_000)),
        },
        scalingFactors: [
          {
            metric: 'Memory in use',
            unit: '%',
            thresholdValue: 75,
            strategy: 'vertical',
            action: 'Take the next size; shorten the lifetime of what is seldom read',
          },
        ],
      };
    default:
      return { instances: { min: 1, max: Math.max(1, leastCopies(ctx)) }, scalingFactors: [] };
  }
}

function backlogSizing(ctx: DesignContext, jobsPerSecond: number): Sizing {
  const needed = Math.max(1, Math.ceil(jobsPerSecond / jobsPerCopy));
  return {
    instances: { min: leastCopies(ctx) > 1 ? 2 : 1, max: Math.max(needed, leastCopies(ctx)) },
    scalingFactors: [
      {
        metric: 'Age of the oldest waiting job',
        unit: 's',
        thresholdValue: 120,
        strategy: 'queue',
        action: 'Add a copy while the backlog is older than two minutes',
      },
    ],
  };
}
