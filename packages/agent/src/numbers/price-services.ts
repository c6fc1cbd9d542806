import type { DesignComponent } from '../model/design.ts';
import type { PricingContext } from './pricing-context.ts';
import type { Purchase } from './purchase.ts';
import { wantsCapability } from './read-numbers.ts';

const secondsPerMonthInMillions = 2.6298;

function monthlyRequests(c: PricingContext): number {
  return c.load.averageRps * secondsPerMonthInMillions;
}

function small(c: PricingContext): boolean {
  return c.profile === 'minimal' || c.profile === 'frugal';
}

function balancer(c: PricingContext): Purchase {
  const units = Math.max(1, c.load.peakRps / 1000, c.load.concurrentConnections / 50_000);
  switch (c.provider) {
    case 'own':
      return {
        priceId: 'self-reverse-proxy',
        quantities: { server: [1, 1] },
        size: 0.2,
        note: 'on the servers themselves',
      };
    case 'rented':
      return small(c)
        ? {
            priceId: 'self-reverse-proxy',
            quantities: { server: [1, 1] },
            size: 0.1,
            note: 'on the servers themselves',
          }
        : { priceId: 'hetzner-load-balancer', quantities: { lb: [1, 1] }, size: 0.2 };
    case 'platform':
      return small(c)
        ? {
            priceId: 'self-reverse-proxy',
            quantities: { server: [0, 0] },
            note: 'inside the platform',
          }
        : { priceId: 'digitalocean-load-balancer', quantities: { node: [units, units * 1.5] } };
    case 'azure':
      return small(c)
        ? {
            priceId: 'self-reverse-proxy',
            quantities: { server: [0, 0] },
            note: 'inside the container service',
          }
        : {
            priceId: 'azure-application-gateway',
            quantities: { hour: [730, 730], cu: [730 * units * 0.3, 730 * units] },
            size: 0,
          };
    case 'gcp':
      return {
        priceId: 'gcp-load-balancer',
        quantities: { rule: [730, 730], gb: [c.load.egressGbMonth * 0.5, c.load.egressGbMonth] },
      };
    case 'aws':
      return {
        priceId: 'aws-alb',
        quantities: { hour: [730, 730], lcu: [Math.max(1, units * 0.3), units] },
      };
  }
}

/** Delivered volume that a CDN carries; a change of volume never makes the provider a different one. */
function delivery(c: PricingContext): Purchase {
  const gb = c.load.egressGbMonth;
  const requests = monthlyRequests(c) * 100;
  if (c.provider === 'azure' && !small(c))
    return {
      priceId: 'azure-front-door',
      quantities: { base: [1, 1], gb: [gb * 0.7, gb], req: [requests * 0.5, requests] },
      size: 0,
    };
  if (c.provider === 'aws' && c.tier < 3)
    return {
      priceId: 'aws-cloudfront',
      quantities: { gb: [gb * 0.7, gb], req: [requests * 0.5, requests] },
    };
  return {
    priceId: 'bunny-cdn',
    quantities: { gb: [gb * 0.7, gb] },
    size: c.tier >= 3 ? 0.1 : 0.3,
    note: c.tier >= 3 ? 'volume price, to be negotiated' : 'delivered near people',
  };
}

function queue(c: PricingContext): Purchase {
  const messages =
    (c.load.peakWriteRps * 0.4 + c.load.eventsPerSecond * 0.5) *
    secondsPerMonthInMillions *
    3 *
    c.activeShare;
  if (c.provider === 'rented' || c.provider === 'own')
    return {
      priceId: 'self-broker',
      quantities: { server: [c.standby ? 3 : 1, c.standby ? 3 : 1] },
      size: small(c) ? 0 : 0.3,
      note: 'run beside other parts',
    };
  if (c.provider === 'platform')
    return small(c)
      ? { priceId: 'self-broker', quantities: { server: [0.5, 1] }, size: 0 }
      : { priceId: 'cloudamqp', quantities: { plan: [1, 1] }, size: 0.4 };
  if (c.provider === 'azure')
    return {
      priceId: 'azure-service-bus',
      quantities: { base: [1, 1], op: [messages * 0.5, messages] },
    };
  if (c.provider === 'gcp')
    return {
      priceId: 'gcp-pubsub',
      quantities: { tib: [messages * 0.0005, messages * 0.002], stored: [1, 10] },
    };
  return { priceId: 'aws-sqs', quantities: { req: [messages * 0.5, messages] } };
}

