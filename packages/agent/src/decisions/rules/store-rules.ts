import {
  type DecisionCase,
  type DecisionRules,
  hasServer,
  mustStayInside,
} from '../decision-case.ts';

function knows(c: DecisionCase, pattern: RegExp): readonly [number, string] | undefined {
  const name = c.tech(pattern);
  return name ? [0.6, `${name} is there or known, so nothing new is to be learned`] : undefined;
}

/** Where data live and how they are found. */
export const storeRules: DecisionRules = {
  'primary-database': {
    relevance: (c) => (hasServer(c) ? 0.85 : 0.4),
    statements: /stor|keep|record|data|history|database|los[et]/i,
    kinds: [
      'relational_db',
      'document_db',
      'wide_column_db',
      'key_value_db',
      'local_store',
      'ledger_db',
    ],
    reversibility: 'hard',
    excludes: {
      relational: (c) =>
        c.load.peakWriteRps > 50_000
          ? `${Math.round(c.load.peakWriteRps).toLocaleString('en-US')} writes a second are more than one primary takes`
          : undefined,
      document: (c) =>
        c.refuses(/mongo|document/i)
          ? `you do not want ${c.refuses(/mongo|document/i)}`
          : c.pressures.consistency.weight >= 0.9
            ? `${c.pressures.consistency.evidence}: a rule over many documents is not kept by the store`
            : undefined,
      'key-value-or-wide-column': (c) =>
        c.tier < 3
          ? 'questions that nobody foresaw need joins, and the load does not ask for giving them up'
          : undefined,
      'distributed-sql': (c) =>
        c.tier < 3
          ? `${c.pressures.load.evidence}: one primary carries that many times over`
          : undefined,
    },
    favours: {
      relational: (c) => knows(c, /postgres|mysql|mariadb|sql server|oracle|sqlite/i),
      document: (c) => knows(c, /mongo|couch|firestore|cosmos|documentdb/i),
      'key-value-or-wide-column': (c) =>
        knows(c, /cassandra|dynamo|scylla|bigtable|hbase/i) ??
        (c.tier >= 4 && c.pressures.consistency.weight < 0.5
          ? [0.5, 'the size, and no rule that spans records']
          : undefined),
      'distributed-sql': (c) => knows(c, /cockroach|spanner|yugabyte|tidb|citus|aurora/i),
    },
  },
  'cache-or-not': {
    relevance: (c) => (hasServer(c) && c.tier >= 1 ? 0.5 : 0.2),
    statements: /fast|second|latency|\bms\b|read|page|viral|load/i,
    kinds: ['cache', 'relational_db', 'api', 'web_app'],
    reversibility: 'easy',
    excludes: {
      'no-cache-indexes-and-pool': (c) =>
        c.load.peakRps > 2000
          ? `${Math.round(c.load.peakRps).toLocaleString('en-US')} reads a second would all reach the database`
          : undefined,
      'shared-cache': (c) =>
        c.load.peakRps < 50 && !c.tech(/redis|valkey|memcached/i)
          ? `${c.pressures.load.evidence}: the database answers that from its own memory`
          : undefined,
      'in-process-cache': (c) =>
        c.pressures.consistency.weight >= 0.9
          ? 'copies in each process would show what is no longer true'
          : undefined,
    },
    favours: {
      'shared-cache': (c) =>
        knows(c, /redis|valkey|memcached/i) ??
        (c.load.peakRps > 300
          ? [0.3, `${Math.round(c.load.peakRps)} requests a second, mostly for the same things`]
          : undefined),
    },
  },
  'search-technology': {
    relevance: (c) => (c.wants('search', 'autocomplete', 'semantic-search') ? 0.5 : 0),
    capabilities: ['search', 'autocomplete', 'semantic-search'],
    kinds: ['search_index', 'relational_db', 'api'],
    reversibility: 'moderate',
    excludes: {
      'hosted-search': (c) =>
        mustStayInside(c) ? `data would leave, but ${mustStayInside(c)}` : undefined,
      'search-engine': (c) =>
        c.proportion.operations === 'none' && c.tier < 2
          ? 'nobody is there to run it, and the database can search this much'
          : undefined,
    },
    favours: {
      'search-engine': (c) => knows(c, /elastic|opensearch|solr/i),
      'database-text-search': (c) =>
        c.tier <= 1
          ? [0.35, 'the rows are few enough for the database that is there anyway']
          : undefined,
    },
  },
  'file-storage': {
    relevance: (c) =>
      c.wants(
        'file-upload',
        'image-processing',
        'video-on-demand',
        'document-generation',
        'medical-imaging',
        'photo-library',
        'file-sync',
      )
        ? 0.5
        : 0,
    capabilities: [
      'file-upload',
      'image-processing',
      'video-on-demand',
      'document-generation',
      'medical-imaging',
      'photo-library',
      'file-sync',
    ],
    kinds: ['object_storage', 'local_store', 'relational_db'],
    reversibility: 'moderate',
    excludes: {
      'object-storage-with-signed-links': (c) =>
        mustStayInside(c) && c.tier < 2
          ? `no such service is at hand: ${mustStayInside(c)}`
          : undefined,
      'database-large-objects': (c) =>
        c.load.storageGbYear1 > 50
          ? `${Math.round(c.load.storageGbYear1)} GB would sit in every backup of the database`
          : undefined,
    },
  },
  cdn: {
    relevance: (c) =>
      c.load.egressGbMonth > 500 ||
      c.wants('content-delivery', 'video-on-demand', 'live-video', 'news-publishing')
        ? 0.5
        : 0.12,
    capabilities: ['content-delivery', 'video-on-demand', 'live-video'],
    statements: /worldwide|global|fast|pictures|video|viral|public/i,
    kinds: ['cdn', 'web_app', 'static_site'],
    reversibility: 'easy',
    excludes: {
      'cdn-for-static-files': (c) =>
        mustStayInside(c)
          ? `nothing is delivered over the public network: ${mustStayInside(c)}`
          : undefined,
      'cdn-with-edge-cache-and-waf-for-all': (c) =>
        mustStayInside(c)
          ? `nothing is delivered over the public network: ${mustStayInside(c)}`
          : c.tier < 2 && c.pressures.exposure.weight < 0.6
            ? 'so little traffic does not pay for it'
            : undefined,
      none: (c) =>
        c.load.egressGbMonth > 1000
          ? `${Math.round(c.load.egressGbMonth).toLocaleString('en-US')} GB a month would leave from the servers themselves`
          : undefined,
    },
  },
  'analytics-store': {
    relevance: (c) =>
      c.wants(
        'ad-hoc-analysis',
        'dashboards',
        'reports',
        'product-analytics',
        'stream-analytics',
        'forecasting',
        'ml-training',
      )
        ? c.wants('ad-hoc-analysis', 'stream-analytics', 'ml-training')
          ? 0.7
          : 0.4
        : 0,
    capabilities: [
      'ad-hoc-analysis',
      'dashboards',
      'reports',
      'product-analytics',
      'stream-analytics',
      'forecasting',
      'ml-training',
    ],
    kinds: ['data_warehouse', 'data_lake', 'bi_dashboard', 'etl', 'relational_db'],
    reversibility: 'moderate',
    excludes: {
      'columnar-warehouse': (c) =>
        c.load.storageGbYear1 < 50 && c.tier < 2
          ? `${Math.round(c.load.storageGbYear1)} GB are counted by the database itself in seconds`
          : undefined,
      'lake-with-open-tables': (c) =>
        c.load.storageGbYear1 < 1000 &&
        !c.tech(/lake|databricks|iceberg|spark/i) &&
        !c.wants('ml-training')
          ? 'there are too few data, and nobody to keep a lake in order'
          : undefined,
      'primary-database-or-replica': (c) =>
        c.load.storageGbYear1 > 5000
          ? `${Math.round(c.load.storageGbYear1 / 1000)} TB of history would be read beside the daily work`
          : undefined,
    },
    favours: {
      'lake-with-open-tables': (c) =>
        c.mentions(/data scien|notebook|raw (form|data)|keep the raw/)
          ? [0.7, 'people work on the raw data in notebooks']
          : undefined,
    },
  },
  'etl-approach': {
    relevance: (c) =>
      c.wants('ad-hoc-analysis', 'batch-jobs', 'import', 'integrations') &&
      (c.u.outsideSystems.length >= 2 || c.load.storageGbYear1 > 1000)
        ? 0.35
        : 0,
    capabilities: ['import', 'batch-jobs', 'integrations', 'ad-hoc-analysis'],
    kinds: ['etl', 'integration_adapter', 'stream_processor', 'data_warehouse'],
    reversibility: 'moderate',
    excludes: {
      'managed-connectors': (c) =>
        mustStayInside(c)
          ? `data would pass through a third party: ${mustStayInside(c)}`
          : undefined,
    },
  },
  'geo-index': {
    relevance: (c) =>
      c.wants('geo-search', 'geolocation', 'ride-hailing', 'tracking', 'geofencing', 'dispatch')
        ? 0.5
        : 0,
    capabilities: [
      'geo-search',
      'geolocation',
      'ride-hailing',
      'tracking',
      'geofencing',
      'dispatch',
    ],
    kinds: ['relational_db', 'cache', 'search_index', 'api'],
    reversibility: 'moderate',
    excludes: {
      'database-spatial-index': (c) =>
        c.load.eventsPerSecond > 5000
          ? `${Math.round(c.load.eventsPerSecond).toLocaleString('en-US')} moves a second rewrite the index faster than it is read`
          : undefined,
      'search-engine-geo': (c) =>
        c.wants('tracking', 'ride-hailing') ? 'things move every few seconds' : undefined,
    },
  },
  'time-series-store': {
    relevance: (c) =>
      c.wants(
        'iot-ingest',
        'telemetry',
        'smart-metering',
        'time-series-archive',
        'metrics-monitoring',
        'weather-environment',
        'predictive-maintenance',
        'wearables-health',
      )
        ? c.load.eventsPerSecond >= 1
          ? 0.7
          : 0.35
        : 0,
    capabilities: [
      'iot-ingest',
      'telemetry',
      'smart-metering',
      'time-series-archive',
      'metrics-monitoring',
      'weather-environment',
      'wearables-health',
    ],
    kinds: ['time_series_db', 'relational_db', 'wide_column_db', 'data_lake'],
    reversibility: 'hard',
    excludes: {
      'relational-with-partitions': (c) =>
        c.load.eventsPerSecond > 10_000
          ? `${Math.round(c.load.eventsPerSecond).toLocaleString('en-US')} readings a second are beyond it`
          : undefined,
      'special-time-series-database': (c) =>
        c.load.eventsPerSecond < 500
          ? `${Number(c.load.eventsPerSecond.toPrecision(2))} readings a second do not pay for a second kind of database`
          : undefined,
      'object-files-with-query-engine': (c) =>
        c.wants('alerting', 'dashboards', 'telemetry') && c.tier < 4
          ? 'the newest readings must be seen within seconds'
          : undefined,
    },
  },
};
