import { type DecisionCase, type DecisionRules, mustStayInside } from '../decision-case.ts';

function stays(c: DecisionCase): string | undefined {
  const inside = mustStayInside(c);
  return inside && `it would leave the house: ${inside}`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** Decisions that arise in single fields: links, live crowds, strangers' code, records of others, votes, calls. */
export const fieldRules: DecisionRules = {
  'short-key': {
    relevance: (c) =>
      c.wants('short-links') || c.mentions(/short (random )?(link|code|key|url)/) ? 0.8 : 0,
    capabilities: ['short-links'],
    statements: /link|key|code/i,
    kinds: ['api', 'relational_db', 'key_value_db'],
    reversibility: 'hard',
    excludes: {
      'counter-key': (c) =>
        c.mentions(/random|whoever has the (link|key)|unguessable|secret/)
          ? 'whoever has a link could count on to the next'
          : undefined,
      'key-pool': (c) =>
        c.load.peakWriteRps < 1000
          ? `${Number(c.load.peakWriteRps.toPrecision(2))} new ones a second are drawn without a pool`
          : undefined,
    },
  },
  'live-fan-out': {
    relevance: (c) =>
      c.wants(
        'chat',
        'live-quiz',
        'auctions',
        'realtime-updates',
        'trading',
        'voting',
        'multiplayer-state',
      ) && c.load.concurrentConnections >= 100
        ? c.load.concurrentConnections >= 5000
          ? 0.9
          : 0.5
        : 0,
    capabilities: ['chat', 'live-quiz', 'auctions', 'realtime-updates', 'trading', 'voting'],
    statements: /live|chat|message|at once|second|broadcast|connected/i,
    kinds: ['realtime_gateway', 'cache', 'message_queue', 'event_stream', 'api'],
    reversibility: 'moderate',
    excludes: {
      'in-process-broadcast': (c) =>
        c.load.concurrentConnections > 10_000
          ? `${count(c.load.concurrentConnections)} connections are more than one process holds`
          : undefined,
      'managed-realtime': (c) =>
        stays(c) ??
        (c.load.concurrentConnections > 50_000 && c.pressures.thrift.weight > 0.6
          ? `${count(c.load.concurrentConnections)} connections are paid one by one`
          : undefined),
      'sampled-snapshot': (c) =>
        c.mentions(/need not see every|may be (lost|dropped)|lost messages .{0,30}acceptable/)
          ? undefined
          : 'people answer each other, so each message counts',
    },
    favours: {
      'broker-fan-out': (c) =>
        c.mentions(/need not see every|lost messages .{0,30}acceptable/)
          ? [0.3, 'gateways may drop what nobody can read, and no message goes through a store']
          : undefined,
    },
  },
  'code-isolation': {
    relevance: (c) =>
      c.wants('code-sandbox', 'plugin-extensions') ||
      c.mentions(
        /untrusted (code|program)|run(s|ning)? (their|uploaded|student|user) (code|program)/,
      )
        ? 0.95
        : 0,
    capabilities: ['code-sandbox', 'plugin-extensions', 'grading'],
    statements: /untrusted|isolat|sandbox|code|program|no network/i,
    kinds: ['sandbox_runner', 'worker', 'api'],
    reversibility: 'moderate',
    excludes: {
      'plain-process': () => 'the code comes from strangers',
      'hosted-sandbox': stays,
      'micro-vm': (c) =>
        c.proportion.developers < 5
          ? `${c.proportion.developers === 1 ? 'one developer' : `${c.proportion.developers} developers`} would keep a fleet of machine images`
          : undefined,
    },
  },
  'build-or-buy': {
    relevance: (c) =>
      c.wants(
        'case-management',
        'approval-workflow',
        'crm',
        'ticketing',
        'courses',
        'content-management',
        'membership',
        'recruiting',
        'public-registry',
        'booking',
        'asset-maintenance',
        'benefits-applications',
        'point-of-sale',
      )
        ? c.proportion.developers <= 5
          ? 0.6
          : 0.45
        : 0,
    capabilities: [
      'case-management',
      'approval-workflow',
      'crm',
      'ticketing',
      'courses',
      'public-registry',
      'benefits-applications',
      'booking',
    ],
    statements: /portal|workflow|platform|system|manage|permit|application/i,
    kinds: ['api', 'web_app', 'cms'],
    reversibility: 'hard',
    excludes: {
      'buy-product': (c) =>
        c.u.capabilities.filter((n) => n.standing === 'said').length > 9
          ? 'what was asked for spans more than one product does'
          : undefined,
      'low-code': (c) =>
        c.pressures.offline.weight > 0.8
          ? 'work without a network is beyond such platforms'
          : c.tier >= 2
            ? `${c.pressures.load.evidence} is beyond such platforms`
            : undefined,
    },
    favours: {
      'low-code': (c) =>
        c.tech(/power ?(apps|platform)|low.?code|airtable|retool|bubble/i)
          ? [0.8, 'the platform is there']
          : undefined,
      'buy-product': (c) =>
        c.mentions(
          /off.the.shelf|ready.?made|buy (a|an|something)|standard (product|software)|saas product/,
        )
          ? [0.7, 'you would take something ready']
          : undefined,
    },
  },
  'one-voice': {
    relevance: (c) =>
      c.wants('voting', 'elections', 'live-quiz', 'reviews-ratings') ||
      c.mentions(/one vote (a|per|each)/)
        ? c.wants('voting', 'elections')
          ? 0.7
          : 0.35
        : 0,
    capabilities: ['voting', 'elections', 'live-quiz', 'reviews-ratings'],
    statements: /vote|voice|once|one .{1,10}(a|per) person|rating/i,
    kinds: ['api', 'identity_provider', 'relational_db', 'cache'],
    reversibility: 'moderate',
    excludes: {
      account: (c) =>
        c.mentions(/no accounts?|without (an )?account|anonymous/)
          ? 'you want no accounts'
          : undefined,
      'verified-identity': (c) =>
        c.wants('elections') ? undefined : 'nobody shows papers for this',
      'device-token': (c) => (c.wants('elections') ? 'the result binds people' : undefined),
    },
  },
  'matching-method': {
    relevance: (c) =>
      c.wants('matching', 'matchmaking', 'ride-hailing', 'dispatch', 'dating-profiles', 'tutoring')
        ? 0.65
        : 0,
    capabilities: [
      'matching',
      'matchmaking',
      'ride-hailing',
      'dispatch',
      'dating-profiles',
      'tutoring',
    ],
    statements: /match|near|assign|dispatch|find/i,
    kinds: ['api', 'worker', 'cache', 'relational_db', 'ml_serving'],
    reversibility: 'easy',
    excludes: {
      'learned-ranking': (c) =>
        c.proportion.developers < 12
          ? 'there are neither past matches nor people for models yet'
          : undefined,
      'batched-assignment': (c) =>
        c.load.peakRps < 20 ? 'so few ask in the same seconds' : undefined,
    },
  },
  'plan-optimization': {
    relevance: (c) =>
      c.wants('optimization', 'routing', 'scheduling', 'shift-planning', 'timetabling')
        ? c.wants('optimization', 'routing')
          ? 0.55
          : 0.4
        : 0,
    capabilities: ['optimization', 'routing', 'scheduling', 'shift-planning'],
    statements: /route|plan|schedul|shift|optim/i,
    kinds: ['worker', 'api', 'map_provider'],
    reversibility: 'easy',
    excludes: {
      'hosted-optimizer': stays,
      'by-hand': (c) =>
        c.load.activeUsers > 500 ? 'there is too much of it for a board' : undefined,
    },
  },
  'video-calls-method': {
    relevance: (c) => (c.wants('video-calls', 'telemedicine', 'proctoring') ? 0.7 : 0),
    capabilities: ['video-calls', 'telemedicine', 'proctoring'],
    statements: /video|call|consult/i,
    kinds: ['media_server', 'third_party_api', 'web_app', 'mobile_app'],
    reversibility: 'moderate',
    excludes: {
      'hosted-video': stays,
      'own-sfu': (c) =>
        c.proportion.developers < 10 && !mustStayInside(c)
          ? `${c.proportion.developers} developers would learn media servers`
          : undefined,
      'peer-to-peer': (c) =>
        c.mentions(/record|group|class|webinar|conference/)
          ? 'more than two people, or a recording'
          : undefined,
    },
  },
  'recommendation-method': {
    relevance: (c) => (c.says('recommendations') ? 0.45 : 0),
    capabilities: ['recommendations'],
    statements: /recommend|suggest/i,
    kinds: ['ml_serving', 'api', 'worker', 'cache'],
    reversibility: 'easy',
    excludes: {
      'two-stage-models': (c) =>
        c.proportion.developers < 15 ? 'nobody here keeps models' : undefined,
      'nightly-factors': (c) =>
        c.load.activeUsers < 5000 ? 'too few people to learn from' : undefined,
    },
  },
  'standings-store': {
    relevance: (c) =>
      c.wants('voting', 'leaderboards', 'live-quiz', 'event-counting', 'auctions') ? 0.42 : 0,
    capabilities: ['voting', 'leaderboards', 'live-quiz', 'event-counting', 'auctions'],
    statements: /vote|count|rank|score|chart|view/i,
    kinds: ['cache', 'relational_db', 'stream_processor', 'api'],
    reversibility: 'easy',
    excludes: {
      'database-counter': (c) =>
        c.load.peakWriteRps > 500
          ? `${count(c.load.peakWriteRps)} changes a second would queue at one row`
          : undefined,
      'counted-by-window': (c) => (c.tier < 2 ? 'so few take part' : undefined),
    },
  },
  'similarity-check': {
    relevance: (c) => (c.wants('plagiarism-check') ? 0.5 : 0),
    capabilities: ['plagiarism-check', 'grading'],
    statements: /plagiar|copied|similar/i,
    kinds: ['worker', 'third_party_api', 'search_index', 'api'],
    reversibility: 'easy',
    excludes: { 'web-service': stays, 'own-and-service': stays },
  },
  'answer-grounding': {
    relevance: (c) =>
      c.wants('llm-assistant', 'document-qa', 'chatbot', 'semantic-search') ? 0.62 : 0,
    capabilities: ['llm-assistant', 'document-qa', 'chatbot', 'semantic-search'],
    statements: /answer|question|document|assistant|chat|summar/i,
    kinds: ['llm_provider', 'vector_db', 'api', 'ml_serving', 'search_index'],
    reversibility: 'moderate',
    excludes: {
      'fine-tuned': () => 'documents change, and a model cannot forget one',
      'rules-and-search': (c) =>
        c.wants('chatbot', 'llm-assistant', 'document-qa')
          ? 'people ask in their own words'
          : undefined,
    },
  },
  'match-server': {
    relevance: (c) => (c.wants('multiplayer-state', 'matchmaking') ? 0.65 : 0),
    capabilities: ['multiplayer-state', 'matchmaking', 'cheating-detection'],
    statements: /game|match|player/i,
    kinds: ['realtime_gateway', 'api', 'cache'],
    reversibility: 'hard',
    excludes: {
      'client-decides': (c) =>
        c.wants('leaderboards', 'cheating-detection') ? 'ranks are worth cheating for' : undefined,
    },
  },
};
