import type { Understanding } from '../model/understanding.ts';
import { findNumber, wantsCapability } from './read-numbers.ts';

/** How people of a kind of system behave: figures of the catalogue by id. */
export interface DemandProfile {
  id: string;
  name: string;
  /** Share of known people who come in a month, percent; 100 where people must use it. */
  monthlyShare: string | number;
  /** Share of the month's people who come on a day. */
  dailyShare: string | number;
  requestsPerDay: string;
  peakFactor: string;
  /** Share of the day's people who are there at the busiest moment. */
  concurrency: string;
}

const profiles = {
  shop: {
    id: 'shop',
    name: 'a shop or market that people visit now and then',
    monthlyShare: 'registered-to-mau',
    dailyShare: 'dau-mau-ecommerce',
    requestsPerDay: 'rpd-ecommerce',
    peakFactor: 'peak-general',
    concurrency: 'concurrency-general',
  },
  meal: {
    id: 'meal',
    name: 'orders that come at meal times',
    monthlyShare: 'registered-to-mau',
    dailyShare: 'dau-mau-ecommerce',
    requestsPerDay: 'rpd-ecommerce',
    peakFactor: 'peak-food-delivery',
    concurrency: 'concurrency-general',
  },
  sale: {
    id: 'sale',
    name: 'sales that open at an hour, for things that are scarce',
    monthlyShare: 'registered-to-mau',
    dailyShare: 'dau-mau-ecommerce',
    requestsPerDay: 'rpd-ecommerce',
    peakFactor: 'peak-ticketing',
    concurrency: 'concurrency-general',
  },
  social: {
    id: 'social',
    name: 'something people come back to several times a day',
    monthlyShare: 'registered-to-mau',
    dailyShare: 'dau-mau-social',
    requestsPerDay: 'rpd-social-feed',
    peakFactor: 'peak-general',
    concurrency: 'concurrency-chat',
  },
  work: {
    id: 'work',
    name: 'a tool of the working day',
    monthlyShare: 100,
    dailyShare: 60,
    requestsPerDay: 'rpd-internal-tool',
    peakFactor: 'peak-business-hours',
    concurrency: 'concurrency-worktool',
  },
  saas: {
    id: 'saas',
    name: 'software that businesses rent',
    monthlyShare: 60,
    dailyShare: 'dau-mau-saas',
    requestsPerDay: 'rpd-saas-b2b',
    peakFactor: 'peak-business-hours',
    concurrency: 'concurrency-worktool',
  },
  finance: {
    id: 'finance',
    name: 'money matters that people look after',
    monthlyShare: 'registered-to-mau',
    dailyShare: 'dau-mau-finance',
    requestsPerDay: 'rpd-banking',
    peakFactor: 'peak-banking',
    concurrency: 'concurrency-general',
  },
  learning: {
    id: 'learning',
    name: 'courses with deadlines',
    monthlyShare: 80,
    dailyShare: 'dau-mau-saas',
    requestsPerDay: 'rpd-elearning',
    peakFactor: 'peak-education',
    concurrency: 'concurrency-general',
  },
  public: {
    id: 'public',
    name: 'a public service that a person needs a few times a year',
    monthlyShare: 10,
    dailyShare: 10,
    requestsPerDay: 'rpd-banking',
    peakFactor: 'peak-tax-government',
    concurrency: 'concurrency-general',
  },
  media: {
    id: 'media',
    name: 'something to read, watch or hear',
    monthlyShare: 'registered-to-mau',
    dailyShare: 'dau-mau-saas',
    requestsPerDay: 'rpd-news',
    peakFactor: 'peak-general',
    concurrency: 'concurrency-general',
  },
} as const satisfies Record<string, DemandProfile>;

