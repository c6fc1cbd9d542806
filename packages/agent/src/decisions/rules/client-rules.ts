import { type DecisionRules, mustStayInside } from '../decision-case.ts';

const fieldWork = [
  'offline-work',
  'sync',
  'point-of-sale',
  'check-in',
  'ticket-validation',
  'work-instructions',
  'survey-research',
  'asset-maintenance',
];

/** What people hold in their hands, machines in the field, media, models and old systems. */
export const clientRules: DecisionRules = {
  'frontend-rendering': {
    relevance: (c) =>
      c.wants('content-management', 'news-publishing', 'product-catalogue') ? 0.25 : 0.08,
    capabilities: ['content-management', 'news-publishing', 'product-catalogue'],
    kinds: ['web_app', 'static_site'],
    reversibility: 'moderate',
    excludes: {
      'static-pages': (c) =>
        c.wants('user-accounts') && !c.wants('content-management')
          ? 'what is shown differs from person to person'
          : undefined,
      'server-rendering': (c) =>
        c.pressures.offline.weight > 0.8 ? 'it has to work without a network' : undefined,
    },
  },
  'mobile-approach': {
    relevance: (c) =>
      c.u.facts.some(
        (f) =>
          f.topic === 'clients' && /ios|android|mobile|phone|tablet/i.test(f.label ?? f.statement),
      )
        ? 0.4
        : 0,
    statements: /phone|mobile|tablet|android|ios|app\b/i,
    kinds: ['mobile_app', 'web_app'],
    reversibility: 'moderate',
    excludes: {
      'native-twice': (c) =>
        c.proportion.developers < 8
          ? `${c.proportion.developers} developers would build everything twice`
          : undefined,
      'installable-web-app': (c) =>
        c.mentions(/bluetooth|background (location|tracking)|nfc/)
          ? 'it needs what a browser is not given on every phone'
          : undefined,
    },
    favours: {
      'installable-web-app': (c) =>
        c.proportion.developers <= 3 && !c.wants('tracking')
          ? [0.3, 'one code, no store, and few people']
          : undefined,
    },
  },
  'offline-strategy': {
    relevance: (c) =>
      c.pressures.offline.weight > 0.8 || c.wants(...fieldWork.slice(0, 2)) ? 0.86 : 0,
    capabilities: fieldWork,
    statements:
      /offline|without (a )?(network|internet|connection|signal)|no (network|signal|internet)|patchy|coverage|connect/i,
    kinds: ['local_store', 'mobile_app', 'web_app', 'edge_node', 'device'],
    reversibility: 'hard',
    excludes: {
      'online-only-cached-reads': () => 'work has to go on, not only reading',
      'local-first-with-merge': (c) =>
        c.wants('point-of-sale', 'inventory', 'booking', 'ledger')
          ? 'money or stock decided in two places at once cannot be merged'
          : undefined,
      'queue-of-operations': (c) =>
        c.wants('collaborative-editing') ? 'several people edit the same thing' : undefined,
    },
  },
  'edge-processing': {
    relevance: (c) =>
      c.wants(
        'iot-ingest',
        'process-control',
        'quality-inspection',
        'surveillance-video',
        'image-recognition',
        'telemetry',
      ) &&
      (c.pressures.offline.weight > 0.6 ||
        c.proportion.hosting === 'edge' ||
        c.wants('process-control', 'surveillance-video', 'quality-inspection'))
        ? 0.65
        : c.wants('iot-ingest')
          ? 0.3
          : 0,
    capabilities: [
      'iot-ingest',
      'process-control',
      'quality-inspection',
      'surveillance-video',
      'telemetry',
    ],
    statements: /site|edge|gateway|local|offline|plant|machine|sensor/i,
    kinds: ['edge_node', 'iot_broker', 'device', 'stream_processor'],
    reversibility: 'hard',
    excludes: {
      'none-all-in-cloud': (c) =>
        c.pressures.offline.weight > 0.8 ? 'the site must go on when the link is down' : undefined,
      'full-stack-at-site': (c) =>
        c.proportion.operations === 'none' ||
        (c.proportion.hosting === 'cloud' && !c.wants('process-control'))
          ? 'nobody is at the sites to look after servers'
          : undefined,
    },
  },
  'device-protocol': {
    relevance: (c) =>
      c.wants(
        'iot-ingest',
        'device-management',
        'remote-control',
        'smart-metering',
        'configuration-management',
      ) && c.load.devices > 0
        ? 0.62
        : 0,
    capabilities: ['iot-ingest', 'device-management', 'remote-control', 'smart-metering'],
    statements: /device|sensor|meter|report|message|connect|wi-?fi|lte|once a (day|minute)/i,
    kinds: ['iot_broker', 'api', 'device', 'edge_node'],
    reversibility: 'hard',
    excludes: {
      'mqtt-over-tls': (c) =>
        c.load.eventsPerSecond < 0.2 && !c.tech(/mqtt/i) && !c.wants('remote-control')
          ? 'a device that speaks once a day needs no broker that holds its connection'
          : undefined,
      lorawan: (c) => (c.mentions(/lora/) ? undefined : 'the devices have another network'),
      'coap-or-lwm2m': (c) =>
        c.mentions(/coap|lwm2m|nb-?iot/) ? undefined : 'the devices are not so poor in power',
      'https-batches': (c) =>
        c.wants('remote-control') && c.load.eventsPerSecond > 10
          ? 'commands must reach a device within seconds'
          : undefined,
    },
    favours: {
      'mqtt-over-tls': (c) =>
        c.tech(/mqtt/i) || c.mentions(/mqtt/) ? [0.6, 'the devices speak it already'] : undefined,
      lorawan: (c) => (c.mentions(/lora/) ? [1, 'you said LoRa'] : undefined),
    },
  },
  'ota-strategy': {
    relevance: (c) => (c.wants('ota-updates') ? 0.5 : 0),
    capabilities: ['ota-updates', 'device-management'],
    kinds: ['device_registry', 'device', 'object_storage', 'api'],
    reversibility: 'hard',
    excludes: {
      'service-visit': (c) =>
        c.load.devices > 100 ? `${c.load.devices.toLocaleString('en-US')} visits` : undefined,
    },
  },
  'media-processing': {
    relevance: (c) =>
      c.wants('image-processing', 'photo-library', 'ocr', 'malware-scan') ? 0.3 : 0,
    capabilities: ['image-processing', 'photo-library', 'ocr', 'malware-scan'],
    kinds: ['worker', 'object_storage', 'media_transcoder'],
    reversibility: 'easy',
    excludes: {
      'vendor-service': (c) =>
        mustStayInside(c) ? `files would leave: ${mustStayInside(c)}` : undefined,
    },
  },
  transcoding: {
    relevance: (c) => (c.wants('transcoding', 'video-on-demand', 'live-video') ? 0.6 : 0),
    capabilities: ['transcoding', 'video-on-demand', 'live-video'],
    kinds: ['media_transcoder', 'media_server', 'cdn', 'object_storage'],
    reversibility: 'moderate',
    excludes: {
      'own-ffmpeg-workers': (c) =>
        c.proportion.developers < 5 && !mustStayInside(c)
          ? 'few people, and no volume that pays for an own chain'
          : undefined,
      'platform-with-player': (c) =>
        mustStayInside(c) || c.tier >= 3
          ? 'at this volume, or with video that may not leave, a platform is out'
          : undefined,
    },
  },
  'ml-serving': {
    relevance: (c) =>
      c.wants(
        'ml-scoring',
        'recommendations',
        'image-recognition',
        'predictive-maintenance',
        'forecasting',
        'credit-scoring',
        'fraud-checks',
      )
        ? 0.45
        : 0,
    capabilities: [
      'ml-scoring',
      'recommendations',
      'image-recognition',
      'predictive-maintenance',
      'forecasting',
      'credit-scoring',
    ],
    statements: /predict|model|score|recommend|train|forecast/i,
    kinds: ['ml_serving', 'ml_training', 'worker'],
    reversibility: 'moderate',
  },
  'llm-hosting': {
    relevance: (c) =>
      c.wants('llm-assistant', 'chatbot', 'document-qa', 'semantic-search', 'translation', 'speech')
        ? 0.6
        : 0,
    capabilities: ['llm-assistant', 'chatbot', 'document-qa', 'semantic-search'],
    kinds: ['llm_provider', 'ml_serving', 'vector_db', 'api'],
    reversibility: 'easy',
    excludes: {
      'hosted-api': (c) =>
        mustStayInside(c) ? `texts would leave: ${mustStayInside(c)}` : undefined,
      'model-in-own-cloud-tenant': (c) =>
        mustStayInside(c) ? `a cloud service is out: ${mustStayInside(c)}` : undefined,
      'self-hosted-open-model': (c) =>
        mustStayInside(c) ? undefined : 'a graphics card would stand idle most of the day',
    },
  },
  'legacy-approach': {
    relevance: (c) =>
      c.pressures.migration.weight > 0.8 && c.proportion.developers >= 1 ? 0.68 : 0,
    capabilities: ['migration', 'integrations'],
    statements: /old|legacy|present system|existing|mainframe|replace|migrat/i,
    kinds: ['legacy_system', 'integration_adapter', 'etl', 'api'],
    reversibility: 'hard',
    excludes: {
      'rewrite-at-once': () => 'nobody knows all that the old system does until it is gone',
      rehost: (c) =>
        c.mentions(/access|excel|paper|mainframe/)
          ? 'what is there cannot simply be moved to another machine'
          : undefined,
    },
    favours: {
      'buy-standard-product': (c) =>
        c.mentions(/off.the.shelf|standard (product|software)|buy (a|an) /)
          ? [0.7, 'you would take something ready']
          : undefined,
      'keep-and-wrap-with-an-api': (c) =>
        c.u.facts.some((f) => f.metric === 'legacy_system_stays' && !f.negated) ||
        c.mentions(
          /(mainframe|old system|erp|sap).{0,40}(stay|remain|keep)|must stay|cannot be (changed|replaced)/,
        )
          ? [0.9, 'you said that it stays']
          : undefined,
      'strangle-by-capability': (c) =>
        c.mentions(/step by step|gradual|one .{3,30} at a time|incremental|strangl/)
          ? [0.6, 'you want it to go step by step']
          : undefined,
    },
  },
  'data-migration': {
    relevance: (c) =>
      c.wants('migration') ||
      c.u.facts.some((f) => f.metric === 'migrate_records') ||
      c.mentions(/migrat(e|ion)|moved? over|cut.?over/)
        ? 0.62
        : 0,
    capabilities: ['migration', 'import'],
    statements: /migrat|move|import|weekend|old|cut.?over|present/i,
    kinds: ['etl', 'relational_db', 'legacy_system', 'object_storage', 'worker'],
    reversibility: 'moderate',
    favours: {
      'one-step-copy-in-a-window': (c) =>
        c.mentions(/over (one|a|the) weekend|one night|downtime is (ok|fine)/)
          ? [0.8, 'you named a window in which it may stand still']
          : undefined,
      'copy-plus-change-stream-short-switch': (c) =>
        c.mentions(/no downtime|without (an )?interruption|in parallel/)
          ? [0.6, 'work may not stop for it']
          : undefined,
    },
  },
  'cms-build-buy': {
    relevance: (c) => (c.wants('content-management', 'news-publishing', 'wiki') ? 0.5 : 0),
    capabilities: ['content-management', 'news-publishing', 'wiki'],
    kinds: ['cms', 'web_app', 'static_site'],
    reversibility: 'moderate',
    excludes: {
      'own-build': (c) =>
        c.proportion.developers < 10
          ? 'writing texts is not what makes this system special'
          : undefined,
    },
    favours: {
      'open-source-self-run': (c) =>
        c.tech(/wordpress|drupal|typo3|strapi|directus/i)
          ? [0.7, `${c.tech(/wordpress|drupal|typo3|strapi|directus/i)} is there`]
          : undefined,
    },
  },
};
