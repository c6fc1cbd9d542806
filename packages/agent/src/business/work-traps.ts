import type { Trap } from './trap.ts';

/** Traps of the work itself: money, copies, sources, storms, alarms. */
export const workTraps: readonly Trap[] = [
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
];