function stream(c: PricingContext): Purchase {
  const events = Math.max(c.load.eventsPerSecond, c.load.peakWriteRps);
  const shards = Math.max(2, events / 500);
  if (c.provider === 'rented' || c.provider === 'own')
    return {
      priceId: 'self-broker',
      quantities: { server: [Math.max(1, events / 20_000) * 3, Math.max(1, events / 10_000) * 3] },
      size: small(c) ? 0.1 : 0.4,
      note: 'three brokers',
    };
  if (c.provider === 'azure')
    return {
      priceId: 'azure-event-hubs',
      quantities: {
        tu: [Math.max(1, events / 1000), Math.max(2, events / 500)],
        ev: [events * 0.4 * secondsPerMonthInMillions, events * secondsPerMonthInMillions],
      },
    };
  if (c.tier >= 2 && !small(c)) {
    const brokers = Math.max(3, events / 15_000);
    return {
      priceId: 'aws-msk-provisioned',
      quantities: {
        broker: [730 * brokers, 730 * brokers * 1.3],
        storage: [200, Math.max(300, events * 0.2)],
      },
      size: c.profile === 'comfortable' ? 0.9 : 0.4,
      note: `${Math.ceil(brokers)} brokers`,
    };
  }
  return {
    priceId: 'aws-kinesis-provisioned',
    quantities: {
      shard: [730 * shards * 0.6, 730 * shards],
      put: [events * 0.3 * secondsPerMonthInMillions, events * 0.6 * secondsPerMonthInMillions],
    },
  };
}

function deviceBroker(c: PricingContext): Purchase {
  const messages = (c.load.eventsPerSecond / 3) * secondsPerMonthInMillions;
  const connections = Math.max(c.load.devices, 1) * 0.0438;
  if (c.provider === 'rented' || c.provider === 'own' || small(c))
    return {
      priceId: 'self-mqtt',
      quantities: {
        server: [
          Math.max(1, c.load.eventsPerSecond / 5000),
          Math.max(1, c.load.eventsPerSecond / 3000) * (c.standby ? 2 : 1),
        ],
      },
      size: small(c) ? 0.1 : 0.5,
    };
  if (c.provider === 'azure')
    return {
      priceId: 'azure-iot-hub',
      quantities: { unit: [Math.max(1, (messages * 2.5) / 30), Math.max(1, (messages * 3) / 30)] },
    };
  return {
    priceId: 'aws-iot-core',
    quantities: {
      msg: [messages * 0.7, messages],
      conn: [connections * 0.5, connections],
      shadow: [messages * 0.02, messages * 0.1],
    },
  };
}

function identity(c: PricingContext): Purchase {
  const people = c.load.activeUsers;
  if (c.provider === 'own' || c.provider === 'rented')
    return {
      priceId: 'self-keycloak',
      quantities: { server: [1, c.standby ? 2 : 1], db: [0, 0] },
      size: 0.2,
    };
  if (c.provider === 'azure')
    return { priceId: 'entra-external-id', quantities: { mau: [people * 0.7, people] } };
  if (c.provider === 'gcp')
    return { priceId: 'firebase-auth', quantities: { mau: [people * 0.7, people] } };
  return { priceId: 'aws-cognito', quantities: { mau: [people * 0.7, people] }, size: 0.1 };
}

