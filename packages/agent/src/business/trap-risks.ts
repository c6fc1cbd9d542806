import type { Risk } from '@aa/domain';
import { wantsCapability } from '../numbers/read-numbers.ts';
import type { DesignSoFar } from './design-so-far.ts';

interface Trap {
  id: string;
  capabilities: readonly string[];
  kinds: readonly string[];
  statements: RegExp;
  category: Risk['category'];
  likelihood: Risk['likelihood'];
  impact: Risk['impact'];
  owner: string;
  describe(design: DesignSoFar, part: string): string;
  mitigate(design: DesignSoFar, part: string): string;
}

const traps: readonly Trap[] = [
  {
    id: 'double-sale',
    capabilities: [
      'booking',
      'ticket-validation',
      'inventory',
      'auctions',
      'rental',
      'table-ordering',
      'events-registration',
    ],
    kinds: ['relational_db', 'api'],
    statements: /twice|double|seat|slot|stock|book|reserv|sold/i,
    category: 'technical',
    likelihood: 'medium',
    impact: 'high',
    owner: 'lead developer',
    describe: (d, part) =>
      `Two people take the same thing in the same second, at ${Number(d.load.peakRps.toPrecision(2))} requests a second: if the rule lives in code alone and not in ${part}, both get it.`,
    mitigate: (_, part) =>
      `The rule stands in ${part} itself (unique key or conditional write) and a test sends a hundred buyers at one item in every build; exactly one may win.`,
  },
  {
    id: 'payment-gap',
    capabilities: ['checkout', 'subscriptions', 'donations', 'payouts', 'refunds', 'point-of-sale'],
    kinds: ['payment_provider', 'api'],
    statements: /pay|card|refund|deposit/i,
    category: 'business',
    likelihood: 'medium',
    impact: 'high',
    owner: 'lead developer',
    describe: (_, part) =>
      `The answer of ${part} is lost between charge and record: the customer paid and has nothing, or has it twice.`,
    mitigate: (_, part) =>
      `Each charge carries an idempotency key, the signed notice of ${part} is what counts, and a nightly comparison lists what differs by more than nothing.`,
  },
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
    id: 'offline-conflict',
    capabilities: ['offline-work', 'sync'],
    kinds: ['local_store', 'mobile_app', 'web_app'],
    statements: /offline|network|connect|sync/i,
    category: 'technical',
    likelihood: 'medium',
    impact: 'medium',
    owner: 'lead developer',
    describe: (_, part) =>
      `A device comes back after hours with work that contradicts what was changed meanwhile, or never comes back with what ${part} holds.`,
    mitigate: () =>
      'Each operation has an id made on the device and is taken once; conflicts are shown to a person instead of overwritten; what has not been sent is visible on the screen, and a lost device costs at most the last hours.',
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
    id: 'reconnect-storm',
    capabilities: ['iot-ingest', 'telemetry', 'smart-metering', 'chat', 'realtime-updates'],
    kinds: ['iot_broker', 'realtime_gateway'],
    statements: /second|minute|device|connect|live|message/i,
    category: 'operational',
    likelihood: 'medium',
    impact: 'medium',
    owner: 'operations',
    describe: (d, part) =>
      `After an outage all ${Math.max(d.load.concurrentConnections, d.load.devices).toLocaleString('en-US')} come back in the same minute and push ${part} over again.`,
    mitigate: (_, part) =>
      `Clients wait a random time that grows, ${part} refuses politely above its limit, and a test starts half of them at once before the real day does.`,
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
    id: 'ledger-drift',
    capabilities: ['ledger', 'wallet', 'payouts', 'escrow', 'loyalty', 'loan-handling', 'payroll'],
    kinds: ['ledger_db', 'relational_db'],
    statements: /balance|money|ledger|payout|wallet|account/i,
    category: 'business',
    likelihood: 'medium',
    impact: 'high',
    owner: 'finance',
    describe: (_, part) =>
      `Balances in ${part} drift from the bank by rounding, repeated messages or a corrected entry, and the difference is found months later.`,
    mitigate: () =>
      'Two entries for each movement that add up to nothing, no entry is ever changed, amounts in the smallest unit, and a comparison with the bank each night that stops payouts when it differs.',
  },
  {
    id: 'migration-loss',
    capabilities: ['migration', 'import'],
    kinds: ['etl', 'legacy_system', 'relational_db', 'worker'],
    statements: /migrat|move|import|old/i,
    category: 'technical',
    likelihood: 'high',
    impact: 'high',
    owner: 'migration lead',
    describe: (_, part) =>
      `Old data are worse than thought: duplicates, dead references and meanings that nobody wrote down reach ${part} on the last weekend.`,
    mitigate: () =>
      'Three full rehearsals with counts and sums compared, a list of rules that the business signs, and a way back that was tried.',
  },
  {
    id: 'feed-change',
    capabilities: [
      'stream-analytics',
      'aggregation-of-accounts',
      'web-crawling',
      'price-comparison',
      'import',
    ],
    kinds: ['stream_processor', 'etl', 'integration_adapter', 'event_stream'],
    statements: /feed|source|message|provider|stream|fetch/i,
    category: 'technical',
    likelihood: 'medium',
    impact: 'medium',
    owner: 'data owner',
    describe: (_, part) =>
      `The source changes a field or goes silent; ${part} goes on and the figures are wrong without an error.`,
    mitigate: () =>
      'What comes in is kept as it came, so that it can be read again; what does not fit the agreed form is put aside and counted; an alarm when less comes than is usual at that hour.',
  },
  {
    id: 'video-bill',
    capabilities: ['video-on-demand', 'live-video', 'video-calls', 'transcoding'],
    kinds: ['cdn', 'media_transcoder', 'media_server'],
    statements: /video|stream|watch|call/i,
    category: 'business',
    likelihood: 'medium',
    impact: 'medium',
    owner: 'product owner',
    describe: (d, part) =>
      `Delivered volume is the bill: ${Math.round(d.load.egressGbMonth).toLocaleString('en-US')} GB a month are estimated through ${part}, and one success can make it ten times that.`,
    mitigate: () =>
      'A limit on picture size for those who pay nothing, a price by volume agreed before the start, and an alarm at each doubling.',
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
    id: 'late-alarm',
    capabilities: ['alerting', 'emergency-alerts', 'dispatch', 'predictive-maintenance'],
    kinds: ['notification_provider', 'worker', 'stream_processor'],
    statements: /alarm|alert|warn|notify|emergency|within/i,
    category: 'operational',
    likelihood: 'medium',
    impact: 'high',
    owner: 'operations',
    describe: (_, part) =>
      `The way of an alarm through ${part} breaks in silence: no alarm looks the same as no trouble.`,
    mitigate: () =>
      'A test alarm runs through the whole way each few minutes and its absence calls a person; a second channel takes over when nobody confirms.',
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

/** What systems of this kind are known to fail by, told on this one's parts. */
export function trapRisks(design: DesignSoFar): Risk[] {
  return traps
    .flatMap((trap) => {
      if (!wantsCapability(design.u, ...trap.capabilities)) return [];
      const { components } = design.structure;
      const byCapability = components.filter((component) =>
        component.capabilityIds.some((id) => trap.capabilities.includes(id)),
      );
      const byKind = trap.kinds.flatMap((kind) =>
        components.filter((component) => component.kind === kind),
      );
      const part =
        byKind.find((component) => byCapability.includes(component)) ??
        byKind[0] ??
        byCapability[0];
      if (!part) return [];
      const said = new Set(
        design.u.capabilities
          .filter((need) => trap.capabilities.includes(need.id))
          .flatMap((need) => need.requirementIds),
      );
      const known = design.structure.requirements;
      const requirementIds = known
        .filter(
          (r) => said.has(r.id) || (trap.statements.test(r.statement) && r.kind !== 'constraint'),
        )
        .slice(0, 4)
        .map((r) => r.id);
      const componentIds = [
        ...new Set([part, ...byCapability].map((component) => component.id)),
      ].slice(0, 6);
      return [
        {
          id: `risk-${trap.id}`,
          description: trap.describe(design, part.name),
          category: trap.category,
          likelihood: trap.likelihood,
          impact: trap.impact,
          mitigation: trap.mitigate(design, part.name),
          componentIds,
          requirementIds,
          owner: trap.owner,
        },
      ];
    })
    .slice(0, 7);
}
