import type { ArchitecturePattern, Requirement } from '@aa/domain';
import { findPattern } from '../knowledge/design/patterns.ts';
import type { DesignComponent, Structure } from '../model/design.ts';
import type { DesignContext } from './design-context.ts';
import { clip } from './word-duty.ts';

interface PatternRule {
  id: string;
  /** Capabilities, components or the style that bring the pattern along. */
  capabilities?: readonly string[];
  parts?: readonly string[];
  style?: Structure['style'];
  choice?: readonly [decisionId: string, optionId: string];
  /** Why here; `{title}` is the system. */
  why: string;
}

const rules: readonly PatternRule[] = [
  {
    id: 'static-site',
    style: 'static_site',
    why: 'All that visitors see can be built once; there is no server to patch or to scale',
  },
  {
    id: 'modular-monolith',
    style: 'modular_monolith',
    why: '{developers} and {peak} need one thing to run; borders between modules keep a later cut cheap',
  },
  {
    id: 'layered-monolith',
    style: 'monolith',
    why: 'One person, one program, one database: anything more would be care without a gain',
  },
  {
    id: 'service-based',
    style: 'service_based',
    why: '{developers} can release a few coarse services apart without a platform team',
  },
  {
    id: 'microservices',
    style: 'microservices',
    why: '{developers} in several teams must release without waiting for each other',
  },
  {
    id: 'event-driven',
    style: 'event_driven',
    why: 'Several readers need the same events at {peak}, each at its own speed',
  },
  {
    id: 'serverless-functions',
    style: 'serverless',
    why: 'Load comes in bursts with long pauses, and nobody is there to run servers',
  },
  {
    id: 'pipes-and-filters',
    style: 'pipeline',
    why: 'Data come in, are cleaned step by step and go out; each step can be repeated from stored input',
  },
  {
    id: 'edge-cloud',
    style: 'edge_cloud',
    why: 'The site must go on when the line is down; the cloud sees what it needs later',
  },
  {
    id: 'local-first',
    style: 'local_first',
    why: 'Data live on the device of the person; a server is help, not a condition',
  },
  {
    id: 'double-entry-ledger',
    capabilities: ['ledger', 'wallet', 'payouts'],
    why: 'Money of others has to add up at any moment, provably',
  },
  {
    id: 'reservation-with-expiry',
    capabilities: ['booking', 'ticket-validation', 'rental', 'virtual-waiting-room', 'cart'],
    why: 'What is scarce is held for minutes and never given out twice',
  },
  {
    id: 'idempotency-key',
    capabilities: ['checkout', 'payouts', 'donations', 'point-of-sale', 'order-management'],
    why: 'A lost answer from the payment provider must not become a second charge',
  },
  {
    id: 'tokenization',
    parts: ['payment-provider'],
    why: 'Card numbers stay with the provider, which keeps the audit small',
  },
  {
    id: 'waiting-room',
    parts: ['waiting-room'],
    why: 'The opening brings far more people than can be served at once',
  },
  {
    id: 'offline-sync-queue',
    capabilities: ['offline-work', 'sync', 'point-of-sale'],
    why: 'Work goes on without a network and is sent in order when it is back',
  },
  {
    id: 'store-and-forward',
    parts: ['edge-node'],
    why: 'Readings are kept on site through an outage and sent later',
  },
  {
    id: 'device-shadow',
    capabilities: ['device-management', 'remote-control', 'configuration-management'],
    why: 'What a device should be and what it last said it is are kept side by side, since it is seldom online',
  },
  {
    id: 'device-provisioning',
    capabilities: ['device-management', 'iot-ingest'],
    why: 'Each device gets an identity of its own before its first reading counts',
  },
  {
    id: 'ota-update',
    capabilities: ['ota-updates'],
    why: 'Firmware goes out signed, in rings, with a way back',
  },
  {
    id: 'time-series-rollup',
    parts: ['time-series-store'],
    why: 'Old readings are kept as hourly figures, raw ones age out',
  },
  {
    id: 'sandboxed-execution',
    parts: ['sandbox-runner'],
    why: 'Code of strangers runs without network, secrets or neighbours',
  },
  {
    id: 'realtime-push',
    capabilities: [
      'realtime-updates',
      'chat',
      'voting',
      'live-quiz',
      'auctions',
      'tracking',
      'live-video',
    ],
    why: 'People see a change within seconds without asking again and again',
  },
  {
    id: 'publish-subscribe',
    parts: ['event-stream'],
    why: 'Readers of {title} come and go without the producers knowing',
  },
  {
    id: 'queue-based-load-leveling',
    parts: ['job-queue'],
    why: 'Bursts above {peak} are taken in at once and worked off at a steady rate',
  },
  {
    id: 'transactional-outbox',
    parts: ['background-worker'],
    why: 'A message goes out if and only if its record was saved',
  },
  {
    id: 'competing-consumers',
    parts: ['job-queue'],
    why: 'A second worker halves the backlog without a change',
  },
  { id: 'cache-aside', parts: ['cache'], why: 'Few things are read again and again at {peak}' },
  {
    id: 'read-replica',
    parts: ['read-replica'],
    why: 'Reports read from a copy and never slow people down',
  },
  {
    id: 'search-projection',
    parts: ['search-index'],
    why: 'The index is a copy that can be rebuilt, never a second truth',
  },
  {
    id: 'medallion',
    parts: ['data-lake'],
    why: 'Raw, cleaned and ready data are kept apart, so that a wrong rule can be run again',
  },
  {
    id: 'append-only-audit-log',
    capabilities: ['audit-trail', 'clinical-records', 'public-registry', 'legal-hold'],
    why: 'Who saw or changed what must be proved years later',
  },
  {
    id: 'federated-identity',
    capabilities: ['single-sign-on'],
    why: 'People sign in with the account they have, and leave with it',
  },
  {
    id: 'row-level-tenant-isolation',
    choice: ['tenancy-model', 'pooled-rows'],
    why: 'One database for all customers, walls inside it',
  },
  {
    id: 'tenant-silo',
    choice: ['tenancy-model', 'database-per-tenant'],
    why: 'Each customer can be restored, moved and deleted alone',
  },
  {
    id: 'valet-key',
    parts: ['object-store'],
    why: 'Files go straight between person and storage by a link that lives minutes',
  },
  {
    id: 'media-pipeline',
    parts: ['media-transcoder'],
    why: 'Uploads become playable renditions in the background, again if one fails',
  },
  { id: 'quarantine', parts: ['malware-scanner'], why: 'No file is opened before it was scanned' },
  {
    id: 'strangler-fig',
    choice: ['legacy-approach', 'strangle-by-capability'],
    why: 'The old system is replaced piece by piece while it goes on working',
  },
  {
    id: 'anti-corruption-layer',
    capabilities: ['integrations', 'migration'],
    why: 'The words of outside systems end at the adapter',
  },
  {
    id: 'data-sync-migration',
    capabilities: ['migration'],
    why: 'Old data move in rehearsed runs with counts and sums compared',
  },
  {
    id: 'rag',
    capabilities: ['document-qa', 'llm-assistant'],
    why: 'Answers rest on own documents and name them',
  },
  {
    id: 'human-in-the-loop',
    capabilities: [
      'grading',
      'claims-handling',
      'image-recognition',
      'credit-scoring',
      'moderation',
    ],
    why: 'A person decides what the machine is unsure of',
  },
  {
    id: 'four-eyes',
    capabilities: ['approval-workflow', 'payouts', 'payroll'],
    why: 'Who asks cannot approve',
  },
  {
    id: 'crdt',
    capabilities: ['collaborative-editing'],
    why: 'Two people type in the same place and nothing is lost',
  },
  {
    id: 'fan-out-on-read',
    choice: ['feed-fanout', 'on-read'],
    why: 'Feeds are put together when they are opened, which is enough for this size',
  },
  {
    id: 'rate-limiting',
    capabilities: ['public-api', 'short-links', 'voting', 'chat'],
    why: 'One person or robot cannot use up what is there for all',
  },
  {
    id: 'dead-letter-queue',
    parts: ['job-queue', 'event-stream'],
    why: 'One message that cannot be processed must not block those behind it',
  },
  {
    id: 'circuit-breaker',
    parts: ['payment-provider', 'map-provider', 'llm-provider', 'identity-provider'],
    why: 'A hanging provider is cut off within seconds instead of holding every request',
  },
  {
    id: 'infrastructure-as-code',
    choice: ['infrastructure-as-code', 'declarative-tool'],
    why: 'A second environment, or a rebuild after a loss, is one command (OpenTofu)',
  },
  {
    id: 'multi-zone',
    choice: ['zones-regions', 'several-zones'],
    why: 'One data centre may fail without an outage above the goal',
  },
  {
    id: 'multi-region-standby',
    choice: ['zones-regions', 'second-region-standby'],
    why: 'A region may be lost and the promise holds',
  },
];

