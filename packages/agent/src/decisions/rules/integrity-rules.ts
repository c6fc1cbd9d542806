import { type DecisionRules } from '../decision-case.ts';

const scarce = [
  'booking',
  'ticket-validation',
  'inventory',
  'auctions',
  'rental',
  'waitlist',
  'table-ordering',
  'events-registration',
  'parking',
  'ev-charging',
];

/** How data are kept right, apart and safe. */
export const integrityRules: DecisionRules = {
  'tenancy-model': {
    relevance: (c) =>
      c.load.tenants > 1 || c.wants('tenant-administration', 'white-label') ? 0.88 : 0,
    capabilities: ['tenant-administration', 'white-label'],
    statements:
      /tenant|customer|each (client|company|school|studio|shop|practice)|own database|separate/i,
    kinds: ['relational_db', 'document_db', 'api'],
    reversibility: 'hard',
    forces: (c) =>
      c.mentions(
        /\b(its|their|an?|each .{0,30}) own (postgres\w* |sql |separate )?(database|db)\b|database (per|for each|for every) (tenant|customer|client)|separate database (for|per)/,
      )
        ? {
            optionId: 'database-per-tenant',
            because: 'you said that each customer has a database of its own',
          }
        : undefined,
    excludes: {
      'schema-per-tenant': (c) =>
        c.load.tenants > 1000
          ? `${c.load.tenants.toLocaleString('en-US')} schemas in one database slow every migration and backup`
          : undefined,
      'database-per-tenant': (c) =>
        c.load.tenants > 500
          ? `${c.load.tenants.toLocaleString('en-US')} databases are more than this team can migrate and watch`
          : undefined,
      'stack-per-tenant': (c) =>
        c.load.tenants > 30
          ? `${c.load.tenants.toLocaleString('en-US')} whole stacks cost more than the customers pay`
          : undefined,
    },
    favours: {
      'stack-per-tenant': (c) =>
        c.mentions(
          /(own|separate) (installation|instance|stack|environment) (per|for each)|each .{0,20}(its|their) own (installation|instance|stack)/,
        )
          ? [1.2, 'each has an installation of its own']
          : undefined,
      'schema-per-tenant': (c) =>
        c.mentions(/schema (per|for each)/) ? [1.2, 'you named a schema for each'] : undefined,
    },
  },
  'consistency-model': {
    relevance: (c) =>
      c.tier >= 2 || c.pressures.consistency.weight >= 0.9 || c.wants('sync') ? 0.55 : 0.15,
    statements: /consisten|stale|lag|twice|double|up to date|immediately|at once|never/i,
    kinds: ['relational_db', 'cache', 'document_db', 'wide_column_db', 'api'],
    reversibility: 'hard',
    excludes: {
      'eventual-with-merge': (c) =>
        c.pressures.consistency.weight >= 0.8 ? `${c.pressures.consistency.evidence}` : undefined,
      'read-your-writes-else-eventual': (c) =>
        c.pressures.consistency.weight >= 0.95 && c.tier < 2
          ? `${c.pressures.consistency.evidence}, and one primary carries the load`
          : undefined,
    },
  },
  'id-generation': {
    relevance: (c) => (c.wants('short-links') ? 0.3 : 0.1),
    capabilities: ['short-links'],
    kinds: ['relational_db', 'api', 'key_value_db'],
    reversibility: 'hard',
    excludes: {
      'database-sequence': (c) =>
        c.pressures.offline.weight > 0.8
          ? 'records are made without a network, so the server cannot number them'
          : c.mentions(/random|whoever has the (link|key)|unguessable|secret link/)
            ? 'a running number lets anyone guess the next'
            : undefined,
    },
  },
  'ledger-design': {
    relevance: (c) =>
      c.wants(
        'ledger',
        'wallet',
        'payouts',
        'escrow',
        'loyalty',
        'loan-handling',
        'trading',
        'payroll',
        'budgeting',
      )
        ? 0.75
        : 0,
    capabilities: [
      'ledger',
      'wallet',
      'payouts',
      'escrow',
      'loyalty',
      'loan-handling',
      'trading',
      'payroll',
    ],
    kinds: ['ledger_db', 'relational_db', 'payment_provider', 'api'],
    reversibility: 'hard',
    excludes: {
      'provider-balances-only': (c) =>
        c.wants('ledger', 'wallet', 'trading', 'loan-handling', 'payroll')
          ? 'the balances are the business itself, so another house cannot hold the only copy'
          : undefined,
      'special-ledger-database': (c) =>
        c.load.peakWriteRps < 1000
          ? `${Number(c.load.peakWriteRps.toPrecision(2))} writes a second do not need a store of its own`
          : undefined,
      'event-sourced-accounts': (c) =>
        c.proportion.developers < 10
          ? `${c.proportion.developers} developers would learn event sourcing on other people's money`
          : undefined,
    },
  },
  'scarce-inventory': {
    relevance: (c) =>
      c.wants(...scarce) ||
      c.mentions(
        /never be sold twice|double.?book|oversell|overbook|last (seat|item|place)|same (seat|slot|time) twice/,
      )
        ? c.pressures.consistency.weight >= 0.9
          ? 0.96
          : 0.7
        : 0,
    capabilities: scarce,
    statements: /twice|double|seat|slot|stock|oversell|hold|reserv|book/i,
    kinds: ['relational_db', 'cache', 'api', 'key_value_db'],
    reversibility: 'hard',
    excludes: {
      'conditional-update-in-the-database': (c) =>
        c.load.peakRps > 5000
          ? `at ${Math.round(c.load.peakRps).toLocaleString('en-US')} requests a second, thousands would wait for the lock of one row`
          : c.mentions(/hold(s)? (lasts?|for)|until (the )?payment|minutes (until|to pay)/)
            ? 'a hold until payment was asked for'
            : undefined,
      'single-writer-or-queue-per-item': (c) =>
        c.load.peakRps < 200 ? 'so few people want the same thing in the same second' : undefined,
      ballot: (c) =>
        c.mentions(/ballot|lottery|draw lots/) ? undefined : 'buyers need to know at once',
    },
    favours: {
      'hold-with-expiry': (c) =>
        c.wants('checkout', 'payouts') || c.mentions(/hold|until payment|deposit/)
          ? [
              c.load.peakRps > 5000 ? 0.35 : 0.5,
              'paying takes minutes, and nobody else may take it meanwhile',
            ]
          : undefined,
    },
  },
  'encryption-keys': {
    relevance: (c) =>
      c.pressures.privacy.weight >= 0.75 ? 0.45 : c.pressures.privacy.weight >= 0.5 ? 0.2 : 0,
    statements: /encrypt|hipaa|health|card|confidential|gdpr|secret|personal/i,
    kinds: ['relational_db', 'object_storage', 'secrets', 'document_db'],
    reversibility: 'moderate',
    excludes: {
      'key-per-tenant-or-customer-held': (c) =>
        c.load.tenants < 2
          ? 'there is one organization, so there is one holder of keys'
          : undefined,
      'storage-encryption-by-provider': (c) =>
        c.pressures.privacy.weight >= 0.9
          ? 'it guards against a stolen disk only, while a dump or a wrong query would show everything'
          : undefined,
    },
  },
  'pii-handling': {
    relevance: (c) =>
      c.pressures.privacy.weight >= 0.55 &&
      (c.wants(
        'ad-hoc-analysis',
        'product-analytics',
        'survey-research',
        'anonymous-reporting',
        'ml-training',
      ) ||
        c.hasRegime(/gdpr|hipaa|dsgvo/i))
        ? 0.35
        : 0,
    statements: /gdpr|personal|privacy|anonym|hipaa/i,
    capabilities: ['data-deletion', 'consent-management', 'anonymous-reporting'],
    kinds: ['relational_db', 'data_warehouse', 'identity_provider'],
    reversibility: 'hard',
    excludes: {
      'anonymous-aggregates-only': (c) =>
        c.wants('user-accounts') && !c.wants('anonymous-reporting')
          ? 'people must be recognised to be served'
          : undefined,
    },
  },
  'audit-log-design': {
    relevance: (c) =>
      c.wants(
        'audit-trail',
        'clinical-records',
        'ledger',
        'public-registry',
        'elections',
        'secure-vault',
      ) || c.pressures.compliance.weight >= 0.7
        ? 0.5
        : 0,
    capabilities: ['audit-trail', 'clinical-records', 'ledger', 'public-registry', 'legal-hold'],
    statements: /audit|trace|attribut|who (did|changed|saw)|log/i,
    kinds: ['audit_store', 'relational_db', 'object_storage'],
    reversibility: 'moderate',
    excludes: {
      'application-log-file': (c) =>
        c.pressures.compliance.weight >= 0.4 || c.wants('audit-trail')
          ? 'a file that an administrator can edit proves nothing'
          : undefined,
      'event-store-as-truth': (c) =>
        c.proportion.developers < 10
          ? 'the whole application would have to be built around events'
          : undefined,
    },
  },
};
