import { type DecisionRules } from '../decision-case.ts';

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** Decisions about data that come in, devices, sites and growth. */
export const streamRules: DecisionRules = {
  'growth-path': {
    relevance: (c) =>
      c.pressures.growth.weight >= 0.6 ||
      c.mentions(
        /stuck later|grow|scale later|in (two|three|five|\d) years|if it goes well|poc|proof of concept/,
      )
        ? 0.66
        : 0,
    statements: /grow|later|scale|year|devices|users|cheap|stuck/i,
    kinds: ['api', 'relational_db', 'web_app', 'iot_broker'],
    reversibility: 'moderate',
    excludes: {
      'scale-out-now': (c) =>
        c.tier < 3 ? `${c.pressures.load.evidence} fits on one node with room to spare` : undefined,
      'rebuild-later': (c) =>
        c.load.devices > 0 || c.wants('public-api', 'integrations')
          ? 'what is in the field or with partners cannot be rebuilt'
          : undefined,
    },
  },
  'batch-or-stream': {
    relevance: (c) =>
      c.wants(
        'stream-analytics',
        'aggregation-of-accounts',
        'batch-jobs',
        'web-crawling',
        'log-collection',
        'event-counting',
        'import',
      )
        ? c.wants('stream-analytics', 'aggregation-of-accounts', 'event-counting')
          ? 0.75
          : 0.4
        : 0,
    capabilities: [
      'stream-analytics',
      'aggregation-of-accounts',
      'batch-jobs',
      'web-crawling',
      'import',
      'event-counting',
    ],
    statements: /daily|hour|minute|night|batch|stream|feed|fetch|instant|lag/i,
    kinds: ['stream_processor', 'worker', 'event_stream', 'message_queue', 'etl', 'scheduler'],
    reversibility: 'moderate',
    excludes: {
      'scheduled-batch': (c) =>
        c.mentions(/at most \d+ minutes old|within \d+ minutes|real.?time/) &&
        !c.mentions(/daily|nightly|need not be instant/)
          ? 'what is shown may be minutes old at most'
          : undefined,
      'continuous-stream': (c) =>
        c.mentions(/daily|nightly|need not be instant|once a day|lag by an hour/) &&
        !c.mentions(/at most \d+ minutes old/)
          ? 'you said that it need not be at once'
          : c.load.eventsPerSecond < 1 && c.load.peakWriteRps < 50
            ? 'so little comes in'
            : undefined,
    },
  },
  'raw-data': {
    relevance: (c) =>
      c.wants(
        'stream-analytics',
        'iot-ingest',
        'telemetry',
        'log-collection',
        'ad-hoc-analysis',
        'ml-training',
        'web-crawling',
      ) &&
      (c.load.eventsPerSecond > 0.5 || c.load.storageGbYear1 > 500)
        ? 0.6
        : 0,
    capabilities: ['stream-analytics', 'iot-ingest', 'telemetry', 'ad-hoc-analysis', 'ml-training'],
    statements: /raw|clean|keep|years|history|replay/i,
    kinds: ['data_lake', 'object_storage', 'data_warehouse', 'time_series_db'],
    reversibility: 'hard',
    excludes: {
      'derived-only': (c) =>
        c.mentions(/not replayed|keep the raw|raw (and|data)|nothing (is|may be) lost/)
          ? 'what is lost of the feed cannot be had again'
          : undefined,
      'all-in-database': (c) =>
        c.load.storageGbYear1 > 1000
          ? `${count(c.load.storageGbYear1)} GB on the disks of a database`
          : undefined,
    },
  },
  'ingest-buffer': {
    relevance: (c) =>
      c.wants('stream-analytics', 'iot-ingest', 'log-collection', 'event-counting') &&
      c.load.eventsPerSecond >= 5
        ? 0.78
        : 0,
    capabilities: ['stream-analytics', 'iot-ingest', 'log-collection', 'event-counting'],
    statements: /feed|message|second|lost|ingest|take in|buffer/i,
    kinds: ['event_stream', 'message_queue', 'iot_broker', 'stream_processor'],
    reversibility: 'moderate',
    excludes: {
      'durable-log': (c) =>
        c.load.eventsPerSecond < 20 && !c.tech(/kafka|event hub|kinesis/i)
          ? `${Number(c.load.eventsPerSecond.toPrecision(2))} messages a second fit a queue`
          : undefined,
      'direct-to-store': (c) =>
        c.mentions(/not replayed|nothing (is|may be) lost|must not be lost/)
          ? 'the source does not send again'
          : undefined,
    },
  },
  'alert-evaluation': {
    relevance: (c) =>
      c.wants('alerting', 'predictive-maintenance', 'emergency-alerts', 'metrics-monitoring') &&
      (c.load.eventsPerSecond > 0.1 || c.says('alerting'))
        ? 0.5
        : 0,
    capabilities: ['alerting', 'predictive-maintenance', 'emergency-alerts', 'metrics-monitoring'],
    statements: /alarm|alert|warn|notify|threshold/i,
    kinds: ['stream_processor', 'worker', 'edge_node', 'notification_provider', 'api'],
    reversibility: 'moderate',
    excludes: {
      'on-device': (c) =>
        c.wants('iot-ingest', 'telemetry') ? undefined : 'there are no devices of ours',
      'scheduled-query': (c) =>
        c.mentions(/within \d+ seconds|under \d+ seconds|immediately|at once/) &&
        c.load.eventsPerSecond > 1
          ? 'the warning is due within seconds'
          : undefined,
    },
  },
  'device-identity': {
    relevance: (c) =>
      c.wants('iot-ingest', 'device-management', 'smart-metering', 'remote-control') &&
      c.load.devices > 0
        ? 0.58
        : 0,
    capabilities: ['iot-ingest', 'device-management', 'smart-metering', 'remote-control'],
    statements: /device|certificate|identity|key|secure/i,
    kinds: ['device_registry', 'iot_broker', 'device', 'api'],
    reversibility: 'hard',
    excludes: {
      'shared-key': () => 'one device taken apart would open all',
      'token-per-device': (c) =>
        c.mentions(/certificate|x\.?509|own key/)
          ? 'certificates are there or asked for'
          : undefined,
    },
  },
  'settings-rollout': {
    relevance: (c) =>
      c.wants('device-management', 'remote-control', 'configuration-management') &&
      c.load.devices > 0
        ? 0.6
        : 0,
    capabilities: ['device-management', 'remote-control', 'configuration-management'],
    statements: /setting|config|change|remote|fetch|command/i,
    kinds: ['device_registry', 'api', 'iot_broker', 'device', 'relational_db'],
    reversibility: 'moderate',
    excludes: {
      'push-command': (c) =>
        c.mentions(/once a (day|week)|every (night|day)|poll|fetch/)
          ? 'devices are there only when they ask'
          : undefined,
      'file-drop': () => 'nobody could say who changed what',
    },
  },
  'stock-truth': {
    relevance: (c) =>
      c.wants('point-of-sale', 'inventory', 'warehouse-picking', 'order-fulfilment') ? 0.5 : 0,
    capabilities: ['point-of-sale', 'inventory', 'warehouse-picking', 'order-fulfilment'],
    statements: /till|sale|stock|inventory|shop|store/i,
    kinds: ['local_store', 'relational_db', 'api', 'third_party_api', 'integration_adapter'],
    reversibility: 'hard',
    excludes: {
      'central-only': (c) =>
        c.pressures.offline.weight > 0.8 ? 'selling must go on without a network' : undefined,
      'existing-erp': (c) =>
        c.tech(/sap|erp|pos|netsuite|dynamics|odoo/i) ||
        c.u.outsideSystems.some((s) => /pos|erp|point.of.sale|sap|till/i.test(s.name))
          ? undefined
          : 'no such system was named',
    },
    favours: {
      'existing-erp': (c) =>
        c.u.outsideSystems.some((s) => /erp|sap|netsuite|dynamics|odoo/i.test(s.name))
          ? [0.7, 'your ERP keeps the books already']
          : undefined,
    },
  },
  'retention-method': {
    relevance: (c) =>
      c.u.facts.some((f) => f.topic === 'retention' && f.source === 'message') ||
      c.wants('records-management', 'data-deletion', 'legal-hold')
        ? 0.36
        : 0,
    capabilities: ['data-deletion', 'records-management', 'legal-hold', 'archival'],
    statements: /keep|kept|retain|retention|years|delete|expire|forever/i,
    kinds: ['relational_db', 'object_storage', 'scheduler', 'worker', 'audit_store'],
    reversibility: 'easy',
    excludes: {
      'keep-all': (c) =>
        c.pressures.privacy.weight >= 0.5
          ? 'personal data may not be kept beyond their purpose'
          : undefined,
      'partition-drop': (c) =>
        c.hasRegime(/gdpr|dsgvo|ccpa/i) && c.wants('data-deletion')
          ? 'persons must be erased one by one'
          : undefined,
    },
  },
  'conflict-handling': {
    relevance: (c) =>
      c.wants('sync', 'collaborative-editing') ||
      (c.pressures.offline.weight > 0.8 && c.wants('offline-work'))
        ? 0.6
        : 0,
    capabilities: ['sync', 'collaborative-editing', 'offline-work'],
    statements: /offline|sync|conflict|network|edit|together/i,
    kinds: ['local_store', 'api', 'relational_db', 'mobile_app'],
    reversibility: 'hard',
    excludes: {
      'last-write-wins': (c) =>
        c.pressures.money.weight > 0.8 || c.pressures.privacy.weight > 0.5 || c.wants('inventory')
          ? 'money, stock or records of people are written'
          : undefined,
      'merge-type': (c) =>
        c.wants('collaborative-editing') ? undefined : 'the rules here span several records',
      'people-decide': (c) =>
        c.load.peakWriteRps > 5 ? 'there would be too many to ask about' : undefined,
    },
  },
};