function notices(c: PricingContext): Purchase {
  const mails = c.load.activeUsers * 0.002;
  if (wantsCapability(c.u, 'sms-voice-gateway') && !small(c)) {
    return {
      priceId: 'sms-europe',
      quantities: { seg: [c.load.activeUsers * 0.05, c.load.activeUsers * 0.15] },
      size: 0.1,
      note: 'one text a month to every tenth to twentieth person; mail and push to the others',
    };
  }
  return {
    priceId: 'aws-ses',
    quantities: { mail: [mails, mails * 3] },
    note: 'two to six mails a month to each person',
  };
}

function model(c: PricingContext): Purchase {
  const questions = Math.max(
    200,
    c.load.activeUsers * (wantsCapability(c.u, 'chatbot', 'document-qa', 'llm-assistant') ? 4 : 1),
  );
  const input = (questions * 4000) / 1e6;
  return {
    priceId: small(c) ? 'llm-class-small' : 'llm-class-mid',
    quantities: { in: [input * 0.5, input], out: [input * 0.05, input * 0.12] },
    size: 0.4,
    note: `${Math.round(questions).toLocaleString('en-US')} questions a month with 4,000 tokens of context`,
  };
}

function maps(c: PricingContext): Purchase {
  const thousands = (c.load.activeUsers * 4) / 1000;
  return small(c)
    ? { priceId: 'mapbox-gl', quantities: { k: [thousands * 0.5, thousands] } }
    : { priceId: 'google-dynamic-maps', quantities: { k: [thousands * 0.5, thousands] } };
}

function media(c: PricingContext): Purchase {
  if (wantsCapability(c.u, 'video-calls', 'telemedicine', 'proctoring')) {
    const minutes = (c.load.activeUsers * 30) / 1000;
    return c.provider === 'own'
      ? { priceId: 'self-sfu', quantities: { server: [1, 2], egress: [0.1, 1] }, size: 0.2 }
      : {
          priceId: 'daily-agora-video',
          quantities: { min: [minutes * 0.5, minutes] },
          note: 'thirty minutes a month for each person',
        };
  }
  if (wantsCapability(c.u, 'live-video')) {
    const hours = c.load.egressGbMonth / 1.35;
    return {
      priceId: 'aws-ivs',
      quantities: { in: [20, 100], out: [hours * 0.5, hours] },
      size: 0.5,
      note: 'viewer hours by delivered volume',
    };
  }
  const minutes = Math.max(100, c.load.storageGbYear1 / 12 / 0.038);
  return small(c)
    ? { priceId: 'self-ffmpeg', quantities: { cpu: [minutes / 20, minutes / 8] } }
    : {
        priceId: 'aws-mediaconvert',
        quantities: { min: [minutes * 0.5, minutes] },
        size: 0.3,
        note: 'minutes that come in during a month, several sizes each',
      };
}

function watching(c: PricingContext): Purchase {
  const logs = Math.max(2, c.load.averageRps * 2.6 + c.load.eventsPerSecond * 0.05);
  if (c.profile === 'minimal')
    return {
      priceId: 'uptime-checks',
      quantities: { plan: [0, 1] },
      size: 0,
      note: 'an outside check; logs stay on the server',
    };
  if (c.provider === 'own' || c.provider === 'rented')
    return {
      priceId: 'self-observability',
      quantities: { server: [1, 1], disk: [logs, logs * 2] },
      size: small(c) ? 0.1 : 0.4,
    };
  if (c.profile === 'frugal')
    return {
      priceId: 'grafana-cloud',
      quantities: { base: [0, 1], series: [1, 10], log: [logs * 0.3, logs], user: [1, 3] },
    };
  if (c.provider === 'azure')
    return {
      priceId: 'azure-monitor-logs',
      quantities: { gb: [logs * 0.5, logs], keep: [0, logs] },
    };
  return {
    priceId: 'aws-cloudwatch',
    quantities: {
      gb: [logs * 0.5, logs],
      store: [logs, logs * 3],
      metric: [10, 50],
      alarm: [10, 40],
      dash: [1, 5],
    },
  };
}

