import type { ComponentKind } from '@aa/domain';
import {
  averageWrites,
  isSmall,
  millionsPerMonth,
  type OfferRule,
  runsOwn,
} from './price-offers.ts';
import type { PricingContext } from './pricing-context.ts';
import type { Purchase } from './purchase.ts';

function queue(c: PricingContext): Purchase[] {
  const messages = (averageWrites(c) + c.load.eventsPerSecond * 0.3) * millionsPerMonth * 3;
  const ownBrokers = c.standby ? 3 : 1;
  if (runsOwn(c))
    return [
      {
        priceId: 'self-broker',
        quantities: { server: [ownBrokers, ownBrokers] },
        size: isSmall(c) ? 0 : 0.3,
        note: 'run beside other parts',
      },
    ];
  if (c.provider === 'platform') {
    return [
      isSmall(c)
        ? { priceId: 'self-broker', quantities: { server: [0.5, 1] }, size: 0 }
        : { priceId: 'cloudamqp', quantities: { plan: [1, 1] }, size: 0.4 },
    ];
  }
  if (c.provider === 'azure')
    return [
      {
        priceId: 'azure-service-bus',
        quantities: { base: [1, 1], op: [messages * 0.5, messages] },
      },
    ];
  if (c.provider === 'gcp')
    return [
      {
        priceId: 'gcp-pubsub',
        quantities: { tib: [messages * 0.0005, messages * 0.002], stored: [1, 10] },
      },
    ];
  return [{ priceId: 'aws-sqs', quantities: { req: [messages * 0.5, messages] } }];
}

const stream: OfferRule = (c) => {
  const events = Math.max(c.load.eventsPerSecond, averageWrites(c));
  const shards = Math.max(2, events / 500);
  const brokers = Math.max(3, events / 15_000);
  if (runsOwn(c))
    return [
      {
        priceId: 'self-broker',
        quantities: { server: [brokers, brokers * 1.3] },
        size: isSmall(c) ? 0.1 : 0.5,
        note: 'three brokers at least',
      },
    ];
  if (c.provider === 'azure') {
    return [
      {
        priceId: 'azure-event-hubs',
        quantities: {
          tu: [Math.max(1, events / 1000), Math.max(2, events / 500)],
          ev: [events * 0.4 * millionsPerMonth, events * millionsPerMonth],
        },
      },
    ];
  }
  const kinesis: Purchase = {
    priceId: 'aws-kinesis-provisioned',
    quantities: {
      shard: [730 * shards * 0.6, 730 * shards],
      put: [events * 0.3 * millionsPerMonth, events * 0.6 * millionsPerMonth],
    },
  };
  return c.tier >= 2
    ? [
        kinesis,
        {
          priceId: 'aws-msk-provisioned',
          quantities: {
            broker: [730 * brokers, 730 * brokers * 1.3],
            storage: [200, Math.max(300, events * 0.2)],
          },
          size: c.profile === 'comfortable' ? 0.9 : 0.4,
          note: `${Math.ceil(brokers)} brokers`,
        },
      ]
    : [kinesis];
};

const deviceBroker: OfferRule = (c) => {
  const messages = (c.load.eventsPerSecond / 3) * millionsPerMonth;
  const connections = Math.max(c.load.devices, 1) * 0.0438;
  const servers = Math.max(
    c.standby ? 2 : 1,
    c.load.eventsPerSecond / 4000,
    c.load.concurrentConnections / 60_000,
  );
  const own: Purchase = {
    priceId: 'self-mqtt',
    quantities: { server: [servers, servers * 1.5] },
    size: isSmall(c) ? 0.1 : 0.9,
    note: 'a broker of your own on rented servers',
  };
  if (runsOwn(c)) return [own];
  if (c.provider === 'azure')
    return [
      {
        priceId: 'azure-iot-hub',
        quantities: {
          unit: [Math.max(1, (messages * 2.5) / 30), Math.max(1, (messages * 3) / 30)],
        },
      },
      own,
    ];
  return [
    {
      priceId: 'aws-iot-core',
      quantities: {
        msg: [messages * 0.7, messages],
        conn: [connections * 0.5, connections],
        shadow: [messages * 0.02, messages * 0.1],
      },
    },
    own,
  ];
};

/** Queues, streams and device brokers: by kind. */
export const messagingOffers: Partial<Record<ComponentKind, OfferRule>> = {
  message_queue: queue,
  event_stream: stream,
  iot_broker: deviceBroker,
};
