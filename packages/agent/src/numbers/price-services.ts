import type { ComponentKind } from '@aa/domain';
import { isSmall, millionsPerMonth, type OfferRule, runsOwn } from './price-offers.ts';
import type { PricingContext } from './pricing-context.ts';
import type { Purchase } from './purchase.ts';

function monthlyRequests(c: PricingContext): number {
  return c.load.averageRps * millionsPerMonth;
}

const onOwnServers: Purchase = {
  priceId: 'self-reverse-proxy',
  quantities: { server: [1, 1] },
  size: 0.15,
  note: 'on the servers themselves',
};
const insidePlatform: Purchase = {
  priceId: 'self-reverse-proxy',
  quantities: { server: [0, 0] },
  note: 'inside the platform',
};

const balancer: OfferRule = (c) => {
  const units = Math.max(1, c.load.peakRps / 1000, c.load.concurrentConnections / 50_000);
  switch (c.provider) {
    case 'own':
      return [onOwnServers];
    case 'rented':
      return [
        isSmall(c)
          ? onOwnServers
          : { priceId: 'hetzner-load-balancer', quantities: { lb: [units, units] }, size: 0.2 },
      ];
    case 'platform':
      return [
        isSmall(c)
          ? insidePlatform
          : { priceId: 'digitalocean-load-balancer', quantities: { node: [units, units * 1.5] } },
      ];
    case 'azure':
      return [
        isSmall(c)
          ? insidePlatform
          : {
              priceId: 'azure-application-gateway',
              quantities: { hour: [730, 730], cu: [730 * units * 0.3, 730 * units] },
              size: 0,
            },
      ];
    case 'gcp':
      return [
        {
          priceId: 'gcp-load-balancer',
          quantities: { rule: [730, 730], gb: [c.load.egressGbMonth * 0.5, c.load.egressGbMonth] },
        },
      ];
    case 'aws':
      return [
        {
          priceId: 'aws-alb',
          quantities: { hour: [730, 730], lcu: [Math.max(1, units * 0.3), units] },
        },
      ];
  }
};

const delivery: OfferRule = (c) => {
  const gb = c.load.egressGbMonth;
  const requests = monthlyRequests(c) * 100;
  const byVolume: Purchase = {
    priceId: 'bunny-cdn',
    quantities: { gb: [gb * 0.7, gb] },
    size: 0.15,
    note: 'delivered near people, at a volume price',
  };
  if (c.provider === 'azure' && !isSmall(c)) {
    return [
      {
        priceId: 'azure-front-door',
        quantities: { base: [1, 1], gb: [gb * 0.7, gb], req: [requests * 0.5, requests] },
        size: 0,
      },
      byVolume,
    ];
  }
  return c.provider === 'aws'
    ? [
        {
          priceId: 'aws-cloudfront',
          quantities: { gb: [gb * 0.7, gb], req: [requests * 0.5, requests] },
        },
        byVolume,
      ]
    : [byVolume];
};

const firewall: OfferRule = (c) =>
  c.provider === 'own'
    ? [onOwnServers]
    : [
        {
          priceId: 'aws-waf',
          quantities: {
            acl: [1, 1],
            rule: [3, 8],
            req: [monthlyRequests(c) * 0.5, monthlyRequests(c)],
          },
        },
      ];

const apiGateway: OfferRule = (c) =>
  c.provider === 'aws'
    ? [
        {
          priceId: 'aws-api-gateway-http',
          quantities: { req: [monthlyRequests(c) * 0.7, monthlyRequests(c)] },
        },
        ...(c.tier >= 2 ? balancer(c) : []),
      ]
    : balancer(c);

const watching: OfferRule = (c) => {
  const logs = Math.max(2, c.load.averageRps * 2.6 + c.load.eventsPerSecond * 0.05);
  if (c.profile === 'minimal')
    return [
      {
        priceId: 'uptime-checks',
        quantities: { plan: [0, 1] },
        size: 0,
        note: 'an outside check; logs stay on the server',
      },
    ];
  if (runsOwn(c))
    return [
      {
        priceId: 'self-observability',
        quantities: { server: [1, 1], disk: [logs, logs * 2] },
        size: isSmall(c) ? 0.1 : 0.4,
      },
    ];
  if (c.profile === 'frugal')
    return [
      {
        priceId: 'grafana-cloud',
        quantities: { base: [0, 1], series: [1, 10], log: [logs * 0.3, logs], user: [1, 3] },
      },
    ];
  if (c.provider === 'azure')
    return [
      { priceId: 'azure-monitor-logs', quantities: { gb: [logs * 0.5, logs], keep: [0, logs] } },
    ];
  return [
    {
      priceId: 'aws-cloudwatch',
      quantities: {
        gb: [logs * 0.5, logs],
        store: [logs, logs * 3],
        metric: [10, 50],
        alarm: [10, 40],
        dash: [1, 5],
      },
    },
  ];
};

const keys: OfferRule = (c) => {
  if (c.provider === 'azure')
    return [{ priceId: 'azure-key-vault', quantities: { op: [5, 30], hsm: [0, 0] } }];
  if (c.provider === 'aws')
    return [{ priceId: 'aws-secrets-manager', quantities: { secret: [5, 20], call: [5, 20] } }];
  return [{ priceId: 'in-app-auth', quantities: { app: [1, 1] }, note: 'secrets of the platform' }];
};

const ownHardware: OfferRule = () => [
  {
    priceId: 'postgres-queue',
    quantities: { q: [1, 1] },
    note: 'hardware is bought once and not in the monthly bill',
  },
];

/** Doors and what watches: by kind. */
export const serviceOffers: Partial<Record<ComponentKind, OfferRule>> = {
  load_balancer: balancer,
  cdn: delivery,
  waf: firewall,
  api_gateway: apiGateway,
  static_site: () => [{ priceId: 'cloudflare-pages', quantities: { site: [1, 1] } }],
  monitoring: watching,
  secrets: keys,
  edge_node: ownHardware,
  device: ownHardware,
  device_registry: () => [
    {
      priceId: 'postgres-queue',
      quantities: { q: [1, 1] },
      note: 'inside the database that is there',
    },
  ],
};
