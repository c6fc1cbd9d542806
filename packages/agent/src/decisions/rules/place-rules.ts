import { type DecisionRules, mustStayInside } from '../decision-case.ts';

/** Whose machines, in which places, with which copies. */
export const placeRules: DecisionRules = {
  'hosting-region': {
    relevance: (c) => (c.proportion.regions.length > 0 ? 0.5 : 0.2),
    statements: /region|countr|europe|\beu\b|united states|\bus\b|stay in|resid|worldwide/i,
    kinds: ['relational_db', 'api', 'object_storage'],
    reversibility: 'hard',
    excludes: {
      'home-region-per-customer': (c) =>
        c.u.facts.filter((f) => f.metric === 'data_residency').length < 2 &&
        !c.mentions(/each (on|in) its own (data|region|country)|data of .{3,30} stays? in/)
          ? 'no second law of residence was named'
          : undefined,
      'sovereign-or-national-provider': (c) =>
        c.mentions(/sovereign|national (cloud|provider)|no us (cloud|provider)|secnumcloud|c5/)
          ? undefined
          : 'nothing asks for an operator of one nation',
    },
    favours: {
      'home-region-per-customer': (c) =>
        c.mentions(
          /each on its own data|each (country|region) (keeps|has)|(us|eu) and (eu|us)\b.*own data/,
        )
          ? [0.9, 'you said that each region keeps its own data']
          : undefined,
    },
  },
  'zones-regions': {
    relevance: (c) => (c.proportion.availabilityPercent >= 99.9 ? 0.55 : 0.25),
    statements: /avail|uptime|down|outage|24|day and night|nines|hold/i,
    kinds: ['relational_db', 'api', 'load_balancer', 'web_app'],
    reversibility: 'moderate',
    excludes: {
      'one-zone-with-backups': (c) =>
        c.proportion.availabilityPercent > 99.9
          ? `one zone does not reach ${c.proportion.availabilityPercent} %`
          : undefined,
      'second-region-standby': (c) =>
        c.proportion.availabilityPercent < 99.95 && c.tier < 3
          ? `${c.proportion.availabilityPercent} % does not call for a second region, which would nearly double the bill`
          : undefined,
      'active-regions': (c) =>
        c.proportion.availabilityPercent < 99.99 && c.tier < 4 && !c.mentions(/active.active/)
          ? 'two live regions need rules for conflicts, and nothing here pays for that'
          : undefined,
      'several-zones': (c) =>
        mustStayInside(c) && c.proportion.hosting === 'on_premises'
          ? 'zones are a cloud notion; two machines in two rooms take their place'
          : undefined,
    },
    favours: {
      'one-zone-with-backups': (c) =>
        c.pressures.thrift.weight > 0.85 && c.proportion.availabilityPercent <= 99.5
          ? [
              0.4,
              `the budget, and ${c.proportion.availabilityPercent} % is reached without a second machine`,
            ]
          : undefined,
    },
  },
  'backup-dr': {
    relevance: () => 0.45,
    statements: /los[est]|backup|recover|restore|rpo|rto|disaster|keep|retain|retention/i,
    kinds: [
      'relational_db',
      'document_db',
      'wide_column_db',
      'object_storage',
      'time_series_db',
      'local_store',
    ],
    reversibility: 'easy',
    excludes: {
      'daily-backup-in-another-account': (c) =>
        c.proportion.rpoMinutes < 1440
          ? `a day's work would be lost where ${c.proportion.rpoMinutes} minutes are the bound`
          : undefined,
      'replica-in-second-region-plus-locked-copies': (c) =>
        c.proportion.availabilityPercent < 99.95 && c.proportion.rtoMinutes > 60
          ? `back within ${c.proportion.rtoMinutes} minutes is reached by a restore`
          : undefined,
    },
    favours: {
      'daily-backup-in-another-account': (c) =>
        c.pressures.thrift.weight > 0.8 && c.proportion.rpoMinutes >= 1440
          ? [0.6, 'a day of work may be lost, and the purse is small']
          : undefined,
    },
  },
  'cloud-or-premises': {
    relevance: (c) => (c.proportion.hosting === 'cloud' ? 0.25 : 0.75),
    statements: /host|on.prem|cloud|server|data cent|inside|network/i,
    kinds: ['api', 'relational_db', 'edge_node', 'web_app'],
    reversibility: 'hard',
    forces: (c) => {
      if (c.proportion.hosting === 'on_premises')
        return { optionId: 'on-premises', because: 'you said that it runs on your own machines' };
      if (c.proportion.hosting === 'hybrid')
        return { optionId: 'hybrid', because: 'you said that part of it stays inside' };
      if (c.proportion.cloudProvider === 'Hetzner' || c.proportion.cloudProvider === 'OVHcloud')
        return {
          optionId: 'rented-servers',
          because: `you rent servers from ${c.proportion.cloudProvider}`,
        };
      return c.proportion.cloudProvider
        ? { optionId: 'public-cloud', because: `you use ${c.proportion.cloudProvider}` }
        : undefined;
    },
    excludes: {
      'on-premises': (c) =>
        c.proportion.operations === 'none' ? 'nobody is there to keep a machine room' : undefined,
      hybrid: (c) =>
        c.proportion.hosting === 'cloud' ? 'nothing was named that must stay inside' : undefined,
    },
  },
};