/** What a gateway, broker, outside service or helper costs, by its kind; undefined for what is own code or costs nothing. */
export function buyService(component: DesignComponent, c: PricingContext): Purchase | undefined {
  switch (component.kind) {
    case 'load_balancer':
      return balancer(c);
    case 'cdn':
      return delivery(c);
    case 'static_site':
      return { priceId: 'cloudflare-pages', quantities: { site: [1, 1] } };
    case 'waf':
      return c.provider === 'own'
        ? { priceId: 'self-reverse-proxy', quantities: { server: [1, 1] }, size: 0.1 }
        : {
            priceId: 'aws-waf',
            quantities: {
              acl: [1, 1],
              rule: [3, 8],
              req: [monthlyRequests(c) * 0.5, monthlyRequests(c)],
            },
          };
    case 'api_gateway':
      return c.provider === 'aws' && c.tier <= 2
        ? {
            priceId: 'aws-api-gateway-http',
            quantities: { req: [monthlyRequests(c) * 0.7, monthlyRequests(c)] },
          }
        : balancer(c);
    case 'message_queue':
      return queue(c);
    case 'event_stream':
      return stream(c);
    case 'iot_broker':
      return deviceBroker(c);
    case 'identity_provider':
      return identity(c);
    case 'notification_provider':
      return notices(c);
    case 'llm_provider':
      return model(c);
    case 'map_provider':
      return maps(c);
    case 'media_server':
    case 'media_transcoder':
      return media(c);
    case 'ml_serving':
      return small(c)
        ? { priceId: 'ml-cpu-serving', quantities: { share: [1, 1] }, size: 0.3 }
        : c.tier >= 3
          ? {
              priceId: 'gpu-l4',
              quantities: { hour: [730, 730 * Math.max(2, c.load.peakRps / 500)] },
            }
          : {
              priceId: 'ml-cpu-serving',
              quantities: { share: [c.copies, c.copies * 2] },
              size: 0.9,
            };
    case 'ml_training':
      return {
        priceId: 'ml-training-batch',
        quantities: { hour: [small(c) ? 4 : 20, small(c) ? 10 : 100] },
        size: 0.4,
      };
    case 'bi_dashboard':
      return small(c) || c.provider === 'own'
        ? { priceId: 'self-bi', quantities: { server: [1, 1] }, size: 0.2 }
        : c.provider === 'azure'
          ? { priceId: 'power-bi-pro', quantities: { user: [10, 50] } }
          : { priceId: 'metabase-cloud', quantities: { base: [1, 1], user: [0, 20] }, size: 0.2 };
    case 'monitoring':
      return watching(c);
    case 'secrets':
      return c.provider === 'azure'
        ? { priceId: 'azure-key-vault', quantities: { op: [5, 30], hsm: [0, 0] } }
        : c.provider === 'aws'
          ? { priceId: 'aws-secrets-manager', quantities: { secret: [5, 20], call: [5, 20] } }
          : {
              priceId: 'in-app-auth',
              quantities: { app: [1, 1] },
              note: 'secrets of the platform',
            };
    case 'sandbox_runner':
      return small(c) || c.provider === 'own'
        ? {
            priceId: 'self-ffmpeg',
            quantities: { cpu: [100, 400] },
            note: 'isolated runs on an own machine',
          }
        : {
            priceId: 'e2b-sandbox',
            quantities: {
              vcpu: [100, Math.max(400, c.load.peakWriteRps * 2000)],
              gib: [100, 800],
              plan: [0, 1],
            },
          };
    case 'cms':
      return small(c)
        ? { priceId: 'self-cms', quantities: { server: [1, 1] }, size: 0.2 }
        : { priceId: 'managed-wordpress', quantities: { site: [1, 1] }, size: 0.4 };
    case 'device_registry':
    case 'edge_node':
    case 'device':
      return {
        priceId: 'postgres-queue',
        quantities: { q: [1, 1] },
        note:
          component.kind === 'device_registry'
            ? 'inside the database that is there'
            : 'hardware is bought once and not in the monthly bill',
      };
    default:
      return undefined;
  }
}
