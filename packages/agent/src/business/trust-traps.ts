import type { Trap } from './trap.ts';

/** Traps of trust: strangers, rights, identities, fairness. */
export const trustTraps: readonly Trap[] = [
  {
    id: 'strangers-code',
    capabilities: ['code-sandbox', 'plugin-extensions', 'grading'],
    kinds: ['sandbox_runner', 'worker'],
    statements: /untrusted|upload|code|run|isolat/i,
    category: 'security',
    likelihood: 'high',
    impact: 'high',
    owner: 'security',
    describe: (_, part) =>
      `Code of strangers in ${part} reads other people's work, mines coins or reaches the network of the house.`,
    mitigate: (_, part) =>
      `${part} has no network, no credentials and a fresh file system for each run, limits on time, memory and processes, and a kernel boundary (gVisor or a micro virtual machine) instead of a plain container.`,
  },
  {
    id: 'health-data',
    capabilities: [
      'clinical-records',
      'telemedicine',
      'lab-results',
      'medication',
      'medical-imaging',
    ],
    kinds: ['relational_db', 'integration_adapter', 'api'],
    statements: /hipaa|health|patient|medical|phi/i,
    category: 'legal',
    likelihood: 'medium',
    impact: 'high',
    owner: 'privacy officer',
    describe: (_, part) =>
      `Somebody with a right to log in looks at records without a reason, and nobody notices: most reported cases come from inside. ${part} holds them.`,
    mitigate: (_, part) =>
      `Every look at a record in ${part} is logged with person and reason, unusual reading is reported weekly, and processors sign their agreement before the first real record.`,
  },
  {
    id: 'device-identity',
    capabilities: [
      'iot-ingest',
      'device-management',
      'remote-control',
      'smart-metering',
      'ota-updates',
    ],
    kinds: ['iot_broker', 'device_registry', 'device'],
    statements: /device|sensor|certificate|firmware|meter/i,
    category: 'security',
    likelihood: 'medium',
    impact: 'high',
    owner: 'security',
    describe: (d, part) =>
      `One key is copied from a device and used for all ${d.load.devices > 0 ? d.load.devices.toLocaleString('en-US') : ''} of them, or a certificate ends while devices lie in a store; ${part} can no longer tell who speaks.`,
    mitigate: () =>
      'A key of its own in each device, withdrawn one by one, renewed over the air long before its end; a device that missed it can still fetch a new one.',
  },
  {
    id: 'abuse',
    capabilities: [
      'moderation',
      'comments',
      'forum',
      'crowdsourced-reports',
      'reviews-ratings',
      'feeds',
      'short-links',
      'file-upload',
      'dating-profiles',
    ],
    kinds: ['api', 'web_app', 'object_storage'],
    statements: /abuse|spam|moderat|inappropriate|report|public|anyone|upload/i,
    category: 'legal',
    likelihood: 'high',
    impact: 'medium',
    owner: 'product owner',
    describe: (_, part) =>
      `Strangers use ${part} for spam, phishing or things that are forbidden, and the address ends on block lists within days.`,
    mitigate: () =>
      'Limits for each sender from the first day, a way to report on every page, removal within the time that the law sets, and links that can be switched off without a release.',
  },
  {
    id: 'bots',
    capabilities: [
      'virtual-waiting-room',
      'auctions',
      'voting',
      'elections',
      'ticket-validation',
      'promotions',
    ],
    kinds: ['waf', 'api_gateway', 'api'],
    statements: /bot|scalp|vote|fair|once|one .* per/i,
    category: 'business',
    likelihood: 'high',
    impact: 'medium',
    owner: 'product owner',
    describe: (_, part) =>
      `Programs take part faster than people: they get the scarce things or turn the vote, and ${part} sees ordinary requests.`,
    mitigate: () =>
      'Order is drawn at the door and not by the fastest click, one identity counts once, patterns are reviewed before the result is final, and what was taken by programs can be taken back.',
  },
  {
    id: 'model-says-wrong',
    capabilities: ['llm-assistant', 'chatbot', 'document-qa', 'semantic-search', 'translation'],
    kinds: ['llm_provider', 'ml_serving', 'vector_db'],
    statements: /assistant|answer|question|chat|summar|ai\b/i,
    category: 'business',
    likelihood: 'high',
    impact: 'medium',
    owner: 'product owner',
    describe: (_, part) =>
      `${part} answers with confidence what is not so, or does what a text that it reads tells it to do.`,
    mitigate: () =>
      'Answers name the passages they rest on, nothing is done without a person where it costs money or rights, texts from outside are marked as data, and fifty real questions with known answers are run before each change.',
  },
  {
    id: 'score-unfair',
    capabilities: [
      'credit-scoring',
      'matching',
      'recruiting',
      'ml-scoring',
      'benefits-applications',
    ],
    kinds: ['ml_serving', 'api'],
    statements: /score|match|predict|decid|rank/i,
    category: 'legal',
    likelihood: 'medium',
    impact: 'high',
    owner: 'product owner',
    describe: (_, part) =>
      `${part} treats groups of people differently without anybody having decided so, and nobody can say why one was refused.`,
    mitigate: () =>
      'Results are compared by group before each release, each refusal carries its main reasons, and a person can decide otherwise.',
  },
  {
    id: 'tenant-leak',
    capabilities: ['tenant-administration', 'white-label'],
    kinds: ['relational_db', 'api'],
    statements: /tenant|customer|other|never see|separate|isolat/i,
    category: 'security',
    likelihood: 'medium',
    impact: 'high',
    owner: 'lead developer',
    describe: (d, part) =>
      `A query without the customer's key shows one of ${Math.max(2, d.load.tenants).toLocaleString('en-US')} customers the data of another out of ${part}.`,
    mitigate: (_, part) =>
      `${part} itself refuses rows of others (row rights or a database of its own), and two made-up customers try to read each other in every build.`,
  },
  {
    id: 'secret-ballot',
    capabilities: ['elections', 'voting', 'anonymous-reporting'],
    kinds: ['relational_db', 'api'],
    statements: /vote|ballot|anonym|secret/i,
    category: 'legal',
    likelihood: 'low',
    impact: 'high',
    owner: 'product owner',
    describe: (_, part) =>
      `Who voted or reported can be joined again with what was said, by times and logs around ${part}.`,
    mitigate: () =>
      'The right to take part and the content are kept apart without a common key, times are coarse, and logs hold no addresses.',
  },
];
