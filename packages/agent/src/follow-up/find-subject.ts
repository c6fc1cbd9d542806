import type { ArchitectureComponent, ArchitectureData, Decision } from '@aa/domain';

const emptyWords = new Set(
  'a an the of to in on for and or is are was we you it our your my this that with what why how not do does did if when would should could happens happen lose loses goes down fails fail use using used instead there here about me explain tell please exactly really one part thing system architecture design'.split(
    ' ',
  ),
);

/** Words that carry meaning, in small letters, plural endings off. */
export function toWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9+#.\s-]/g, ' ')
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.]+$/, ''))
    .map((word) =>
      word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
    )
    .filter((word) => word.length > 1 && !emptyWords.has(word));
}

function countShared(words: readonly string[], text: string): number {
  const there = new Set(toWords(text));
  return words.filter((word) => there.has(word)).length;
}

const kindWords: Record<string, string> = {
  relational_db: 'database sql postgres store db',
  document_db: 'database document store db',
  key_value_db: 'database key value store db',
  wide_column_db: 'database store db',
  time_series_db: 'database time series readings db',
  cache: 'cache redis valkey',
  message_queue: 'queue broker messages',
  event_stream: 'stream kafka log events queue',
  cdn: 'cdn edge',
  load_balancer: 'load balancer',
  api_gateway: 'gateway',
  waf: 'firewall waf',
  worker: 'worker background jobs',
  scheduler: 'scheduler cron timer',
  object_storage: 'files storage bucket s3 uploads',
  search_index: 'search index',
  identity_provider: 'login identity sso accounts',
  payment_provider: 'payment stripe cards',
  notification_provider: 'mail email sms push notification',
  monitoring: 'monitoring alerts logs',
  realtime_gateway: 'websocket realtime live connections',
  iot_broker: 'broker mqtt devices',
  web_app: 'web browser page frontend',
  mobile_app: 'app phone mobile',
  api: 'application backend server api',
  llm_provider: 'model llm ai',
  local_store: 'offline local device store',
  data_warehouse: 'warehouse reports analytics',
  data_lake: 'lake raw',
  sandbox_runner: 'sandbox isolation',
  audit_store: 'audit trail log',
  secrets: 'secrets keys',
  legacy_system: 'legacy old',
};

/** Components that a text speaks of, best first: by name, then technology, then kind. */
export function findComponents(
  architecture: ArchitectureData,
  text: string,
): ArchitectureComponent[] {
  const words = toWords(text);
  if (words.length === 0) return [];
  return architecture.components
    .map((component) => ({
      component,
      score:
        3 * countShared(words, component.name) +
        2 * countShared(words, component.technologies.join(' ')) +
        2 * countShared(words, kindWords[component.kind] ?? component.kind.replaceAll('_', ' ')) +
        countShared(words, component.responsibilities.join(' ')) * 0.4,
    }))
    .filter((entry) => entry.score >= 1.9)
    .sort((a, b) => b.score - a.score || a.component.id.localeCompare(b.component.id))
    .map((entry) => entry.component);
}

/** What products are, in the words of the option tables. */
const families: readonly (readonly [RegExp, string, RegExp])[] = [
  [
    /kafka|kinesis|event hub|redpanda|pulsar|event (log|stream)/i,
    'd-queue-or-stream',
    /event log|stream/i,
  ],
  [/rabbit|sqs|message queue|service bus|nats\b|queue/i, 'd-queue-or-stream', /message queue/i],
  [/kubernetes|k8s|eks|aks|gke|openshift/i, 'd-deployment-platform', /kubernetes/i],
  [/serverless|lambda|functions/i, 'd-architecture-style', /serverless/i],
  [/microservice/i, 'd-architecture-style', /microservice/i],
  [/monolith/i, 'd-architecture-style', /monolith/i],
  [/mongo|document (db|database|store)|couch|firestore/i, 'd-primary-database', /document/i],
  [/cassandra|dynamo|scylla|nosql|key.value|wide.column/i, 'd-primary-database', /key-value|wide/i],
  [/cockroach|spanner|yugabyte|distributed sql/i, 'd-primary-database', /distributed/i],
  [/postgres|mysql|sql server|relational|\bsql\b/i, 'd-primary-database', /relational/i],
  [/redis|valkey|memcached|\bcache\b|caching/i, 'd-cache-or-not', /shared cache/i],
  [/elastic|opensearch|solr|algolia|meilisearch|search engine/i, 'd-search-technology', /search/i],
  [/graphql/i, 'd-api-style', /graphql/i],
  [/grpc/i, 'd-api-style', /grpc/i],
  [/\brest\b|openapi/i, 'd-api-style', /rest/i],
  [/websocket/i, 'd-realtime-transport', /websocket/i],
  [/server.sent|\bsse\b/i, 'd-realtime-transport', /server-sent/i],
  [/polling/i, 'd-realtime-transport', /polling/i],
  [/auth0|cognito|okta|keycloak|own login|identity/i, 'd-identity', /identity|library/i],
  [/(separate|own|database per|per.tenant|schema per)/i, 'd-tenancy-model', /database|schema/i],
  [/multi.?region|second region|active.active|two regions/i, 'd-zones-regions', /region/i],
  [/native app|react native|flutter|pwa/i, 'd-mobile-approach', /native|cross|web app/i],
  [/temporal|camunda|workflow engine|bpmn/i, 'd-workflow-engine', /engine/i],
  [/snowflake|bigquery|warehouse|databricks|data lake/i, 'd-analytics-store', /warehouse|lake/i],
  [/influx|timescale|time.series/i, 'd-time-series-store', /time-series/i],
  [/service mesh|istio|linkerd/i, 'd-service-mesh-or-not', /mesh/i],
  [/event.sourc/i, 'd-ledger-design', /event/i],
  [/vault/i, 'd-secrets', /vault/i],
  [/on.?prem|own (servers|machines)/i, 'd-cloud-or-premises', /premises/i],
];

export interface FoundDecision {
  decision: Decision;
  /** The alternative that was asked for, where it is one. */
  alternative?: Decision['alternatives'][number];
  /** What was asked for is what was chosen. */
  isChosen: boolean;
}

/** The decision that a text speaks of, with the rejected option where it names one. */
export function findDecision(
  decisions: readonly Decision[],
  text: string,
): FoundDecision | undefined {
  for (const [pattern, id, option] of families) {
    const decision = pattern.test(text) ? decisions.find((d) => d.id === id) : undefined;
    if (!decision) continue;
    const alternative = decision.alternatives.find((a) => option.test(a.name));
    const isChosen = option.test(decision.chosen);
    return { decision, isChosen, ...(alternative && !isChosen ? { alternative } : {}) };
  }
  const words = toWords(text);
  const scored = decisions
    .map((decision) => ({
      decision,
      alternative: decision.alternatives.find((a) => countShared(words, a.name) > 0),
      score:
        2 * countShared(words, decision.title) +
        2 * countShared(words, decision.chosen) +
        Math.max(0, ...decision.alternatives.map((a) => 3 * countShared(words, a.name))),
    }))
    .sort((a, b) => b.score - a.score)[0];
  if (!scored || scored.score < 2) return undefined;
  const isChosen = countShared(words, scored.decision.chosen) > 0;
  return {
    decision: scored.decision,
    isChosen,
    ...(scored.alternative && !isChosen ? { alternative: scored.alternative } : {}),
  };
}