const byDomain: Record<string, keyof typeof profiles> = {
  'e-commerce': 'shop',
  ecommerce: 'shop',
  marketplace: 'shop',
  auctions: 'shop',
  ticketing: 'sale',
  'booking-hospitality': 'shop',
  'payments-wallet': 'finance',
  'ledger-accounting': 'finance',
  'trading-exchange': 'finance',
  lending: 'finance',
  insurance: 'finance',
  'health-records': 'work',
  telehealth: 'work',
  'lab-results': 'work',
  'clinical-trials': 'work',
  wearables: 'social',
  chat: 'social',
  'social-feed': 'social',
  forum: 'social',
  'gaming-backend': 'social',
  'video-on-demand': 'media',
  'live-streaming': 'media',
  'music-audio': 'media',
  'cms-publishing': 'media',
  'collaborative-editing': 'saas',
  'file-sync': 'saas',
  'video-conferencing': 'saas',
  'e-learning': 'learning',
  grading: 'learning',
  'hr-attendance': 'work',
  crm: 'saas',
  'internal-tools': 'work',
  'logistics-fleet': 'work',
  'ride-hailing': 'meal',
  'food-delivery': 'meal',
  'government-permits': 'public',
  'elections-surveys': 'public',
  'legal-documents': 'work',
  'real-estate': 'media',
  'travel-aggregation': 'media',
  'non-profit': 'public',
  'industrial-edge': 'work',
  'energy-grid': 'work',
  agriculture: 'work',
  'legacy-modernization': 'work',
  'analytics-bi': 'work',
  'dev-tools-ci': 'saas',
  'api-platform': 'saas',
};

const byCapability: readonly (readonly [keyof typeof profiles, readonly string[]])[] = [
  ['meal', ['table-ordering', 'delivery-tracking', 'ride-hailing', 'recipe-meal']],
  [
    'shop',
    [
      'cart',
      'checkout',
      'product-catalogue',
      'marketplace',
      'booking',
      'rental',
      'order-management',
      'auctions',
    ],
  ],
  [
    'finance',
    ['ledger', 'wallet', 'budgeting', 'aggregation-of-accounts', 'trading', 'loan-handling'],
  ],
  ['learning', ['courses', 'grading', 'tutoring', 'language-learning', 'plagiarism-check']],
  [
    'social',
    ['chat', 'feeds', 'forum', 'dating-profiles', 'comments', 'multiplayer-state', 'live-quiz'],
  ],
  [
    'work',
    [
      'clinical-records',
      'case-management',
      'time-tracking',
      'shift-planning',
      'warehouse-picking',
      'call-centre',
      'claims-handling',
      'crm',
      'asset-maintenance',
      'dispatch',
    ],
  ],
  [
    'public',
    [
      'benefits-applications',
      'public-registry',
      'elections',
      'grants',
      'procurement-tenders',
      'crowdsourced-reports',
    ],
  ],
  [
    'media',
    ['video-on-demand', 'live-video', 'music-audio', 'news-publishing', 'content-management'],
  ],
];

/** True when people come in the same minute for what is scarce. */
function opensAtAnHour(u: Understanding): boolean {
  return u.messages.some((text) =>
    /\b(burst|rush|at once|at the same (time|moment)|waiting room|sold? out|sales? (opens?|starts?)|on.?sale|queue up)\b/i.test(
      text,
    ),
  );
}

/** The profile that most of the capabilities asked for belong to. */
function chooseByCapability(u: Understanding): DemandProfile | undefined {
  const said = new Set(
    u.capabilities.filter((need) => need.standing === 'said').map((need) => need.id),
  );
  const counted = byCapability
    .map(([id, ids]) => ({ id, count: ids.filter((capability) => said.has(capability)).length }))
    .sort((a, b) => b.count - a.count);
  const best = counted[0];
  return best && best.count > 0 ? profiles[best.id] : undefined;
}

/** The behaviour that fits: the field of business first, then what was asked for, then who uses it. */
export function chooseDemandProfile(u: Understanding): DemandProfile {
  if (wantsCapability(u, 'virtual-waiting-room')) return profiles.sale;
  for (const domain of u.domains) {
    const id = byDomain[domain.id];
    if (id && domain.confidence >= 0.3 && (id !== 'sale' || opensAtAnHour(u))) return profiles[id];
  }
  if (findNumber(u, 'tenants')) return profiles.saas;
  if (findNumber(u, 'internal_users') && !findNumber(u, 'registered_users', 'customers')) {
    return profiles.work;
  }
  return chooseByCapability(u) ?? profiles.media;
}
