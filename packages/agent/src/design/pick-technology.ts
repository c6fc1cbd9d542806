import {
  hostPicks,
  type Pick,
  relationalHosts,
  slotPicks,
} from '../knowledge/design/technology-picks.ts';
import { findTechnology } from '../knowledge/design/technologies.ts';
import { type DesignContext, isAtLeast, isRefused } from './design-context.ts';
import { pickMobile } from './pick-mobile.ts';

/** What a component is made with: names as shown, and the id of what is priced. */
export interface Made {
  technologies: string[];
  technologyId?: string;
}

interface Stack {
  match: RegExp;
  names: [string, string];
}

/** Languages with the framework that most teams take. */
const stacks: Stack[] = [
  {
    match: /typescript|node|javascript|next\.?js|nest|express|react/,
    names: ['TypeScript', 'Fastify'],
  },
  { match: /python|django|flask|fastapi/, names: ['Python', 'Django'] },
  { match: /kotlin/, names: ['Kotlin', 'Spring Boot'] },
  { match: /\bjava\b|spring/, names: ['Java', 'Spring Boot'] },
  { match: /c#|\.net|dotnet|csharp/, names: ['C#', 'ASP.NET Core'] },
  { match: /\bgo\b|golang/, names: ['Go', 'net/http'] },
  { match: /php|laravel|symfony/, names: ['PHP', 'Laravel'] },
  { match: /ruby|rails/, names: ['Ruby', 'Ruby on Rails'] },
  { match: /elixir|phoenix/, names: ['Elixir', 'Phoenix'] },
  { match: /rust\b/, names: ['Rust', 'Axum'] },
  { match: /scala/, names: ['Scala', 'Play'] },
];
const defaultStack: Stack = stacks[0] ?? { match: /./, names: ['TypeScript', 'Fastify'] };

const fullStack = /django|laravel|rails|phoenix|asp\.net/i;

function taken(ctx: DesignContext, ...stances: string[]): string[] {
  return ctx.u.technologies
    .filter((technology) => stances.includes(technology.stance))
    .map((technology) => technology.name);
}

/** The language that the team has, else the one with the widest pool of people. */
export function pickStack(ctx: DesignContext): [string, string] {
  for (const stances of [['wanted'], ['existing'], ['skill']]) {
    for (const name of taken(ctx, ...stances)) {
      const stack = stacks.find((candidate) => candidate.match.test(name.toLowerCase()));
      if (stack && !stack.names.some((part) => isRefused(ctx.u, part))) return stack.names;
    }
  }
  const spoken = stacks.find(
    (candidate) =>
      candidate !== defaultStack &&
      new RegExp(`we (?:know|use|write|are)[^.]{0,30}(?:${candidate.match.source})`).test(ctx.said),
  );
  if (spoken && !spoken.names.some((part) => isRefused(ctx.u, part))) return spoken.names;
  const wanted = stacks.find((stack) => !stack.names.some((part) => isRefused(ctx.u, part)));
  return (wanted ?? defaultStack).names;
}

/** What runs our own code. */
export function pickHost(ctx: DesignContext): Pick {
  const chosen = ctx.choices.optionOf('deployment-platform') ?? 'managed-application-platform';
  const table = hostPicks[chosen] ?? hostPicks['virtual-machine-with-containers'];
  const pick = table?.[ctx.place] ?? table?.self;
  if (pick && !isRefused(ctx.u, pick.name)) return pick;
  return { name: 'Docker Compose', technologyId: 'docker-compose' };
}

const relationalNames: [RegExp, string, string][] = [
  [/postgres/, 'PostgreSQL', 'postgresql'],
  [/mariadb/, 'MariaDB', 'mariadb'],
  [/mysql/, 'MySQL', 'mysql'],
  [/sql server|mssql/, 'SQL Server', 'sql-server'],
  [/oracle/, 'Oracle Database', 'oracle-database'],
  [/sqlite/, 'SQLite', 'sqlite'],
];

/** Capabilities whose readings are kept by time. */
const seriesCapabilities = new Set([
  'iot-ingest',
  'smart-metering',
  'time-series-archive',
  'weather-environment',
  'wearables-health',
  'predictive-maintenance',
  'tracking',
  'process-control',
  'digital-twin',
]);

function pickRelational(ctx: DesignContext): Made {
  const named = taken(ctx, 'wanted', 'existing', 'skill').join(' ').toLowerCase();
  const own = relationalNames.find(([match, name]) => match.test(named) && !isRefused(ctx.u, name));
  const wantsOld = own && ctx.needIds.has('migration') && own[1] !== 'PostgreSQL';
  const free = relationalNames.find(([, name]) => !isRefused(ctx.u, name)) ?? relationalNames[0];
  const [, name, id] = (wantsOld ? undefined : own) ?? free ?? [/./, 'PostgreSQL', 'postgresql'];
  if (ctx.choices.optionOf('primary-database') === 'distributed-sql')
    return { technologies: ['CockroachDB'], technologyId: 'cockroachdb' };
  if (
    ctx.load.tier === 'tiny' &&
    ctx.place === 'self' &&
    ctx.proportion.developers <= 1 &&
    !own &&
    !isRefused(ctx.u, 'SQLite') &&
    ctx.load.concurrentConnections < 50
  )
    return { technologies: ['SQLite', 'Litestream'], technologyId: 'sqlite' };
  const host = relationalHosts[ctx.place] ?? relationalHosts.self;
  const technologies = [name];
  if (isAtLeast(ctx, 'large') && name === 'PostgreSQL')
    technologies.push(ctx.place === 'aws' ? 'Amazon Aurora' : 'Citus (sharded)', 'PgBouncer');
  else if (ctx.place !== 'self' && !(ctx.place === 'platform' && name !== 'PostgreSQL'))
    technologies.push(host.name);
  if (ctx.load.peakRps > 600 && name === 'PostgreSQL' && !technologies.includes('PgBouncer'))
    technologies.push('PgBouncer');
  if (
    ctx.needIds.has('geo-search') ||
    ctx.needIds.has('map-display') ||
    ctx.needIds.has('geolocation')
  )
    if (name === 'PostgreSQL') technologies.push('PostGIS');
  const keepsSeries = [
    'relational-with-time-series-extension',
    'relational-with-partitions',
  ].includes(ctx.choices.optionOf('time-series-store') ?? '');
  const hasReadings = [...seriesCapabilities].some((capability) => ctx.needIds.has(capability));
  if (name === 'PostgreSQL' && keepsSeries && hasReadings && !isRefused(ctx.u, 'TimescaleDB'))
    technologies.push('TimescaleDB');
  const findsMeaning = [
    'document-qa',
    'semantic-search',
    'llm-assistant',
    'chatbot',
    'photo-library',
  ].some((need) => ctx.needIds.has(need));
  if (name === 'PostgreSQL' && findsMeaning && !isAtLeast(ctx, 'medium'))
    technologies.push('pgvector');
  return { technologies, technologyId: id };
}

/** What the team already has for a slot, of what it named. */
const ownSlotTechnology: Readonly<Record<string, RegExp>> = {
  cache: /redis|valkey|memcached/i,
  'job-queue': /rabbitmq|sqs|service bus|activemq|solace/i,
  'event-stream': /kafka|redpanda|kinesis|event hub|pulsar|nats/i,
  'search-index': /elastic|opensearch|solr|meilisearch|typesense|algolia/i,
  'identity-provider':
    /keycloak|auth0|okta|entra|azure ad|active directory|cognito|google workspace/i,
  'payment-provider': /stripe|adyen|paypal|mollie|braintree|square|worldpay|klarna/i,
  'bi-dashboard': /power ?bi|tableau|looker|metabase|superset|grafana|quicksight/i,
  warehouse: /snowflake|bigquery|redshift|databricks|clickhouse|synapse|fabric/i,
  cms: /wordpress|drupal|strapi|directus|contentful|sanity|ghost|payload|typo3/i,
  'map-provider': /google maps|mapbox|here\b|openstreetmap|osm/i,
  'sms-provider': /twilio|vonage|messagebird/i,
  'mail-provider': /sendgrid|mailgun|postmark|\bses\b|resend|brevo/i,
  monitoring: /datadog|new relic|grafana|prometheus|splunk|zabbix|sentry/i,
  'document-database': /mongo|couch|cosmos|firestore|documentdb/i,
  'key-value-store': /dynamo|cassandra|scylla|cosmos|bigtable/i,
  'time-series-store': /influx|timescale|questdb|prometheus/i,
  'llm-provider': /openai|anthropic|claude|gpt|gemini|mistral|bedrock/i,
  'media-server': /livekit|jitsi|mediasoup|janus|agora/i,
  'iot-broker': /emqx|hivemq|mosquitto|iot core|iot hub|vernemq/i,
  'object-store': /\bs3\b|minio|azure blob|cloud storage/i,
};

function pickOwn(slotId: string, ctx: DesignContext): string | undefined {
  const match = ownSlotTechnology[slotId];
  return match && taken(ctx, 'existing', 'wanted').find((name) => match.test(name));
}

const workerTools: Readonly<Record<string, string>> = {
  TypeScript: 'pg-boss',
  Python: 'Celery',
  Ruby: 'Sidekiq',
  PHP: 'Laravel queue',
  'C#': 'Hangfire',
  Elixir: 'Oban',
};

/** What a shared slot is made with here. */
export function pickForSlot(slotId: string, ctx: DesignContext): Made {
  const [language, framework] = pickStack(ctx);
  switch (slotId) {
    case 'main-database':
      if (ctx.choices.optionOf('primary-database') === 'document')
        return pickFrom('document-database', ctx);
      if (ctx.choices.optionOf('primary-database') === 'key-value-or-wide-column')
        return pickFrom('key-value-store', ctx);
      return pickRelational(ctx);
    case 'read-replica':
    case 'staging-database':
    case 'tenant-databases':
      return pickRelational(ctx);
    case 'web-app':
    case 'staff-console':
    case 'kiosk-app':
      return fullStack.test(framework) && ctx.proportion.developers <= 3
        ? { technologies: [`${framework} pages`, 'htmx'] }
        : {
            technologies: [
              ctx.needIds.has('content-management') ? 'Next.js' : 'React',
              'TypeScript',
            ],
            technologyId: 'react',
          };
    case 'static-site':
    case 'public-site':
      return { technologies: ['Astro'], technologyId: 'astro' };
    case 'mobile-app':
      return pickMobile(ctx, language);
    case 'desktop-app':
    case 'till-app':
      return { technologies: ['Tauri', 'TypeScript'], technologyId: 'tauri' };
    case 'local-store':
      return { technologies: ['SQLite'], technologyId: 'sqlite' };
    case 'background-worker':
    case 'compute-worker':
    case 'fetch-worker': {
      const made = [language];
      if (!slotGuess(ctx)) made.push(workerTools[language] ?? 'Job queue in the database');
      return {
        technologies: [...made, pickHost(ctx).name],
        technologyId: pickHost(ctx).technologyId,
      };
    }
    case 'realtime-gateway':
      return {
        technologies: [realtimeProtocol(ctx), language, pickHost(ctx).name],
        technologyId: pickHost(ctx).technologyId,
      };
    case 'matching-engine':
      return { technologies: ['Rust'], technologyId: 'rust' };
    case 'device-registry':
      return { technologies: [language, framework] };
    case 'devices':
      return { technologies: ['Device firmware'] };
    case 'edge-node':
      return { technologies: ['Linux edge computer', 'Docker Compose', 'SQLite'] };
    case 'sandbox-runner':
      return { technologies: ['gVisor containers', pickHost(ctx).name], technologyId: 'gvisor' };
    default:
      return pickFrom(slotId, ctx);
  }
}

/** True where a queue of its own carries the jobs. */
function slotGuess(ctx: DesignContext): boolean {
  const chosen = ctx.choices.optionOf('queue-or-stream');
  return chosen === 'message-queue' || chosen === 'event-log';
}

function realtimeProtocol(ctx: DesignContext): string {
  return ctx.choices.optionOf('realtime-transport') === 'server-sent-events'
    ? 'Server-sent events'
    : 'WebSocket';
}

function pickFrom(slotId: string, ctx: DesignContext): Made {
  const own = pickOwn(slotId, ctx);
  if (own && !isRefused(ctx.u, own)) return { technologies: [own.slice(0, 60)] };
  const table = slotPicks[slotId];
  if (!table) return { technologies: [pickStack(ctx)[0]] };
  const order: (Pick | undefined)[] = [
    table[ctx.place],
    ...(ctx.place === 'self' ? [] : [table.platform]),
    table.self,
  ];
  const pick =
    order.find((candidate) => candidate && !isRefused(ctx.u, candidate.name)) ??
    replaceRefused(table.self, ctx);
  return { technologies: [pick.name], technologyId: pick.technologyId };
}

/** Another technology of the same kind where every usual one was refused. */
function replaceRefused(pick: Pick, ctx: DesignContext): Pick {
  const known = pick.technologyId === undefined ? undefined : findTechnology(pick.technologyId);
  const other = known?.alternatives
    .flatMap((id) => findTechnology(id) ?? [])
    .find((technology) => !isRefused(ctx.u, technology.name));
  return other ? { name: other.name, technologyId: other.id } : pick;
}
