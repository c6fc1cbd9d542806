import { type DecisionRules, mustStayInside } from '../decision-case.ts';

/** Who may do what, what is paid, what strangers may publish, and how others' records are reached. */
export const accessRules: DecisionRules = {
  identity: {
    relevance: (c) =>
      c.wants('user-accounts', 'single-sign-on', 'roles-permissions')
        ? c.wants('single-sign-on')
          ? 0.5
          : 0.35
        : 0,
    capabilities: ['user-accounts', 'single-sign-on'],
    statements: /log.?in|sign.?(in|on)|sso|account|password|identity/i,
    kinds: ['identity_provider', 'api', 'web_app'],
    reversibility: 'moderate',
    excludes: {
      'library-in-the-application': (c) =>
        c.wants('single-sign-on')
          ? 'people sign on with accounts of another house (SAML or OIDC)'
          : undefined,
      'self-hosted-identity-server': (c) =>
        c.proportion.operations === 'none' ? 'nobody is there to patch it within days' : undefined,
      'hosted-identity-service': (c) =>
        mustStayInside(c)
          ? `accounts would be kept outside, but ${mustStayInside(c)}`
          : c.load.activeUsers > 500_000 && c.pressures.thrift.weight > 0.6
            ? `at ${c.load.activeUsers.toLocaleString('en-US')} people a month its fee would pass the rest of the bill`
            : undefined,
    },
    favours: {
      'self-hosted-identity-server': (c) =>
        c.tech(/keycloak|authentik|zitadel/i) ? [0.7, 'it is there already'] : undefined,
      'hosted-identity-service': (c) =>
        c.tech(/auth0|entra|cognito|okta|firebase|clerk|google workspace|microsoft 365/i)
          ? [
              0.6,
              `${c.tech(/auth0|entra|cognito|okta|firebase|clerk|google workspace|microsoft 365/i)} holds the accounts already`,
            ]
          : undefined,
    },
  },
  'session-handling': {
    relevance: (c) => (c.wants('user-accounts', 'single-sign-on') ? 0.12 : 0),
    capabilities: ['user-accounts'],
    kinds: ['api', 'web_app', 'identity_provider'],
    reversibility: 'easy',
    excludes: { 'token-in-browser-storage': () => 'any script on the page could carry it off' },
  },
  'authorization-model': {
    relevance: (c) =>
      c.wants(
        'roles-permissions',
        'tenant-administration',
        'clinical-records',
        'file-sync',
        'collaborative-editing',
      )
        ? 0.3
        : 0,
    capabilities: ['roles-permissions', 'tenant-administration'],
    statements: /role|permission|may (see|change)|only .* (see|change)|admin/i,
    kinds: ['api', 'identity_provider', 'web_app'],
    reversibility: 'moderate',
    excludes: {
      relationships: (c) =>
        c.wants(
          'collaborative-editing',
          'file-sync',
          'social-feed',
          'relationship-graph',
          'photo-library',
        )
          ? undefined
          : 'nobody shares single things with single people',
    },
  },
  'payment-integration': {
    relevance: (c) =>
      c.wants(
        'checkout',
        'subscriptions',
        'donations',
        'point-of-sale',
        'payouts',
        'invoicing',
        'refunds',
      ) || c.pressures.money.weight > 0.8
        ? 0.72
        : 0,
    capabilities: ['checkout', 'subscriptions', 'donations', 'refunds', 'payouts', 'point-of-sale'],
    statements: /pay|card|pci|deposit|fee|checkout|refund/i,
    kinds: ['payment_provider', 'api', 'web_app', 'mobile_app'],
    reversibility: 'moderate',
    excludes: {
      'own-card-capture': () =>
        'card numbers on own machines put every one of them under the full card audit',
    },
    favours: {
      'hosted-payment-page': (c) =>
        c.proportion.developers <= 4
          ? [0.25, 'few people, and the least to be audited']
          : undefined,
    },
  },
  'content-moderation': {
    relevance: (c) =>
      c.wants(
        'moderation',
        'comments',
        'forum',
        'reviews-ratings',
        'crowdsourced-reports',
        'feeds',
        'live-video',
        'dating-profiles',
      )
        ? c.says('moderation')
          ? 0.55
          : 0.35
        : 0,
    capabilities: [
      'moderation',
      'comments',
      'forum',
      'reviews-ratings',
      'crowdsourced-reports',
      'feeds',
    ],
    statements: /moderat|abuse|spam|inappropriate|mute|delete|word filter|report/i,
    kinds: ['api', 'worker', 'ml_serving', 'web_app'],
    reversibility: 'easy',
    excludes: {
      'people-before-publication': (c) =>
        c.load.peakWriteRps > 1
          ? 'so much comes in that people cannot look at all of it first'
          : c.wants('chat', 'live-quiz')
            ? 'a live talk cannot wait for a look'
            : undefined,
      'reports-after-publication': (c) =>
        c.mentions(/child|minor|pupil|school|teen/) ? 'minors are among the readers' : undefined,
    },
  },
  fraud: {
    relevance: (c) =>
      c.wants('fraud-checks', 'cheating-detection', 'kyc')
        ? 0.5
        : c.mentions(/bots?\b|scalper|fraud|abuse/) && c.pressures.money.weight > 0.6
          ? 0.5
          : 0,
    capabilities: ['fraud-checks', 'kyc', 'checkout'],
    statements: /fraud|bot|scalp|abuse|cheat/i,
    kinds: ['waf', 'api', 'payment_provider', 'ml_serving', 'worker'],
    reversibility: 'easy',
    excludes: {
      'own-model-with-rules': (c) =>
        c.proportion.developers < 15
          ? 'there are neither labelled cases nor people to keep a model'
          : undefined,
      'provider-tools-and-limits': (c) =>
        c.wants('wallet', 'loan-handling', 'credit-scoring')
          ? 'the stored value is your own, beyond what a card provider watches'
          : undefined,
    },
  },
  'tenant-customization': {
    relevance: (c) =>
      c.wants('white-label', 'plugin-extensions', 'tenant-administration') && c.load.tenants > 1
        ? 0.3
        : 0,
    capabilities: ['white-label', 'plugin-extensions', 'tenant-administration'],
    kinds: ['api', 'sandbox_runner', 'relational_db'],
    reversibility: 'hard',
    excludes: {
      'code-branch-for-a-customer': (c) =>
        c.load.tenants > 2 ? `${c.load.tenants} branches would never be merged again` : undefined,
      'plug-ins-in-a-sandbox-and-webhooks': (c) =>
        c.wants('plugin-extensions') ? undefined : 'no customer asked for own logic',
    },
  },
  telephony: {
    relevance: (c) =>
      c.wants('call-centre') || c.mentions(/call.?cent(re|er)|\bcti\b|\bsip\b/) ? 0.5 : 0,
    capabilities: ['call-centre', 'speech'],
    statements: /call|telephone|phone|cti|sip/i,
    kinds: ['integration_adapter', 'third_party_api', 'web_app', 'api'],
    reversibility: 'moderate',
    excludes: {
      'hosted-contact-centre': (c) =>
        c.mentions(/\b(sip|cti|telephone system|pbx)\b/)
          ? 'your telephone system stays'
          : undefined,
    },
  },
  'bank-access': {
    relevance: (c) => (c.wants('aggregation-of-accounts') ? 0.55 : 0),
    capabilities: ['aggregation-of-accounts'],
    statements: /bank|account|aggregat|psd2|transaction/i,
    kinds: ['third_party_api', 'integration_adapter', 'worker'],
    reversibility: 'moderate',
    excludes: {
      'direct-banks': (c) =>
        c.proportion.developers < 60
          ? 'a licence and thousands of banks are a company of their own'
          : undefined,
      'file-import': (c) =>
        c.mentions(/daily|automatic|connect/)
          ? 'accounts are to be fetched by themselves'
          : undefined,
    },
  },
  'record-access': {
    relevance: (c) =>
      c.wants('clinical-records', 'aggregation-of-accounts') ||
      (c.wants('integrations') &&
        c.mentions(
          /\b(fhir|hl7|ehr|health record|core system|system of record|master data|mainframe)\b/,
        ))
        ? 0.85
        : 0,
    capabilities: ['clinical-records', 'integrations', 'aggregation-of-accounts'],
    statements: /record|history|fhir|hl7|ehr|integrat|system|account/i,
    kinds: ['integration_adapter', 'third_party_api', 'legacy_system', 'relational_db', 'api'],
    reversibility: 'moderate',
    excludes: {
      'integration-hub': (c) =>
        c.u.outsideSystems.length < 3 &&
        !c.mentions(/hl7|edi\b|(\d{2,}|several|many) (hospital|bank|partner|supplier)/)
          ? 'there are fewer systems than an engine between them would pay for'
          : undefined,
    },
    favours: {
      'integration-hub': (c) =>
        c.mentions(/hl7 ?v2|edi\b|\b(1[0-9]|[2-9][0-9]) (hospital|bank|partner|supplier|insurer)/)
          ? [0.35, 'many partners of different make']
          : undefined,
    },
  },
};
