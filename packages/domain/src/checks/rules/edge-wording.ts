import { SENSITIVE } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Edge, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const edgeWordingChecks: Readonly<Record<string, Predicate>> = {
  'IOT-002': ({ n, of, anywhere }) =>
    of(['device', 'edge_node']).length &&
    !anywhere(
      'ota!|over-the-air|over the air|firmware update|software update|signed update|remote update|fleet update',
    )
      ? [
          {
            components: of(['device', 'edge_node'])
              .map((c) => n(c?.id))
              .join(', '),
          },
        ]
      : [],

  'IOT-003': ({ of, anywhere, asks }) =>
    (() => {
      const r = asks(
        'offline|no (internet|network|signal|connection|reception)|without (internet|network|signal|connection|reception)|dead zone|poor (signal|coverage)',
      )[0];
      return r &&
        !of(['local_store', 'edge_node']).length &&
        !anywhere(
          'service worker|indexeddb|sqlite|local store|local storage|local-first|offline cache',
        )
        ? [{ requirement: r.id, statement: r.statement }]
        : [];
    })(),

  'IOT-004': ({ n, of, anywhere }) =>
    of(['local_store'])
      .filter(
        () =>
          !anywhere(
            'conflict|crdt|last write wins|last-write-wins|merge|version vector|operational transform|read-only|append-only|outbox',
          ),
      )
      .map((l) => ({ component: n(l.id), componentId: l.id })),

  'IOT-005': ({ patterns, n, outs, of, says }) =>
    of(['device', 'edge_node'])
      .filter(
        (d) =>
          outs(d.id).length &&
          !says(
            [d, outs(d.id), patterns, of(['local_store', 'edge_node'])],
            'store and forward|store-and-forward|buffer|queue|qos 1|persist|local',
          ),
      )
      .map((d) => ({
        component: n(d.id),
        componentId: d.id,
        to: outs(d.id)
          .map((x) => n(x.to))
          .join(', '),
      })),

  'IOT-006': ({ n, of, anywhere, cap }, p) =>
    (cap('concurrent_connections') ?? 0) > p.devices &&
    of(['iot_broker', 'realtime_gateway']).length &&
    !anywhere('backoff|jitter|reconnect|stagger|random delay')
      ? [
          {
            count: cap('concurrent_connections'),
            component: n(of(['iot_broker', 'realtime_gateway'])[0]?.id),
            componentId: of(['iot_broker', 'realtime_gateway'])[0]?.id,
          },
        ]
      : [],

  'IOT-007': ({ n, of, has, asks }) =>
    (() => {
      const r = asks(
        'valve|motor|heater|heating|actuator|robot|door lock|unlock|pump|brake|drone|dose|dosing|infusion|machine control|conveyor|gate!|gates!|start the (machine|engine)',
      )[0];
      return r && of(['device', 'edge_node']).length && !has('safety')
        ? [
            {
              requirement: r.id,
              statement: r.statement,
              component: n(of(['device', 'edge_node'])[0]?.id),
              componentId: of(['device', 'edge_node'])[0]?.id,
            },
          ]
        : [];
    })(),

  'IOT-008': ({ n, of, anywhere, cap }, p) =>
    of(['device']).length &&
    !of(['device_registry']).length &&
    !anywhere(
      'device registry|device inventory|iot core|iot hub|fleet management|provisioning|thingsboard',
    ) &&
    (cap('concurrent_connections|events_per_second') ?? 0) > p.devices
      ? [{ component: n(of(['device'])[0]?.id), componentId: of(['device'])[0]?.id }]
      : [],

  'IOT-009': ({ n, of, covered, says, sens }) =>
    of(['local_store'])
      .filter(
        (l) =>
          sens(l.id).some((s) => SENSITIVE.includes(s)) &&
          !covered('encryption_at_rest', l.id) &&
          !says(l, 'encrypt|sqlcipher|keychain|keystore'),
      )
      .map((l) => ({
        component: n(l.id),
        componentId: l.id,
        sensitivity: sens(l.id)
          .filter((s) => SENSITIVE.includes(s))
          .join(', '),
      })),

  'IOT-010': ({ connections, patterns, comp, n, says }) =>
    connections
      .filter(
        (x) =>
          comp(x.to)?.kind === 'device' &&
          !says(
            [x, patterns, comp(x.to)],
            'ack|confirm|shadow|twin|desired|reported|receipt|two-way',
          ) &&
          x.dataFlow?.direction !== 'two_way',
      )
      .map((x) => ({ connection: x.id, from: n(x.from), device: n(x.to), componentId: x.to })),

  'IOT-011': ({ connections, comp, n, says }, p) =>
    connections
      .filter(
        (x) =>
          ['device', 'edge_node'].includes(comp(x.from)?.kind ?? 'other') &&
          ((x.dataFlow?.peakPerSecond ?? 0) * (x.dataFlow?.averageBytes ?? 0) * 8) / 1e6 > p.mbps &&
          !says(
            [x, comp(x.from)],
            'aggregat|filter|compress|sample|edge|event only|summary|inference',
          ),
      )
      .map((x) => ({
        connection: x.id,
        from: n(x.from),
        mbps: Math.round(
          ((x.dataFlow?.peakPerSecond ?? 0) * (x.dataFlow?.averageBytes ?? 0) * 8) / 1e6,
        ),
      })),
};
