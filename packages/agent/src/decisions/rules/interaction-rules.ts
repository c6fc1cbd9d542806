import { type DecisionRules, hasServer, mustStayInside } from '../decision-case.ts';

const live = [
  'chat',
  'realtime-updates',
  'collaborative-editing',
  'live-quiz',
  'auctions',
  'multiplayer-state',
  'tracking',
  'delivery-tracking',
  'trading',
  'voting',
  'leaderboards',
  'ride-hailing',
];
const backgroundWork = [
  'notifications',
  'email-campaigns',
  'image-processing',
  'transcoding',
  'document-generation',
  'integrations',
  'webhooks',
  'batch-jobs',
  'import',
  'code-sandbox',
  'ocr',
  'malware-scan',
  'payouts',
  'grading',
  'order-fulfilment',
  'stream-analytics',
  'iot-ingest',
  'video-on-demand',
  'llm-assistant',
  'optimization',
];

/** How parts, people and other systems speak with each other. */
export const interactionRules: DecisionRules = {
  'queue-or-stream': {
    relevance: (c) =>
      c.wants('stream-analytics', 'iot-ingest', 'event-counting', 'log-collection')
        ? 0.75
        : c.wants(...backgroundWork)
          ? 0.5
          : 0,
    capabilities: backgroundWork,
    statements: /per second|feed|stream|queue|later|background|nobody waits|message/i,
    kinds: ['event_stream', 'message_queue', 'worker', 'stream_processor', 'relational_db'],
    reversibility: 'moderate',
    excludes: {
      'table-as-queue': (c) =>
        c.load.eventsPerSecond > 300 || c.load.peakWriteRps > 2000
          ? 'so many messages a second would wear the one database out'
          : undefined,
      'event-log': (c) =>
        c.load.eventsPerSecond < 100 &&
        !c.tech(/kafka|event hub|kinesis|redpanda|pulsar/i) &&
        !c.mentions(/replay/)
          ? 'so few messages, with one reader, do not need a log that keeps them'
          : undefined,
      'message-queue': (c) =>
        c.mentions(/replay|re-?process/) && c.load.eventsPerSecond > 100
          ? 'past messages must be read again'
          : undefined,
    },
    favours: {
      'event-log': (c) =>
        c.tech(/kafka|event hub|kinesis|redpanda|pulsar/i)
          ? [0.7, `${c.tech(/kafka|event hub|kinesis|redpanda|pulsar/i)} is there and known`]
          : c.load.eventsPerSecond > 300
            ? [0.5, 'several readers need the same stream, each at its own pace']
            : undefined,
      'message-queue': (c) =>
        c.tech(/rabbit|sqs|service bus|nats|pub\/?sub/i)
          ? [0.5, `${c.tech(/rabbit|sqs|service bus|nats|pub\/?sub/i)} is there and known`]
          : undefined,
      'table-as-queue': (c) =>
        c.tier <= 1 && c.proportion.developers <= 5
          ? [0.3, 'a job exists if and only if its record does, and nothing more is run']
          : undefined,
    },
  },
  'sync-or-async': {
    relevance: (c) => (c.u.outsideSystems.length > 0 || c.wants(...backgroundWork) ? 0.35 : 0.05),
    capabilities: backgroundWork,
    kinds: ['api', 'worker', 'message_queue', 'integration_adapter'],
    reversibility: 'moderate',
  },
  'api-style': {
    relevance: (c) => (c.wants('public-api', 'webhooks') ? 0.55 : hasServer(c) ? 0.15 : 0),
    capabilities: ['public-api', 'webhooks'],
    kinds: ['api_gateway', 'api', 'web_app'],
    reversibility: 'moderate',
    excludes: {
      'typed-rpc-in-one-language': (c) =>
        c.wants('public-api') ? 'outside developers call it in their own languages' : undefined,
      grpc: (c) => (c.tier < 3 ? 'browsers do not speak it, and the calls are few' : undefined),
      graphql: (c) =>
        c.proportion.developers < 5
          ? 'a graph to be guarded and paged is more than so few people need'
          : undefined,
    },
    favours: {
      graphql: (c) => (c.tech(/graphql/i) ? [0.8, 'GraphQL is there or wanted'] : undefined),
    },
  },
  'realtime-transport': {
    relevance: (c) =>
      c.wants(...live) ||
      c.mentions(/within a few seconds|real.?time|live updates|at once|keep up with/)
        ? 0.72
        : 0,
    capabilities: live,
    statements: /real.?time|live|second|instant|at once|push|keep up|while/i,
    kinds: ['realtime_gateway', 'api', 'web_app', 'cache', 'message_queue'],
    reversibility: 'easy',
    excludes: {
      polling: (c) =>
        c.load.concurrentConnections > 3000
          ? `${Math.round(c.load.concurrentConnections).toLocaleString('en-US')} people asking every few seconds are more requests than the rest together`
          : undefined,
      'webrtc-data-or-media': (c) =>
        c.wants('video-calls', 'live-video', 'telemedicine', 'multiplayer-state')
          ? undefined
          : 'no sound, no picture, and nothing that must arrive within a tenth of a second',
      'server-sent-events': (c) =>
        c.wants('chat', 'collaborative-editing', 'multiplayer-state') &&
        c.load.concurrentConnections > 1000
          ? 'people send as often as they receive'
          : undefined,
    },
    favours: {
      'webrtc-data-or-media': (c) =>
        c.wants('video-calls', 'telemedicine')
          ? [1, 'sound and picture between people']
          : undefined,
      'server-sent-events': (c) =>
        !c.wants('chat', 'collaborative-editing', 'multiplayer-state', 'trading')
          ? [0.25, 'people mostly watch; what they send is an ordinary request']
          : undefined,
      websocket: (c) =>
        c.wants('chat', 'collaborative-editing', 'multiplayer-state', 'trading', 'live-quiz')
          ? [0.45, 'people send as often as they receive']
          : undefined,
      polling: (c) =>
        c.load.concurrentConnections < 300 && c.pressures.latency.weight < 0.5
          ? [0.1, 'a question every few seconds from so few people is nothing']
          : undefined,
    },
  },
  'integration-style': {
    relevance: (c) =>
      c.u.outsideSystems.filter((s) => !['payment', 'notification', 'identity'].includes(s.kind))
        .length > 0 || c.wants('integrations')
        ? 0.7
        : 0,
    capabilities: ['integrations', 'import', 'export', 'webhooks'],
    statements: /integrat|interface|exchange|import|export|connect|system/i,
    kinds: ['integration_adapter', 'legacy_system', 'third_party_api', 'etl', 'worker'],
    reversibility: 'moderate',
    excludes: {
      'shared-tables': () =>
        'the other system has its own owner, who may change its tables on any day',
      'files-on-schedule': (c) =>
        c.pressures.latency.weight >= 0.7 && !c.mentions(/file|csv|sftp|nightly|batch|export/)
          ? 'what is shown may not be hours old'
          : undefined,
    },
    favours: {
      'files-on-schedule': (c) =>
        c.mentions(/sftp|csv|flat file|xml file|nightly (file|batch|export)|edi\b/)
          ? [0.6, 'files are what the other side gives']
          : undefined,
      'api-calls': (c) =>
        c.mentions(/\b(rest|api|fhir|soap|graphql|lti)\b/)
          ? [0.4, 'the other side offers an interface to call']
          : undefined,
      'events-or-webhooks': (c) =>
        c.mentions(/webhook|event|jms|mqtt|kafka|message/)
          ? [0.4, 'the other side sends messages']
          : undefined,
    },
  },
  'api-gateway-or-not': {
    relevance: (c) => (c.wants('public-api', 'rate-plans') ? 0.5 : c.tier >= 2 ? 0.3 : 0),
    capabilities: ['public-api', 'rate-plans'],
    kinds: ['api_gateway', 'load_balancer', 'api'],
    reversibility: 'easy',
    excludes: {
      'managed-gateway': (c) =>
        mustStayInside(c) ? `it is a cloud service: ${mustStayInside(c)}` : undefined,
      'own-gateway': (c) =>
        c.proportion.operations !== 'team' ? 'nobody keeps a platform here' : undefined,
      'load-balancer-only': (c) =>
        c.wants('public-api') && c.wants('rate-plans')
          ? 'outside developers need keys, quotas and versions'
          : undefined,
    },
  },
  'rate-limit-place': {
    relevance: (c) =>
      c.pressures.exposure.weight >= 0.6 || c.wants('rate-plans', 'public-api') ? 0.35 : 0,
    capabilities: ['rate-plans', 'public-api'],
    statements: /spam|bot|abuse|flood|limit|scalp/i,
    kinds: ['api_gateway', 'waf', 'cdn', 'cache', 'api'],
    reversibility: 'easy',
    excludes: {
      'shared-store': (c) => (c.tier === 0 ? 'one process counts by itself' : undefined),
    },
  },
  'notification-delivery': {
    relevance: (c) =>
      c.wants('notifications', 'email-campaigns', 'sms-voice-gateway', 'emergency-alerts')
        ? 0.35
        : 0,
    capabilities: ['notifications', 'email-campaigns', 'sms-voice-gateway', 'emergency-alerts'],
    kinds: ['notification_provider', 'worker', 'api'],
    reversibility: 'easy',
    excludes: {
      'own-mail-server': (c) =>
        mustStayInside(c) ? undefined : 'mail from a new server lands among the spam',
      'two-providers-with-failover': (c) =>
        c.tier < 2 && !c.wants('emergency-alerts', 'dispatch')
          ? 'a message that comes an hour late does no harm here'
          : undefined,
    },
  },
  'workflow-engine': {
    relevance: (c) =>
      c.wants(
        'approval-workflow',
        'workflow-automation',
        'case-management',
        'loan-handling',
        'claims-handling',
        'order-fulfilment',
        'benefits-applications',
        'recruiting',
      )
        ? 0.6
        : 0,
    capabilities: [
      'approval-workflow',
      'workflow-automation',
      'case-management',
      'loan-handling',
      'claims-handling',
      'order-fulfilment',
      'benefits-applications',
      'recruiting',
    ],
    statements: /approv|workflow|review|stage|step|process/i,
    kinds: ['api', 'worker', 'relational_db', 'scheduler'],
    reversibility: 'moderate',
    excludes: {
      'durable-execution-engine': (c) =>
        c.proportion.operations === 'none' ? 'nobody is there to run it' : undefined,
      'process-model-engine': (c) =>
        c.proportion.developers < 8 && !c.tech(/camunda|bpmn|flowable/i)
          ? 'a modelling tool pays when business people draw the processes themselves'
          : undefined,
    },
  },
  scheduler: {
    relevance: (c) =>
      c.wants('job-scheduling', 'batch-jobs', 'alerting', 'subscriptions') ? 0.3 : 0,
    capabilities: ['job-scheduling', 'batch-jobs', 'alerting', 'subscriptions'],
    kinds: ['scheduler', 'worker', 'api'],
    reversibility: 'easy',
    excludes: {
      'orchestrator-of-pipelines': (c) =>
        !c.wants('ad-hoc-analysis', 'ml-training') && c.tier < 3
          ? 'the jobs do not depend on each other'
          : undefined,
    },
  },
  'feed-fanout': {
    relevance: (c) => (c.wants('feeds') ? 0.7 : 0),
    capabilities: ['feeds'],
    kinds: ['cache', 'relational_db', 'worker', 'wide_column_db', 'api'],
    reversibility: 'moderate',
    excludes: {
      hybrid: (c) =>
        c.tier < 2 ? 'two ways of building the same list are not worth it at this size' : undefined,
      'on-read': (c) =>
        c.tier >= 3 ? 'every look would gather from hundreds of sources' : undefined,
      'on-write': (c) =>
        c.tier >= 3 ? 'one post of a well-known author would be copied a million times' : undefined,
    },
  },
};
