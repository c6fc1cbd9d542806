import type { DesignComponent } from '../model/design.ts';
import type { PricingContext } from './pricing-context.ts';
import type { Purchase } from './purchase.ts';

/** Requests a second that one virtual processor carries at 60 %, database waits included; from the runtime figures of the catalogue. */
const rpsPerCpu = 200;
const eventsPerCpu = 3000;
const connectionsPerCpu = 15_000;

const requestKinds = [
  'api',
  'web_app',
  'api_gateway',
  'integration_adapter',
  'cms',
  'identity_provider',
  'other',
] as const;

/** Processors that a unit needs on average and at the peak of the month. */
export interface ComputeNeed {
  average: number;
  peak: number;
  memoryGb: number;
}

function needOf(component: DesignComponent, c: PricingContext): ComputeNeed {
  const { load } = c;
  const { requestUnits } = c;
  // Several services share the requests but each is called by others too.
  const share = requestUnits === 1 ? 1 : 1.5 / requestUnits;
  switch (component.kind) {
    case 'stream_processor':
    case 'etl':
      return {
        average: (load.eventsPerSecond / eventsPerCpu) * 0.5,
        peak: load.eventsPerSecond / eventsPerCpu,
        memoryGb: 4,
      };
    case 'realtime_gateway':
      return {
        average: (load.concurrentConnections / connectionsPerCpu) * 0.3 * c.activeShare,
        peak: (load.concurrentConnections / connectionsPerCpu) * Math.max(0.1, c.activeShare),
        memoryGb: 2,
      };
    case 'iot_broker':
      return {
        average: load.concurrentConnections / 50_000,
        peak: load.concurrentConnections / 30_000 + load.eventsPerSecond / 10_000,
        memoryGb: 4,
      };
    case 'worker':
    case 'scheduler':
    case 'media_transcoder':
    case 'sandbox_runner':
      return {
        average: (load.peakWriteRps / rpsPerCpu) * 0.3,
        peak: load.peakWriteRps / rpsPerCpu,
        memoryGb: 2,
      };
    default:
      return {
        average: (load.averageRps / rpsPerCpu) * share * 1.5 * c.activeShare,
        peak: (load.peakRps / rpsPerCpu) * share * 0.6 * Math.max(0.1, c.activeShare),
        memoryGb: 2,
      };
  }
}

/** What a deployable unit needs: the sum of what is in it. */
export function computeNeed(
  components: readonly DesignComponent[],
  c: PricingContext,
): ComputeNeed {
  const needs = components.map((component) => needOf(component, c));
  const request = needs.filter((_, i) => requestKinds.some((kind) => kind === components[i]?.kind));
  // Modules of one unit serve the same requests: they are counted once, at the largest.
  const others = needs.filter((need) => !request.includes(need));
  const largest = request.reduce((max, need) => Math.max(max, need.peak), 0);
  const largestAverage = request.reduce((max, need) => Math.max(max, need.average), 0);
  return {
    average: largestAverage + others.reduce((sum, need) => sum + need.average, 0),
    peak: largest + others.reduce((sum, need) => sum + need.peak, 0),
    memoryGb: Math.max(1, ...needs.map((need) => need.memoryGb)),
  };
}

function isHelper(components: readonly DesignComponent[]): boolean {
  return components.every((component) =>
    ['worker', 'scheduler', 'etl', 'integration_adapter', 'media_transcoder', 'other'].includes(
      component.kind,
    ),
  );
}

/** Machines or containers of a deployable unit. */
export function buyCompute(components: readonly DesignComponent[], c: PricingContext): Purchase {
  const need = computeNeed(components, c);
  const helper = isHelper(components);
  const drawn = Math.max(0, ...components.map((component) => component.instances?.min ?? 0));
  // Copies against failure as designed; more of them for load are in the processors below.
  const wanted = drawn > 0 ? Math.min(drawn, 3) : c.copies;
  const copies = helper ? Math.max(1, wanted - 1) : wanted;
  const base =
    c.profile === 'comfortable' ? 2 : c.profile === 'standard' ? (helper ? 0.5 : 1) : 0.5;
  const low = Math.max(base * copies, need.average);
  const high = Math.max(base * copies, need.average, need.peak);
  const note = `${copies === 1 ? 'one copy' : `${copies} copies`}, ${Number(low.toPrecision(2))}${high > low ? ` to ${Number(high.toPrecision(2))}` : ''} vCPU`;
  const hours = 730;
  if (c.provider === 'own') {
    const servers: [number, number] = [
      Math.max(copies, Math.ceil(low / 8)),
      Math.max(copies, Math.ceil(high / 8)),
    ];
    return c.tier >= 2
      ? {
          priceId: 'onprem-server-2u',
          quantities: { srv: [Math.ceil(servers[0] / 2), Math.ceil(servers[1] / 2)] },
          size: 0.2,
          note: 'own servers over five years',
        }
      : {
          priceId: 'onprem-server-small',
          quantities: { srv: helper ? [servers[0] * 0.3, servers[1] * 0.3] : servers },
          size: helper ? 0.1 : 0.35,
          note: 'share of an own server over five years',
        };
  }
  if (c.provider === 'rented') {
    const servers: [number, number] = [Math.max(copies, low / 4), Math.max(copies, high / 4)];
    return {
      priceId: 'hetzner-cx',
      quantities: { server: helper ? [servers[0] * 0.5, servers[1] * 0.5] : servers },
      size: c.profile === 'minimal' ? 0.1 : 0.35,
      note,
    };
  }
  if (c.provider === 'platform') {
    const containers: [number, number] = [Math.max(copies, low / 1), Math.max(copies, high / 1)];
    return {
      priceId: 'digitalocean-app-platform',
      quantities: { container: containers },
      size: c.profile === 'minimal' ? 0.2 : c.profile === 'frugal' ? 0.45 : 0.7,
      note,
    };
  }
  if (c.profile === 'minimal' && c.provider === 'aws') {
    return {
      priceId: 'aws-ec2-t4g-small',
      quantities: {
        instance: [hours * Math.max(copies, low / 1), hours * Math.max(copies, high / 1)],
        gp3: [20, 30],
      },
      note,
    };
  }
  if (c.provider === 'azure') {
    const seconds = 2_629_800;
    return {
      priceId: 'azure-container-apps',
      quantities: {
        vcpu: [low * seconds * 0.5, high * seconds * 0.8],
        gib: [low * 2 * seconds * 0.5, high * 2 * seconds],
        req: [c.load.averageRps * 2.6298, c.load.averageRps * 2.6298],
      },
      note,
    };
  }
  if (c.provider === 'gcp') {
    const seconds = 2_629_800;
    return {
      priceId: 'gcp-cloud-run',
      quantities: {
        vcpu: [low * seconds * 0.5, high * seconds * 0.8],
        gib: [low * seconds * 0.5, high * 2 * seconds],
        req: [c.load.averageRps * 2.6298, c.load.averageRps * 2.6298],
      },
      note,
    };
  }
  return {
    priceId: 'aws-fargate',
    quantities: { vcpu: [low * hours, high * hours], gb: [low * 2 * hours, high * 2 * hours] },
    note,
  };
}