function applies(
  rule: PatternRule,
  ctx: DesignContext,
  style: Structure['style'],
  ids: ReadonlySet<string>,
): boolean {
  if (rule.style !== undefined) return rule.style === style;
  if (rule.choice) return ctx.choices.optionOf(rule.choice[0]) === rule.choice[1];
  return (
    (rule.capabilities?.some((id) => ctx.needIds.has(id)) ?? false) ||
    (rule.parts?.some((id) => ids.has(id)) ?? false)
  );
}

function carriers(rule: PatternRule, components: readonly DesignComponent[]): string[] {
  const own = components.filter(
    (component) =>
      rule.parts?.includes(component.id) ||
      component.capabilityIds.some((id) => rule.capabilities?.includes(id)),
  );
  const modules = components.filter((component) => component.id.startsWith('mod-'));
  const chosen =
    own.length > 0
      ? own.filter(
          (component) => component.type !== 'external' || rule.parts?.includes(component.id),
        )
      : modules;
  return (chosen.length > 0 ? chosen : components.slice(0, 1))
    .slice(0, 10)
    .map((component) => component.id);
}

/** Patterns that this design follows, each with the reason that holds here. */
export function listPatterns(
  ctx: DesignContext,
  style: Structure['style'],
  components: readonly DesignComponent[],
  requirements: readonly Requirement[],
): ArchitecturePattern[] {
  const ids = new Set(components.map((component) => component.id));
  const known = new Set(requirements.map((requirement) => requirement.id));
  const developers =
    ctx.proportion.developers === 1 ? 'one developer' : `${ctx.proportion.developers} developers`;
  const peak = `${Number(ctx.load.peakRps.toPrecision(2))} requests per second at peak`;
  return rules
    .filter((rule) => applies(rule, ctx, style, ids))
    .flatMap((rule) => {
      const pattern = findPattern(rule.id);
      if (!pattern) return [];
      const componentIds = carriers(rule, components);
      const requirementIds = [
        ...new Set(
          components
            .filter((component) => componentIds.includes(component.id))
            .flatMap((component) => component.requirementIds.slice(0, 2)),
        ),
      ]
        .filter((id) => known.has(id))
        .slice(0, 5);
      const why = rule.why
        .replace('{title}', ctx.u.title)
        .replace('{developers}', developers)
        .replace('{peak}', peak);
      return [
        {
          id: `p-${pattern.id}`,
          name: pattern.name,
          category: pattern.category,
          description: clip(pattern.solution, 600),
          rationale: clip(
            `${why.charAt(0).toUpperCase()}${why.slice(1)}. To be looked at again when: ${pattern.reconsiderWhen.charAt(0).toLowerCase()}${pattern.reconsiderWhen.slice(1)}.`,
            600,
          ),
          componentIds,
          requirementIds,
        },
      ];
    });
}
